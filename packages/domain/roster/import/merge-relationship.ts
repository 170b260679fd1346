import type { ParentId, PupilId } from "../../ids.ts";
import type { OrdersNote, Relationship, YesNoUnknown } from "../parent.ts";
import type { RosterSourceKind } from "../source.ts";
import type { RowParent } from "./roster-row.ts";

/** A court-order note after a file: a flag raises `none`; nothing in a file lowers or reopens what somebody decided. */
function mergeOrdersNote(before: OrdersNote, courtOrder: boolean): OrdersNote {
  return courtOrder && before === "none" ? "needs_decision" : before;
}

/** The relationship that a row adds. What the file does not say is `unknown`. */
export function newRelationship(
  pupilId: PupilId,
  parentId: ParentId,
  row: RowParent,
  source: RosterSourceKind | undefined,
): Relationship {
  return {
    pupilId,
    parentId,
    kind: row.kind,
    parentalResponsibility: row.parentalResponsibility ?? "unknown",
    livesWith: row.livesWith ?? "unknown",
    ...(row.contactPriority === undefined ? {} : { contactPriority: row.contactPriority }),
    ordersNote: mergeOrdersNote("none", row.courtOrder),
    ...(source === undefined ? {} : { source }),
  };
}

function said(before: YesNoUnknown, row: YesNoUnknown | undefined): YesNoUnknown {
  return row === undefined || row === "unknown" ? before : row;
}

/** The relationship after a row: `unknown` and a blank court order change nothing. */
export function mergeRelationship(before: Relationship, row: RowParent): Relationship {
  const after = {
    kind: row.kind === "unknown" ? before.kind : row.kind,
    parentalResponsibility: said(before.parentalResponsibility, row.parentalResponsibility),
    livesWith: said(before.livesWith, row.livesWith),
    contactPriority: row.contactPriority ?? before.contactPriority,
    ordersNote: mergeOrdersNote(before.ordersNote, row.courtOrder),
  };
  const isSame =
    after.kind === before.kind &&
    after.parentalResponsibility === before.parentalResponsibility &&
    after.livesWith === before.livesWith &&
    after.contactPriority === before.contactPriority &&
    after.ordersNote === before.ordersNote;
  return isSame ? before : { ...before, ...after };
}
