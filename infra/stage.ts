/** What differs between the stages. The names are public; nothing secret stands here. */
type Stage = {
  /** A hosted zone of this name must exist in Route 53 in the account of the stage. */
  readonly domain: string;
  /** Who hears of an alarm and of the bill. */
  readonly alarmsTo: string;
  readonly monthlyBudgetUsd: number;
  /** Kept when the stage is removed: tables, their key, their logs and the backups. */
  readonly isKept: boolean;
};

const stages: Readonly<Record<string, Stage>> = {
  dev: {
    domain: "dev.contact.elmcourt.example",
    alarmsTo: "dev-alarms@elmcourt.example",
    monthlyBudgetUsd: 20,
    isKept: false,
  },
  production: {
    domain: "contact.elmcourt.example",
    alarmsTo: "alarms@elmcourt.example",
    monthlyBudgetUsd: 60,
    isKept: true,
  },
};

const found = stages[$app.stage];
if (found === undefined)
  throw new Error(
    `There is no stage “${$app.stage}”: it is one of ${Object.keys(stages).join(", ")}.`,
  );

export const stage = found;

/** Two host names, so that a cookie, a script or a token of one never reaches the other. */
export const hosts = {
  parents: `parents.${stage.domain}`,
  api: `api.${stage.domain}`,
} as const;

export const mail = {
  domain: stage.domain,
  from: `esafety@${stage.domain}`,
  bounces: `bounces.${stage.domain}`,
} as const;
