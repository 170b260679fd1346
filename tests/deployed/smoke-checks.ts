/** Where a stage answers. */
export type Stage = {
  /** The origin of the parents' pages, and of the staff tools' API. */
  readonly parents: string;
  readonly api: string;
  /** The functions' own addresses: what is shut to everybody but CloudFront. Known to whoever looks into the account. */
  readonly functionUrls: readonly string[];
};

/** One thing to try. It answers with what is wrong; nothing is wrong with an empty list. */
export type Check = {
  readonly name: string;
  /** Set where it cannot be tried on this stage: why. */
  readonly skipped?: string | undefined;
  readonly run: () => Promise<readonly string[]>;
};

const secondsToAnswer = 20;
const elsewhere = "https://elsewhere.example";
/** As long as a real token; nobody was ever given it. */
const unknownToken = "smoke-test-smoke-test-smoke-test-smoke-test";
const form = { "content-type": "application/x-www-form-urlencoded" };
const json = { "content-type": "application/json" };

const parentHeaders: Readonly<Record<string, RegExp>> = {
  "content-security-policy": /default-src 'none'/,
  "x-frame-options": /^DENY$/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^strict-origin$/,
  "cache-control": /no-store/,
};
const apiHeaders: Readonly<Record<string, RegExp>> = {
  "content-type": /^application\/problem\+json/,
  "cache-control": /no-store/,
  "x-content-type-options": /^nosniff$/,
};
const oneYear = 31_536_000;

const ask = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, {
    redirect: "manual",
    signal: AbortSignal.timeout(secondsToAnswer * 1000),
    ...init,
  });

const wantStatus = (response: Response, wanted: number): readonly string[] =>
  response.status === wanted ? [] : [`status ${response.status}, not ${wanted}`];

const wantHeaders = (
  { headers }: Response,
  wanted: Readonly<Record<string, RegExp>>,
): readonly string[] =>
  Object.entries(wanted).flatMap(([name, shape]) => {
    const value = headers.get(name);
    return value !== null && shape.test(value) ? [] : [`${name}: ${value ?? "is not there"}`];
  });

const wantNoCookie = ({ headers }: Response): readonly string[] =>
  headers.getSetCookie().length === 0 ? [] : ["sets a cookie"];

const wantHsts = ({ headers }: Response): readonly string[] => {
  const value = headers.get("strict-transport-security") ?? "is not there";
  const seconds = Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0);
  return seconds >= oneYear ? [] : [`strict-transport-security: ${value}`];
};

/** A refusal of the API: a problem that says no, and whom to ring. */
const wantProblem = async (response: Response, status: number): Promise<readonly string[]> => {
  const text = await response.text();
  const body: unknown = response.headers.get("content-type")?.includes("json")
    ? JSON.parse(text)
    : {};
  const said = body as { urgentHelp?: unknown; decision?: unknown };
  return [
    ...wantStatus(response, status),
    ...wantHeaders(response, apiHeaders),
    ...(typeof said.urgentHelp === "string" && said.urgentHelp !== "" ? [] : ["no urgentHelp"]),
    ...("decision" in said ? ["carries a decision"] : []),
  ];
};

function parentChecks({ parents }: Stage): readonly Check[] {
  const link = `${parents}/p/${unknownToken}`;
  return [
    {
      name: "parents: the public page, its headers, no cookie",
      run: async () => {
        const page = await ask(`${parents}/`);
        return [
          ...wantStatus(page, 200),
          ...wantHeaders(page, { ...parentHeaders, "content-type": /^text\/html/ }),
          ...wantNoCookie(page),
        ];
      },
    },
    {
      name: "parents: a link that nobody was given is a 404",
      run: async () => {
        const page = await ask(link);
        return [
          ...wantStatus(page, 404),
          ...wantHeaders(page, { ...parentHeaders, "x-robots-tag": /noindex/ }),
          ...wantNoCookie(page),
        ];
      },
    },
    {
      name: "parents: a form from another site is refused",
      run: async () => {
        const page = await ask(link, { method: "POST", headers: { ...form, origin: elsewhere } });
        return [...wantStatus(page, 403), ...wantNoCookie(page)];
      },
    },
    {
      name: "parents: a form that does not say where it is from is refused",
      run: async () => wantStatus(await ask(link, { method: "POST", headers: form }), 403),
    },
    {
      name: "parents: no firewall rule guesses from what a parent wrote",
      run: async () => {
        const body = "words=<script>alert(1)</script> ../../etc/passwd http://169.254.169.254/";
        const headers = { ...form, origin: parents };
        return wantStatus(await ask(link, { method: "POST", headers, body }), 404);
      },
    },
    {
      name: "parents: a form of 65 KB is refused as too long",
      run: async () => {
        const body = `words=${"a".repeat(65 * 1024)}`;
        const headers = { ...form, origin: parents };
        return wantStatus(await ask(link, { method: "POST", headers, body }), 413);
      },
    },
  ];
}

