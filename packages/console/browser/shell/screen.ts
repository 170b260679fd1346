import type { MeView } from "@elm-court/contract";
import type { StaffRole } from "@elm-court/domain";
import type { Component } from "solid-js";

/** A screen, and whose it is. The server's own list of routes decides; this one says what to show. */
export type Screen = {
  /** After `/console`. What is optional in it is left out of links. */
  readonly path: string;
  readonly roles: readonly StaffRole[];
  /** Its words in the bar and on the first screen. One that only others lead to has none. */
  readonly name?: string | undefined;
  readonly what?: string | undefined;
  /** Shown only where files can be brought in. */
  readonly needsImports?: boolean | undefined;
  /** From `lazy`: loaded when it is opened, and not before. */
  readonly show: Component;
};

/** True when one of this person's roles has the screen, and it is one that works here. */
export function mayOpen(screen: Screen, me: MeView): boolean {
  const isHere = screen.needsImports !== true || me.hasImports;
  return isHere && screen.roles.some((role) => me.roles.includes(role));
}

/** Where a link to the screen leads. */
export function linkTo({ path }: Screen): string {
  return path.replace(/\/:\w+\?$/, "");
}
