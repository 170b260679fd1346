export { decodeCsv, largestCsvBytes, type UnreadableCsv } from "./decode-csv.ts";
export { type CsvTable, type IllDividedCsv, readCsv } from "./read-csv.ts";
export { plainCell, safeCell } from "./safe-cell.ts";
export { writeCsv } from "./write-csv.ts";
