import { parseInstant } from "@elm-court/domain";
import { pup } from "../store/fixtures.ts";
import { openSendingTool } from "./sending-tool.ts";
import { openStore } from "./trust-school.ts";

const [endpoint = "", at = "", what = "", ...rest] = process.argv.slice(2);
const now = parseInstant(at);
if (now === undefined) throw new Error(`${at} is no instant`);

/** The staff tools' API in a process of its own, which does one thing: it prints the answer, which is all that it acknowledged. */
const { store, close } = openStore(endpoint);
const tool = openSendingTool(store, () => now);
const answered =
  what === "send"
    ? await tool.send(rest.slice(1).map(pup), rest[0] ?? "")
    : await tool.settle(rest[0] ?? "", "sent");
console.log(answered.text);
close();
