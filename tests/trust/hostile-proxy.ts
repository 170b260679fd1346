import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { chanceOf } from "./chance.ts";
import { chooseFault, type Fault, type FaultShares } from "./faults.ts";
import { createReplica, type ReadAnswer } from "./replica.ts";

const longestLagMs = 250;
const longestPauseMs = 150;
/** Longer than the client waits for one try. */
const noAnswerMs = 1000;
const dynamoName = "com.amazonaws.dynamodb.v20120810#";
const jsonType = { "content-type": "application/x-amz-json-1.0" };

type Call = {
  readonly operation: string;
  /** Its place among the calls of this operation, from 1. */
  readonly number: number;
  readonly body: string;
};
type Gate = (call: Call) => Promise<"go_on" | "hang_up">;
/** Asked about every call: before it goes to DynamoDB, and when it has been done but not yet answered. */
export type Gates = { readonly before?: Gate; readonly after?: Gate };

export type HostileProxy = {
  readonly endpoint: string;
  /** What was done to calls until now, with `stale` for weak reads that were answered from the past. */
  readonly injected: Map<Fault | "stale", number>;
  /** Faults come from now on; none until somebody says so. */
  beHostile: (shares: FaultShares) => void;
  setGates: (gates: Gates) => void;
  readonly close: () => Promise<void>;
};

type Answered = { readonly status: number; readonly body: string };

const failure = (status: number, type: string, more: object = {}): Answered => ({
  status,
  body: JSON.stringify({ __type: `${dynamoName}${type}`, message: type, ...more }),
});

/**
 * The operation, and whether it writes more than one item: an answer does, a session or an exemption does not.
 */
function kindOf({ operation, body }: Call): string {
  if (operation !== "TransactWriteItems") return operation;
  const { TransactItems } = JSON.parse(body) as { TransactItems: readonly unknown[] };
  return `${operation} of ${TransactItems.length > 1 ? "many" : "one"}`;
}

/** Why a whole transaction was cancelled: others were writing to its first item. */
function conflict(body: string): Answered {
  const { TransactItems } = JSON.parse(body) as { TransactItems: readonly unknown[] };
  return failure(400, "TransactionCanceledException", {
    CancellationReasons: TransactItems.map((_, place) => ({
      Code: place === 0 ? "TransactionConflict" : "None",
    })),
  });
}

/** The answer to a batch read without its last table, which is left for later, as DynamoDB may do. */
function leaveUnprocessed(body: string, answer: ReadAnswer): ReadAnswer {
  const { RequestItems } = JSON.parse(body) as { RequestItems: Record<string, unknown> };
  const table = Object.keys(RequestItems).at(-1) ?? "";
  return {
    Responses: { ...answer.Responses, [table]: [] },
    UnprocessedKeys: { [table]: RequestItems[table] },
  };
}

async function forward(upstream: string, { headers }: IncomingMessage, body: string) {
  const kept = ["content-type", "x-amz-target", "x-amz-date", "authorization"];
  const answered = await fetch(upstream, {
    method: "POST",
    headers: Object.fromEntries(kept.map((name) => [name, String(headers[name])])),
    body,
  });
  return { status: answered.status, body: await answered.text() };
}

/**
 * Stands in front of a DynamoDB and does, by a seed, what the real service may do and the embedded one never does: refuses,
 * fails, hangs up after applying, answers late or in part, and serves weak reads from a copy that lags behind.
 */
export async function startHostileProxy(upstream: string, seed: number): Promise<HostileProxy> {
  const injected: HostileProxy["injected"] = new Map();
  const numbers = new Map<string, number>();
  const replica = createReplica();
  let shares: FaultShares = {};
  let gates: Gates = {};
  const countOne = (what: Fault | "stale") => injected.set(what, (injected.get(what) ?? 0) + 1);

  function afterwards(call: Call, fault: Fault | undefined, answered: Answered): Answered {
    if (answered.status !== 200) return answered;
    const { operation, number, body } = call;
    const asked = JSON.parse(body) as object;
    if (/Write|Put|Update|Delete/.test(operation)) {
      replica.keep(asked);
      return answered;
    }
    if (!/GetItem|Query/.test(operation)) return answered;
    const lagMs = longestLagMs * chanceOf(seed, "lag", operation, number);
    const fresh = JSON.parse(answered.body) as ReadAnswer;
    const given = replica.weaken(asked, fresh, performance.now() - lagMs);
    if (!isDeepStrictEqual(given, fresh)) countOne("stale");
    const whole = fault === "unprocessed" ? leaveUnprocessed(body, given) : given;
    return { status: 200, body: JSON.stringify(whole) };
  }

  async function answerTo(request: IncomingMessage): Promise<Answered | "hang_up"> {
    const body = await text(request);
    const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    const number = (numbers.get(operation) ?? 0) + 1;
    numbers.set(operation, number);
    const call = { operation, number, body };
    if ((await gates.before?.(call)) === "hang_up") return "hang_up";
    const isSecondTry = /attempt=[2-9]/.test(String(request.headers["amz-sdk-request"]));
    const fault = chooseFault(shares, seed, kindOf(call), number, isSecondTry);
    if (fault !== undefined) countOne(fault);
    if (fault === "throttled") return failure(400, "ProvisionedThroughputExceededException");
    if (fault === "failed_before") return failure(500, "InternalServerError");
    if (fault === "conflict") return conflict(body);
    const pauseMs = longestPauseMs * chanceOf(seed, "pause", operation, number);
    if (fault === "slow_before") await pause(pauseMs);
    // Whoever asked has given up: what they never sent for must not land later.
    if (request.socket.destroyed) return "hang_up";
    const answered = afterwards(call, fault, await forward(upstream, request, body));
    if (fault === "slow_after") await pause(pauseMs);
    if (fault === "no_answer_in_time") await pause(noAnswerMs);
    if ((await gates.after?.(call)) === "hang_up") return "hang_up";
    return fault === "dropped_after" ? "hang_up" : answered;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answered = await answerTo(request);
    if (answered === "hang_up") request.socket.destroy();
    else response.writeHead(answered.status, jsonType).end(answered.body);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    injected,
    beHostile: (more) => {
      shares = more;
    },
    setGates: (more) => {
      gates = more;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
