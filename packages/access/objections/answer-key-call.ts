import { isMalformed, type Malformed, type ProblemCode } from "@elm-court/contract";
import type { ApiKey, KeyScope } from "@elm-court/domain";
import type { Context } from "hono";
import type { Refusal } from "../authzen/decision-point.ts";
import { credentialDetail, mayCall } from "../credentials/may-call.ts";
import { readBearer } from "../credentials/read-bearer.ts";
import type { AccessDeps, AccessLogEntry } from "../deps.ts";
import { answerProblem } from "../http/answer-problem.ts";
import type { Answering } from "../http/answering.ts";
import { readJson } from "../http/read-json.ts";

/** What a call that is no question gives: its body, with what of it is logged. */
export type Done = {
  /** 200, or 204 where there is nothing to say, unless this says otherwise. */
  readonly status?: 201 | 202;
  readonly body?: object;
  readonly logged?: Pick<AccessLogEntry, "notFound"> | undefined;
};

/** What one call is: the scope it needs, and what it does for a key that has it. */
export type KeyCall = {
  readonly scope: KeyScope;
  /** Where the input stands: in the body, after the “?”, or in the path as its `id`. */
  readonly reads: "json" | "query" | "path";
  readonly work: (key: ApiKey, input: unknown) => Promise<Done | Malformed | Refusal>;
};

type Deps = Pick<AccessDeps, "store">;

/** The key of a call, looked up now: nothing is read for a caller whose key does not work (promise P10). */
async function identify(
  c: Context,
  { store }: Deps,
  scope: KeyScope,
): Promise<{ readonly key: ApiKey } | Refusal> {
  const bearer = readBearer(c.req.header("authorization"));
  if (typeof bearer === "string") return { refused: bearer, detail: credentialDetail };
  const { key } = await store.loadBatch({ keyId: bearer.keyId, items: [] });
  return mayCall(key, bearer, [scope], undefined);
}

function answer(c: Context, answering: Answering, done: Done | Malformed | Refusal): Response {
  const problem = (code: ProblemCode, detail: string, errors?: Malformed["malformed"]) =>
    answerProblem(c, answering, code, detail, errors);
  if ("refused" in done) return problem(done.refused, done.detail);
  if (isMalformed(done))
    return problem("malformed_body", "Mend what is named in “errors”.", done.malformed);
  const { body, status = 200 } = done;
  answering.log({
    route: c.req.routePath,
    status: body === undefined ? 204 : status,
    requestId: c.get("requestId"),
    ...done.logged,
  });
  return body === undefined ? c.body(null, 204) : c.json(body, status);
}

async function readInput(c: Context, reads: KeyCall["reads"]): ReturnType<typeof readJson> {
  switch (reads) {
    case "json":
      return readJson(c);
    case "query":
      return { json: c.req.query() };
    case "path":
      return { json: c.req.param("id") };
  }
}

/** One call of a staff tool that is no question: identify, may they, read, do, answer. */
export async function answerKeyCall(
  c: Context,
  deps: Deps,
  answering: Answering,
  { scope, reads, work }: KeyCall,
): Promise<Response> {
  const called = await identify(c, deps, scope);
  if ("refused" in called) return answer(c, answering, called);
  const read = await readInput(c, reads);
  if ("problem" in read) {
    const detail = "Send one JSON object with Content-Type: application/json.";
    return answer(c, answering, { refused: read.problem, detail });
  }
  return answer(c, answering, await work(called.key, read.json));
}
