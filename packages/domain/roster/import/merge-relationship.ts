import type { ParentId, PupilId } from "../../ids.ts";
import type { OrdersNote, Relationship } from "../parent.ts";
import type { RowParent } from "./roster-row.ts";

/** A court-order note after a file: a flag raises `none`; nothing in a file lowers or reopens what somebody decided. */
function mergeOrdersNote(before: OrdersNote, courtOrder: boolean): OrdersNote {
  return courtOrder && before === "none" ? "needs_decision" : before;
}

/** The relationship that a row adds. What a wide sheet cannot say is `unknown`. */
export function newRelationship(
  pupilId: PupilId,
  parentId: ParentId,
  row: RowParent,
): Relationship {
  return {
    pupilId,
    parentId,
    kind: row.kind,
    parentalResponsibility: "unknown",
    livesWith: "unknown",
    ordersNote: mergeOrdersNote("none", row.courtOrder),
  };
}

/** The relationship after a row: `unknown` and a blank court order change nothing. */
export function mergeRelationship(before: Relationship, row: RowParent): Relationship {
  const kind = row.kind === "unknown" ? before.kind : row.kind;
  const ordersNote = mergeOrdersNote(before.ordersNote, row.courtOrder);
  return kind === before.kind && ordersNote === before.ordersNote
    ? before
    : { ...before, kind, ordersNote };
}
