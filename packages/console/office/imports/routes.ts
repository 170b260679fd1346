import type { PersonRoute } from "../../route.ts";
import { readImport, saveImport, undoImport } from "./change-import.ts";
import { downloadProblems, listImports, showImport, showRows } from "./show-import.ts";
import { startImport } from "./start-import.ts";

const needs = ["office"] as const;

/** Bringing pupils and parents in. */
export const importRoutes: readonly PersonRoute[] = [
  { method: "GET", path: "/console/api/imports", needs, handle: listImports },
  { method: "POST", path: "/console/api/imports", needs, handle: startImport },
  { method: "GET", path: "/console/api/imports/:importId", needs, handle: showImport },
  { method: "POST", path: "/console/api/imports/:importId/read", needs, handle: readImport },
  { method: "POST", path: "/console/api/imports/:importId/save", needs, handle: saveImport },
  { method: "POST", path: "/console/api/imports/:importId/undo", needs, handle: undoImport },
  { method: "GET", path: "/console/api/imports/:importId/lists/:place", needs, handle: showRows },
  {
    method: "GET",
    path: "/console/api/imports/:importId/problems",
    needs,
    handle: downloadProblems,
  },
];
