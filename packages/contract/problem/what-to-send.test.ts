import { goingLivePoints } from "@elm-court/domain";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { isMalformed, type Malformed, parseFitting } from "../authzen/entities.ts";
import * as contract from "../index.ts";
import { unsaid } from "./what-to-send.ts";

const subject = { type: "staff", id: "stf_a", properties: {} };
const properties = {
  reason: "arrangements",
  reasonWords: "words",
  account: "acc_a",
  replyingTo: "msg",
  recipient: "pupil",
};
const action = { name: "email", properties };
const resource = { type: "pupil", id: "pup_1", properties: {} };
const context = { at: "2026-11-24T12:00:00Z" };
const page = { token: "t", limit: 5, properties: {} };
const question = { subject, action, resource, context };

/** A whole body for everything that reads one: whoever adds a reader adds its body. */
const bodies: Readonly<Record<string, object>> = {
  parseEvaluationRequest: question,
  parseEvaluationBody: question,
  parseEvaluationsRequest: {
    ...question,
    evaluations: [question],
    options: { evaluations_semantic: "execute_all" },
  },
  parseSubjectSearch: { ...question, page },
  parseResourceSearch: { ...question, page },
  parseChangesQuery: { after: "0", limit: "100" },
  parseResolveBody: { kind: "pupil", scheme: "upn", values: ["A123"] },
  parseSayNoBody: { pupilId: "pup_test_allow", channels: ["text"] },
  parseAckBody: { cursor: 3 },
  parseWebhookBody: { url: "https://tool.example/changes" },
  parseActionSearch: { subject, resource, context, page },
  parseGoingLiveBody: { passed: goingLivePoints },
  parseSettleBody: { status: "sent" },
  parseRecordBody: {
    subject,
    resource,
    action: { name: "text", properties: { account: "acc_a", reason: "arrangements" } },
    direction: "received",
    at: "2026-11-24T12:00:00Z",
    sendId: "snd_1",
    note: "words",
  },
  parsePermitBody: { subject, action, resource, context: {} },
  parseRedeemBody: { subject, action, resource, context: {}, permit: "eyJ" },
  parseSendsBody: { items: [{ subject, action, resource, context: {} }] },
};

type Reader = (body: unknown) => object;
/** What staff tools send. The forms of the console come from its own pages, which say what does not fit in words of their own. */
const readers = Object.entries(contract)
  .filter(([name]) => name.startsWith("parse") && !name.endsWith("Form"))
  .map(([name, read]) => [name, read as Reader] as const);

type Item = ReturnType<
  Extract<ReturnType<typeof contract.parseEvaluationsRequest>, { items: unknown }>["items"]["at"]
>;

/** Every place that does not fit, those inside the items of a batch too. */
function misfits(given: object | Malformed | { readonly items: readonly Item[] }) {
  if (isMalformed(given)) return given.malformed;
  const items = "items" in given ? given.items : [];
  return items.flatMap((item) =>
    item !== undefined && isMalformed(item.read)
      ? item.read.malformed.map(({ pointer, detail }) => ({
          pointer: item.pointerIn(pointer),
          detail,
        }))
      : [],
  );
}

/** The steps to every value inside. */
function placesIn(value: unknown): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  const inside = Object.entries(value).flatMap(([step, inner]) =>
    placesIn(inner).map((steps) => [step, ...steps]),
  );
  return [[], ...inside];
}

function withAt(body: object, steps: readonly string[], value: unknown): unknown {
  if (steps.length === 0) return value;
  // Not structuredClone: what stands in two places of a body would stay one object.
  const copy = JSON.parse(JSON.stringify(body)) as object;
  const last = steps.slice(0, -1).reduce((inner, step) => (inner as never)[step], copy) as never;
  Object.assign(last, { [steps.at(-1)!]: value });
  return copy;
}

const wrong = [undefined, null, 7, -1.5, true, "", "?", "x".repeat(5000), {}, []];
const plain =
  /^(?:This is missing\. )?(?:Send|Write) (?!undefined|NaN|null)[^<>]{3,}\.$|^At “.+”: Send .+\.$/;

describe("what does not fit", () => {
  it("is tried of every body that the API reads", () => {
    expect(readers.map(([name]) => name).toSorted()).toEqual(Object.keys(bodies).toSorted());
  });

  it.each(readers)("%s takes its own body whole", (name, read) => {
    expect(read(bodies[name])).not.toHaveProperty("malformed");
  });

  it.each(readers)("comes with what to send, where it is, from %s", (name, read) => {
    const body = bodies[name]!;
    const seen = placesIn(body).flatMap((steps) =>
      wrong.flatMap((value) => {
        const places = misfits(read(withAt(body, steps, value)));
        const here = `/${steps.join("/")}`;
        for (const { pointer } of places) expect(`${pointer}/`).toContain(here === "/" ? "" : here);
        return places.map(({ detail }) => detail);
      }),
    );
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter((detail) => !plain.test(detail) || detail.includes(unsaid))).toEqual([]);
  });
});

describe("the words", () => {
  const channels = z.enum(["email", "text"]);
  it.each<[z.ZodMiniType, unknown, string]>([
    [z.string(), undefined, "This is missing. Send text in quotes."],
    [z.string(), 7, "Send text in quotes."],
    [z.int(), 1.5, "Send a whole number."],
    [z.boolean(), "true", "Send true or false."],
    [z.array(z.string()), {}, "Send a list."],
    [z.literal("pupil"), "parent", 'Send "pupil".'],
    [channels, undefined, 'This is missing. Send one of "email", "text".'],
    [z.string().check(z.minLength(1)), "", "Send at least 1 character."],
    [z.array(z.string()).check(z.maxLength(2)), ["a", "b", "c"], "Send at most 2 items."],
    [z.number().check(z.gte(1)), 0, "Send 1 or more."],
    [z.number().check(z.lte(9)), 10, "Send 9 or less."],
    [z.string().check(z.regex(/^a/)), "b", "Send text that fits /^a/."],
    [z.string().check(z.maxLength(1, "Send one letter.")), "ab", "Send one letter."],
    [z.union([z.literal("all"), z.array(channels)]), 3, 'Send "all". Or: Send a list.'],
    [
      z.union([z.literal("all"), z.array(channels)]),
      ["fax"],
      'At “0”: Send one of "email", "text".',
    ],
    [
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("a") }),
        z.object({ kind: z.literal("b") }),
      ]),
      {},
      'Send one of "a", "b".',
    ],
  ])("for %# say what to send", (schema, value, detail) => {
    expect(parseFitting(schema as z.ZodMiniType<object>, value)).toMatchObject({
      malformed: [{ detail }],
    });
  });
});
