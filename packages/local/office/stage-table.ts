/** The table of a stage on AWS: the office's command looks there, and not at this machine. */
export type StageTable = { readonly region: string; readonly school: string };

/** The stage that the environment names; `undefined` for the school on this machine, and what is wrong with half a name. */
export function readStageTable(
  environment: Readonly<Record<string, string | undefined>>,
): StageTable | undefined | { readonly wrong: string } {
  const { SCHOOL_TABLE: school = "", AWS_REGION: region = "" } = environment;
  if (school === "") return undefined;
  return region === ""
    ? { wrong: "SCHOOL_TABLE names a table on AWS: say in which AWS_REGION it is." }
    : { region, school };
}
