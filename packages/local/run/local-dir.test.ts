import { afterEach, expect, test, vi } from "vitest";
import { localDir } from "./local-dir.ts";

afterEach(() => vi.unstubAllEnvs());

test("an empty LOCAL_DIR is none at all, never the project's own folder", () => {
  for (const empty of ["", " "]) {
    vi.stubEnv("LOCAL_DIR", empty);
    expect(localDir()).toMatch(/\.local$/);
  }
  vi.stubEnv("LOCAL_DIR", "/tmp/elm");
  expect(localDir()).toBe("/tmp/elm");
});
