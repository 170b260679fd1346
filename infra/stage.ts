/** The school's own sign-in (OpenID Connect), as the console knows it. */
type SignIn = {
  /** The one issuer whose word counts. For Microsoft Entra it holds the tenant: never `common` or `organizations`. */
  readonly issuer: string;
  /** The tenant that every token must name (`tid`), or `none` where the provider has no tenants. */
  readonly tenant: string;
  readonly clientId: string;
  /** Which group of the school's directory, by id, has which role. What is not here has none. */
  readonly roleGroups: string;
};

/** What differs between the stages. The names are public; nothing secret stands here. */
type Stage = {
  /** A hosted zone of this name must exist in Route 53 in the account of the stage. */
  readonly domain: string;
  /** Who hears of an alarm and of the bill. */
  readonly alarmsTo: string;
  readonly monthlyBudgetUsd: number;
  readonly signIn: SignIn;
  /** Kept when the stage is removed: tables, their key, their logs and the backups. */
  readonly isKept: boolean;
};

/** Nobody's: until a school puts its own here, nobody can sign in. */
const sampleSignIn: SignIn = {
  issuer: "https://login.elmcourt.example/00000000-0000-4000-8000-000000000000/v2.0",
  tenant: "00000000-0000-4000-8000-000000000000",
  clientId: "elm-court-contact-console",
  roleGroups: [
    "safeguarding_lead=6f3f1a52-0000-4000-8000-000000000001",
    "head=6f3f1a52-0000-4000-8000-000000000002",
    "line_manager=6f3f1a52-0000-4000-8000-000000000003",
    "office=6f3f1a52-0000-4000-8000-000000000004",
    "staff=6f3f1a52-0000-4000-8000-000000000005",
  ].join(","),
};

const stages: Readonly<Record<string, Stage>> = {
  dev: {
    domain: "dev.contact.elmcourt.example",
    alarmsTo: "dev-alarms@elmcourt.example",
    monthlyBudgetUsd: 20,
    signIn: sampleSignIn,
    isKept: false,
  },
  production: {
    domain: "contact.elmcourt.example",
    alarmsTo: "alarms@elmcourt.example",
    monthlyBudgetUsd: 60,
    signIn: sampleSignIn,
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

export const { signIn } = stage;

export const mail = {
  domain: stage.domain,
  from: `esafety@${stage.domain}`,
  bounces: `bounces.${stage.domain}`,
} as const;
