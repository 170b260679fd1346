export { dynoxideBinary, startDynoxide, type RunningDynamo } from "./machine/start-dynoxide.ts";
export { type RunningSchool, startSchool } from "./start-school.ts";
export { readRunFile, type RunFile } from "./run/run-file.ts";
