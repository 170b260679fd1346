import { isMalformed, type Malformed } from "@elm-court/contract";
import type { Context } from "hono";
import type { AccessLogEntry } from "../deps.ts";
import { answerProblem } from "../http/answer-problem.ts";
import type { Answering } from "../http/answering.ts";
import { readJson } from "../http/read-json.ts";
import type { DecisionPoint, Refusal } from "./decision-point.ts";

/** The body of an answer, with what of it is logged. */
export type Answered = {
  readonly body: object;
  /** 200 unless said. */
  readonly status?: 200 | 201 | undefined;
  readonly logged?: Pick<AccessLogEntry, "outcome" | "code" | "test"> | undefined;
};

function answer(c: Context, answering: Answering, done: Answered | Malformed | Refusal): Response {
  if ("refused" in done) {
    const { refused, detail, test } = done;
    const log: Answering["log"] = (entry) => answering.log(test ? { ...entry, test } : entry);
    return answerProblem(c, { ...answering, log }, refused, detail);
  }
  if (isMalformed(done)) {
    const detail = "Mend the fields named in “errors”.";
    return answerProblem(c, answering, "malformed_body", detail, done.malformed);
  }
  answering.log({
    route: c.req.routePath,
    status: done.status ?? 200,
    requestId: c.get("requestId"),
    ...done.logged,
  });
  return c.json(done.body, done.status ?? 200);
}

/**
 * One call of the HTTPS binding (AuthZEN 1.0, “HTTPS JSON Binding”): identify, read, do, answer. Statuses are those of “Error
 * Responses”; a decision that is a no is a 200.
 */
export async function answerCall<Caller>(
  c: Context,
  answering: Answering,
  { identify }: Pick<DecisionPoint<Caller>, "identify">,
  work: (caller: Caller, json: unknown) => Promise<Answered | Malformed | Refusal>,
): Promise<Response> {
  const identified = identify(c.req.header("authorization"));
  if ("refused" in identified) return answer(c, answering, identified);
  const read = await readJson(c);
  if ("problem" in read) {
    const detail = "Send one JSON object with Content-Type: application/json.";
    return answer(c, answering, { refused: read.problem, detail });
  }
  return answer(c, answering, await work(identified.caller, read.json));
}
