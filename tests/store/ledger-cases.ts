import { expect, it } from "vitest";
import type { Message } from "@elm-court/domain";
import { fresh, mlg, msg, noon, par } from "./fixtures.ts";
import type { Twin } from "./twins.test.ts";

/** Mailings and their ledger: a message is claimed by one worker only (promise P8). */
export function ledgerCases(twin: () => Twin): void {
  const aMessage = (mailingId = mlg(`mlg_${fresh()}`)): Message => ({
    id: msg(`msg_${fresh()}`),
    mailingId,
    parentId: par("par_1"),
    kind: "explanation",
    status: "created",
    createdAt: noon,
    changedAt: noon,
  });

  it("of two workers that claim a message, one wins", async () => {
    const message = aMessage();
    expect(await twin().store.addMessage(message)).toBe("added");
    expect(await twin().store.addMessage(message)).toBe("already_there");
    const claim = () => twin().store.moveMessage({ ...message, status: "sending" }, "created");
    expect((await Promise.all([claim(), claim()])).toSorted()).toEqual([false, true]);
    expect((await twin().store.findMessage(message.mailingId, message.id))?.status).toBe("sending");
  });

  it("a mailing keeps a row for every message, however many", async () => {
    const id = mlg(`mlg_${fresh()}`);
    const mailing = { id, explanationVersion: "1", createdAt: noon, createdBy: "office" };
    const messages = Array.from({ length: 60 }, () => aMessage(id));
    await twin().store.addMailing(mailing);
    for (const message of messages) await twin().store.addMessage(message);
    expect(await twin().store.listMessages(id)).toHaveLength(60);
    expect(await twin().store.listMailings()).toContainEqual(mailing);
    expect(await twin().store.findMessage(id, msg("msg_nobody"))).toBeUndefined();
  });
}
