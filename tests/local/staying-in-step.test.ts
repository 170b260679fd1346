import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { decideAnswer, type ObjectedWays, type PupilId } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import { Webhook as Receiver } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../packages/local/connect.ts";
import { heldAfterAll, missedBy } from "../feed/tool-stops.ts";
import { openSchool, type OpenSchool } from "../journeys/open-school.ts";
import { ans, fresh, obj, par, pup } from "../store/fixtures.ts";

type Change = {
  cursor: number;
  pupilId: string;
  channels: "all" | never[];
  effect: "stop" | "ask_again";
};
type Page = { changes: Change[]; next: number; head: number; more: boolean };

let school: OpenSchool;
let store: Store;
beforeAll(async () => {
  school = await openSchool();
  store = openStore(school.run.dynamodb);
});
afterAll(() => school.close());

async function call<T>(
  method: string,
  path: string,
  body?: object,
  key: "live" | "test" = "live",
): Promise<T> {
  const response = await fetch(`${school.run.access}/objections/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${school.run.apiKeys[key]}`,
      "content-type": "application/json",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.status).toBeLessThan(300);
  return (await response.json()) as T;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("not within 20 seconds");
}

/** A parent says no, as a page of the school records it. */
async function sayNo(pupilId: PupilId, objectsTo: ObjectedWays): Promise<void> {
  const [before] = await store.loadStates([pupilId]);
  if (before === undefined) throw new Error("no such pupil");
  const at = new Date().toISOString() as never;
  const answer = {
    id: ans(`ans_${fresh()}`),
    respondent: { kind: "parent", parentId: par(`par_${fresh()}`) },
    route: "website",
    objectsTo,
    receivedAt: at,
    recordedBy: "parent",
  } as const;
  const event = decideAnswer(before, answer, obj(`obj_${fresh()}`));
  expect(await store.recordEvents([{ before, events: [event] }], at)).toBe("recorded");
}

/** A staff tool: told of changes by its webhook, it reads the feed from its last cursor on, and keeps what it reads. */
function aTool(cursor: number) {
  const changes: Change[] = [];
  const told: { type: string }[] = [];
  let secret = "";
  let server: Server | undefined;
  let reading = Promise.resolve();
  async function catchUp(): Promise<void> {
    const page = await call<Page>("GET", `changes?after=${cursor}&limit=2`);
    changes.push(...page.changes);
    cursor = page.next;
    if (page.more) return catchUp();
    await call("POST", "changes/ack", { cursor });
  }
  return {
    changes,
    told,
    keep: (shown: string) => void (secret = shown),
    /** Answers on this port, or on any. */
    start: async (port = 0): Promise<number> => {
      const receive = async (request: IncomingMessage, response: ServerResponse) => {
        const body = await text(request);
        const headers = request.headers as Record<string, string>;
        told.push(new Receiver(secret).verify(body, headers) as { type: string });
        response.writeHead(204).end();
        reading = reading.then(catchUp);
      };
      const listening = createServer((request, response) => void receive(request, response));
      server = listening;
      await new Promise<void>((resolve) => listening.listen(port, "127.0.0.1", resolve));
      return (listening.address() as AddressInfo).port;
    },
    stop: async () => {
      await reading;
      server?.closeAllConnections();
      await new Promise((resolve) => server?.close(resolve));
    },
  };
}

test("a webhook receiver that was stopped for a while and started again has missed nothing", async () => {
  // What the sample school already holds is in the feed before the tool begins where it stands.
  let [before, head] = [-1, (await call<Page>("GET", "changes")).head];
  await until(async () => {
    [before, head] = [head, (await call<Page>("GET", "changes")).head];
    return head > 100 && head === before;
  });
  const tool = aTool(head);
  const port = await tool.start();
  const made = await call<{ webhookId: string; secret: string }>("POST", "webhooks", {
    url: `http://127.0.0.1:${port}/changes`,
  });
  tool.keep(made.secret);
  await call("POST", `webhooks/${made.webhookId}/test`);
  await until(() => tool.told.some(({ type }) => type === "objections.test"));

  const pupils = ["011", "012", "013", "014", "015"].map((name) => pup(`pup_${name}`));
  const [first, ...others] = pupils as [PupilId, ...PupilId[]];
  await sayNo(first, "all");
  await until(() => tool.changes.some(({ pupilId }) => pupilId === first));

  await tool.stop();
  const last = others.at(-1)!;
  for (const pupilId of others.slice(0, -1))
    await sayNo(pupilId, pupilId === others[0] ? { allExcept: ["email" as never] } : "all");
  await until(async () => {
    const now = (await call<Page>("GET", "changes")).head;
    return now >= head + 1 + others.length;
  });
  expect(tool.changes.some(({ pupilId }) => pupilId === others[0])).toBe(false);

  await tool.start(port);
  await sayNo(last, "all");
  await until(() => tool.changes.some(({ pupilId }) => pupilId === last));
  await tool.stop();

  for (const { pupilId, objections } of await store.loadStates(pupils)) {
    const held = heldAfterAll(tool.changes.filter((change) => change.pupilId === pupilId));
    expect(objections.length).toBeGreaterThan(0);
    expect(
      missedBy(
        held,
        objections.map(({ ways }) => ways),
      ),
    ).toEqual([]);
  }
  expect(tool.changes.map(({ cursor }) => cursor)).toEqual(
    tool.changes.map((_, place) => head + 1 + place),
  );
  const [lag] = await store.listToolLags();
  expect(lag).toMatchObject({ behind: 0 });
});

test("a test key's webhook is told of the no that it plays, and the school's feed does not move", async () => {
  const got: unknown[] = [];
  let secret = "";
  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    got.push(new Receiver(secret).verify(body, request.headers as Record<string, string>));
    response.writeHead(204).end();
  };
  const receiver = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/changes`;
  ({ secret } = await call<{ secret: string }>("POST", "webhooks", { url }, "test"));
  const live = (await call<Page>("GET", "changes")).head;
  const pupilId = "pup_test_allow";
  const { head } = await call<Page>("POST", "../../test/v1/say-no", { pupilId }, "test");
  await until(() => got.length > 0);
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  expect(got).toMatchObject([
    { type: "objections.changed", data: { cursor: head, pupilId, channels: "all" } },
  ]);
  expect((await call<Page>("GET", "changes")).head).toBe(live);
  expect(await call<Page>("GET", `changes?after=${head - 1}`, undefined, "test")).toMatchObject({
    changes: [{ pupilId, effect: "stop" }],
  });
});

test("the sample's staff are found by their email addresses, but for who left", async () => {
  const [finch, ward] = ["A.Finch@elmcourt.example", "l.ward@elmcourt.example"];
  const asked = { kind: "staff", scheme: "email", values: [finch, ward] };
  expect(await call("POST", "resolve", asked)).toMatchObject({
    found: [{ value: finch, id: "stf_teacher" }],
    notFound: [ward],
  });
});
