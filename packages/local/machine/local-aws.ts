/** The emulators take any credentials; these name no account. */
export const localAws = {
  region: "eu-west-2",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
} as const;

export const localTables = { school: "school", safeguarding: "safeguarding" } as const;