function apiChecks({ api }: Stage): readonly Check[] {
  const evaluation = `${api}/access/v1/evaluation`;
  const post = (body: string, more: Record<string, string> = {}) =>
    ask(evaluation, { method: "POST", headers: { ...json, ...more }, body });
  return [
    {
      name: "api: an address that is not there is a 404",
      run: async () => wantProblem(await ask(`${api}/smoke-test`), 404),
    },
    {
      name: "api: without a key, a 401 that says whom to ring",
      run: async () => wantProblem(await post("{}"), 401),
    },
    {
      name: "api: with a key that was never made, a 401",
      run: async () => wantProblem(await post("{}", { authorization: "Bearer never-made" }), 401),
    },
    {
      name: "api: a body that is cut off is no decision",
      run: async () => wantProblem(await post('{"subject":{"type":"st'), 401),
    },
    {
      name: "api: a body of more than 1 MB is refused as too long",
      run: async () => wantProblem(await post(`"${"a".repeat(1_000_001)}"`), 413),
    },
  ];
}

function overHttps(stage: Stage): readonly Check[] {
  return Object.entries({ parents: stage.parents, api: stage.api }).flatMap(([name, origin]) => {
    const isHttps = origin.startsWith("https://");
    const skipped = isHttps ? undefined : "not over HTTPS";
    const inTheClear = `${origin.replace(/^https:/, "http:")}/`;
    return [
      {
        name: `${name}: browsers are told to stay with HTTPS`,
        skipped,
        run: async () => wantHsts(await ask(`${origin}/`)),
      },
      {
        name: `${name}: HTTP leads to HTTPS`,
        skipped,
        run: async () => {
          const { status, headers } = await ask(inTheClear);
          const to = headers.get("location") ?? "nowhere";
          return [301, 302, 307, 308].includes(status) && to.startsWith("https://")
            ? []
            : [`status ${status}, to ${to}`];
        },
      },
      {
        name: `${name}: CloudFront answers, and from no cache`,
        skipped,
        run: async () => {
          await ask(`${origin}/`);
          const again = await ask(`${origin}/`);
          const cache = again.headers.get("x-cache") ?? "is not there";
          return [
            ...(/cloudfront/i.test(cache) && !/hit/i.test(cache) ? [] : [`x-cache: ${cache}`]),
            ...(again.headers.has("age") ? ["has an age"] : []),
          ];
        },
      },
    ];
  });
}

function directly({ functionUrls }: Stage): readonly Check[] {
  const name = "functions: past CloudFront, a 403 that says nothing";
  const refusal = async (url: string, headers: Record<string, string>) => {
    const response = await ask(url, { headers });
    const text = await response.text();
    return [...wantStatus(response, 403), ...(text === "" ? [] : ["says something"])];
  };
  if (functionUrls.length === 0)
    return [{ name, skipped: "STAGE_FUNCTION_URL is not set", run: async () => [] }];
  return functionUrls.map((url) => ({
    name,
    run: async () => [
      ...(await refusal(url, {})),
      ...(await refusal(url, { "x-front-door": "a-guess" })),
    ],
  }));
}

/** Everything that can be tried from outside, without a key, a link or a change to anything. */
export const smokeChecks = (stage: Stage): readonly Check[] => [
  ...parentChecks(stage),
  ...apiChecks(stage),
  ...overHttps(stage),
  ...directly(stage),
];
