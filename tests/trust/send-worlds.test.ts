import { expect, test } from "vitest";
import { type Known, openSendWorld } from "./send-world.ts";

async function lived(known: Known) {
  const world = await openSendWorld(known);
  await world.live();
  return world;
}

const exempted = (kind: "at_risk" | "extenuating_circumstances", whom: "asker" | "somebody_else") =>
  ({ isObjected: true, exemption: { kind, for: whom } }) as const;

test("by day a tool cannot tell under which kind of exemption it sends and records: every answer and every call are the same (promise P3)", async () => {
  const risk = await lived(exempted("at_risk", "asker"));
  const circumstances = await lived(exempted("extenuating_circumstances", "asker"));
  expect(risk.answers.join("\n")).toContain("deliverBefore");
  expect(circumstances.answers).toEqual(risk.answers);
  expect(circumstances.calls).toEqual(risk.calls);
});

test("what a call reads does not tell whether it rests on an exemption (promise P3)", async () => {
  const reads = ({ calls }: Awaited<ReturnType<typeof lived>>) =>
    calls.filter((call) => Array.isArray(call) && call[0] !== "write");
  const plain = await lived({ isObjected: false });
  expect(reads(await lived(exempted("at_risk", "asker")))).toEqual(reads(plain));
});

test("a tool that is refused cannot tell whether somebody else has leave: every answer and every call are the same (promise P3)", async () => {
  const refused = await lived({ isObjected: true });
  expect(refused.answers.join("\n")).not.toContain("deliverBefore");
  for (const kind of ["at_risk", "extenuating_circumstances"] as const) {
    const other = await lived(exempted(kind, "somebody_else"));
    expect(other.answers).toEqual(refused.answers);
    expect(other.calls).toEqual(refused.calls);
  }
});

test("what rested on an exemption is written into safeguarding alone (promise P3)", async () => {
  const writes = (world: Awaited<ReturnType<typeof lived>>) =>
    JSON.stringify(world.calls.filter((call) => Array.isArray(call) && call[0] === "write"));
  const sendPut = /\["put","(\w+)","SEND#/g;
  const tables = (text: string) => new Set([...text.matchAll(sendPut)].map(([, name]) => name));
  expect(tables(writes(await lived({ isObjected: false })))).toEqual(new Set(["school"]));
  const leave = await lived(exempted("at_risk", "asker"));
  expect(tables(writes(leave))).toEqual(new Set(["safeguarding"]));
});
