import { type Calendar, isDateFormat } from "./cell-text.ts";
import { readXml } from "./read-xml.ts";

/** One sheet of a workbook: what the person sees it called, and where it is in the zip. */
export type SheetPlace = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
};

/** The sheets of a workbook in their order, and its calendar. */
export function readSheetPlaces(workbook: Uint8Array): {
  readonly sheets: readonly SheetPlace[];
  readonly calendar: Calendar;
} {
  const sheets: SheetPlace[] = [];
  let calendar: Calendar = 1900;
  readXml(workbook, {
    open: ({ name, of }) => {
      if (name === "workbookPr" && ["1", "true"].includes(of("date1904") ?? "")) calendar = 1904;
      if (name !== "sheet") return;
      const isHidden = (of("state") ?? "visible") !== "visible";
      sheets.push({ name: of("name") ?? "", isHidden, relation: of("id") ?? "" });
    },
  });
  return { sheets, calendar };
}

/** Where each relation of the workbook leads, as a name in the zip. */
export function readRelations(relations: Uint8Array): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: ({ name, of }) => {
      const target = of("Target") ?? "";
      if (name === "Relationship")
        targets.set(of("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** The texts that cells name by number. What shows how a text is spoken is no part of it. */
export function readSharedStrings(strings: Uint8Array): readonly string[] {
  const texts: string[] = [];
  let text = "";
  let isIn = false;
  let spoken = false;
  readXml(strings, {
    open: ({ name }) => {
      if (name === "si") text = "";
      if (name === "rPh") spoken = true;
      isIn = name === "t" && !spoken;
    },
    text: (more) => {
      if (isIn) text += more;
    },
    close: (name) => {
      isIn = false;
      if (name === "rPh") spoken = false;
      if (name === "si") texts.push(text);
    },
  });
  return texts;
}

/** For each style that a cell may have: whether it shows a date. */
export function readDateStyles(styles: Uint8Array): readonly boolean[] {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let isCellStyle = false;
  readXml(styles, {
    open: ({ name, of }) => {
      if (name === "numFmt") codes.set(Number(of("numFmtId")), of("formatCode") ?? "");
      if (name === "cellXfs") isCellStyle = true;
      if (name !== "xf" || !isCellStyle) return;
      const id = Number(of("numFmtId") ?? 0);
      dates.push(isDateFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return dates;
}
