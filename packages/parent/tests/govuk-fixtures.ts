import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json"));

export type Options = Readonly<Record<string, unknown>>;
export type Fixture = { readonly name: string; readonly options: Options; readonly html: string };

function isFixtures(value: unknown): value is { readonly fixtures: readonly Fixture[] } {
  return typeof value === "object" && value !== null && "fixtures" in value;
}

/** The fixtures that govuk-frontend ships for one component. */
export function loadFixtures(component: string): readonly Fixture[] {
  const path = join(root, "dist", "govuk", "components", component, "fixtures.json");
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!isFixtures(value)) throw new Error(`no fixtures for ${component}`);
  return value.fixtures;
}

/** Options of a fixture, read one by one; `rest` says whether any was left that our props do not have. */
export function reading(value: unknown) {
  const options: Options =
    typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  const left = new Set(Object.keys(options));
  const take = (name: string): unknown => {
    left.delete(name);
    return options[name];
  };
  return {
    take,
    text: (name: string): string | undefined => {
      const one = options[name];
      // Anything but text stays on the list of what our props do not have.
      if (typeof one !== "string") return undefined;
      left.delete(name);
      return one;
    },
    list: (name: string): readonly unknown[] => {
      const many = take(name);
      return Array.isArray(many) ? many : [];
    },
    within: (name: string) => reading(take(name)),
    left: (): readonly string[] => [...left],
  };
}
