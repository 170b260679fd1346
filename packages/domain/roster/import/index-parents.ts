import type { ParentId } from "../../ids.ts";
import { emailKey } from "../cells/parse-email.ts";
import { nameKey } from "../cells/text-key.ts";
import type { Parent } from "../parent.ts";
import { type ParentSource, sourceKey } from "../source.ts";
import { startGrouped } from "./grouped.ts";

/** Parents, by the address they can be written to. */
export type ParentIndex = {
  readonly get: (id: ParentId) => Parent | undefined;
  /** Parents of that very name at that address. */
  readonly namesakesAt: (email: string, name: string) => readonly Parent[];
  /** Whom the other system calls so. */
  readonly comingFrom: (source: ParentSource) => readonly Parent[];
  /** Everybody at that address. */
  readonly idsAt: (email: string) => ReadonlySet<ParentId>;
  /** Those at that address who are not marked as sharing it. */
  readonly unmarkedAt: (email: string) => readonly Parent[];
  readonly add: (parent: Parent) => void;
};

const namesakeKey = (email: string, name: string): string => `${emailKey(email)} ${nameKey(name)}`;

/** An index without anybody. */
export function startParentIndex(): ParentIndex {
  const parents = new Map<ParentId, Parent>();
  const byEmail = startGrouped<ParentId>();
  const unmarked = startGrouped<ParentId>();
  const byEmailAndName = startGrouped<ParentId>();
  const bySource = startGrouped<ParentId>();
  const all = (ids: ReadonlySet<ParentId>): Parent[] =>
    [...ids].flatMap((id) => parents.get(id) ?? []);

  const place = (parent: Parent, how: "add" | "remove"): void => {
    const { id, name, email } = parent;
    const source = sourceKey(parent.source);
    if (source !== undefined) bySource[how](source, id);
    if (email === undefined) return;
    byEmail[how](emailKey(email), id);
    byEmailAndName[how](namesakeKey(email, name), id);
    if (!parent.sharesEmail) unmarked[how](emailKey(email), id);
  };
  return {
    get: (id) => parents.get(id),
    namesakesAt: (email, name) => all(byEmailAndName.of(namesakeKey(email, name))),
    comingFrom: (source) => all(bySource.of(sourceKey(source) ?? "")),
    idsAt: (email) => byEmail.of(emailKey(email)),
    unmarkedAt: (email) => all(unmarked.of(emailKey(email))),
    add: (parent) => {
      const before = parents.get(parent.id);
      if (before !== undefined) place(before, "remove");
      parents.set(parent.id, parent);
      place(parent, "add");
    },
  };
}
