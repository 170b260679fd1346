import { type ContactReport, isContactReport } from "@elm-court/domain";
import { keys, prefixes, reportsPartition } from "../dynamo/keys.ts";
import { guarded } from "../items/fields.ts";
import { parseBody } from "../items/parse-body.ts";
import type { Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";

/** All that the function which takes reports in may do: put one. */
export interface ReportStore {
  /** Keeps a report once, however often it is brought. */
  addReport(report: ContactReport): Promise<void>;
}

/** What the safeguarding lead reads, at the console alone. */
export interface ReportListStore extends ReportStore {
  /** Every report of parents, the latest first. */
  listReports(): Promise<readonly ContactReport[]>;
}

const contactReport = guarded(isContactReport);

/** Reports of parents, put into `safeguarding` and not read from here (promise P3). */
export function createReportStore(table: Table): ReportStore {
  return {
    addReport: async (report) => {
      const put = { ...keys.contactReport(report.id), body: JSON.stringify(report) };
      await writeSurely(table, [{ put, onlyIf: "absent" }]);
    },
  };
}

/** Reports of parents, for the console. */
export function createReportListStore(table: Table): ReportListStore {
  return {
    ...createReportStore(table),
    listReports: async () => {
      const items = await table.query(reportsPartition, prefixes.reports, "safeguarding");
      return items
        .map((item) => parseBody(contactReport, item))
        .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
    },
  };
}
