#!/usr/bin/env node
import { existsSync } from "node:fs";

const command = new URL("../dist/esafety-contact.js", import.meta.url);
if (existsSync(command)) await import(command.href);
else {
  console.error("The command is not built yet. Run “npm run build” first.");
  process.exitCode = 2;
}
