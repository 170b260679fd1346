import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../docs/read-documents.ts";
import { type OpenSchool, openSchool } from "../journeys/open-school.ts";
import { runOutside } from "./installed-package.ts";

const npx = /^npx esafety-contact /;
const command = join(root, "packages/client/bin/esafety-contact.mjs");

/** The blocks of shell in the README, in order; a line that goes on with “\” is one line. */
async function shellBlocks(): Promise<string[]> {
  const readme = await readFile(join(root, "packages/client/README.md"), "utf8");
  return [...readme.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = ""]) =>
    block.replaceAll(/\\\n\s*/g, ""),
  );
}

let blocks: string[];
let school: OpenSchool;
let folder: string;
let gatewayUrl: string;
const received: { pupil: string; sendId: string; row?: Record<string, string> }[] = [];
const gateway = createServer((incoming, outgoing) => {
  const take = async (): Promise<void> => {
    received.push(JSON.parse(await text(incoming)));
    outgoing.writeHead(202).end();
  };
  take().catch((error: Error) => outgoing.destroy(error));
});

/** Runs one line of the README where the README says one is: beside `.local`, with the key that it exports. */
async function runLine(line: string, key: "live" | "test") {
  const exported = blocks
    .join("\n")
    .split("\n")
    .filter(
      (one) => one.startsWith("export ESAFETY_CONTACT_KEY=") && one.includes(`apiKeys.${key}`),
    );
  const script = [...exported, line.replace(npx, `node ${command} `)].join("\n");
  return runOutside("sh", ["-c", script], folder, {
    ESAFETY_CONTACT_ORIGIN: school.run.access,
    GATEWAY_URL: gatewayUrl,
  });
}

beforeAll(async () => {
  blocks = await shellBlocks();
  school = await openSchool();
  folder = await mkdtemp(join(tmpdir(), "readme-"));
  await symlink(school.folder, join(folder, ".local"));
  await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve));
  gatewayUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/messages`;
  const script = blocks.find((block) => block.startsWith("#!/bin/sh")) ?? "";
  await writeFile(join(folder, "send-text"), script);
  await writeFile(join(folder, "stop-messages"), "#!/bin/sh\nexec cat >>stopped.jsonl\n");
  for (const name of ["send-text", "stop-messages"]) await chmod(join(folder, name), 0o755);
  await writeFile(join(folder, "list.csv"), "Name,UPN\nOne,X999000000300\nNobody,X1\n");
  await writeFile(
    join(folder, "trip.csv"),
    "Id,Number\npup_test_allow,07700 900001\npup_test_no,07700 900002\n",
  );
});
afterAll(async () => {
  gateway.close();
  await school.close();
  await rm(folder, { recursive: true, force: true });
});

/** Each command of the README, by how it begins: the key that it is for, how it ends, and what it says. */
const expected: Readonly<Record<string, readonly ["live" | "test", number, RegExp]>> = {
  "check --pupil pup_003": ["live", 3, /NOT ALLOWED: deny, objection/],
  "send --pupil pup_test_allow": ["test", 0, /^Sent\.$/m],
  "send --pupil pup_test_flip": ["test", 3, /NOT ALLOWED: deny, objection/],
  "send --pupil pup_test_no_text": ["test", 3, /NOT ALLOWED: deny, objection/],
  "settle snd_…": ["test", 0, /: sent, said at /],
  "send --batch trip.csv": ["test", 0, /Sent: 1\. Not sent: 1\. Unclear: 0\./],
  "record --pupil pup_test_allow": ["test", 0, /recorded without a check/],
  "check --batch list.csv": ["live", 0, /Allowed: \d of 2\./],
  "listen --state cursor.json": ["live", 0, /Listening from change \d+ on/],
  "doctor --known-no pup_003": ["live", 0, /^Ready\./m],
};

describe("the client's README", () => {
  it("shows these commands and no others", () => {
    const shown = blocks.flatMap((block) => block.split("\n").filter((line) => npx.test(line)));
    const names = shown.map((line) =>
      Object.keys(expected).find((name) => line.replace(npx, "").startsWith(name)),
    );
    expect(names).toEqual(Object.keys(expected));
  });

  it.each(Object.entries(expected))("%s ends as it says", async (name, [key, code, says]) => {
    const lines = blocks.flatMap((block) => block.split("\n"));
    let line = lines.find((one) => one.replace(npx, "").startsWith(name)) ?? "";
    if (line.includes("snd_…")) {
      const bare = lines.find((one) => one.includes("pup_test_allow"))?.split(" -- ")[0] ?? "";
      const { sendId } = JSON.parse((await runLine(bare, "test")).out) as { sendId: string };
      line = line.replace("snd_…", sendId);
    }
    const ran = await runLine(line, key);
    expect(ran.out + ran.err).toMatch(says);
    expect(ran.code).toBe(code);
  });

  it("sends each message once: to the gateway, and to nobody who may not have it", async () => {
    expect(received.map(({ pupil }) => pupil)).toEqual(["pup_test_allow", "pup_test_allow"]);
    expect(received[1]?.row).toEqual({ Id: "pup_test_allow", Number: "07700 900001" });
    const again = Object.keys(expected).find((name) => name.startsWith("send --batch")) ?? "";
    const line = blocks.flatMap((block) => block.split("\n")).find((one) => one.includes(again));
    expect(await runLine(line ?? "", "test")).toMatchObject({ code: 0 });
    expect(received).toHaveLength(2);
  });

  it("ends send-text with 1 where the gateway cannot be reached, and 75 where nobody knows", async () => {
    const sent = (url: string) =>
      runOutside("sh", ["-c", "echo '{}' | ./send-text"], folder, { GATEWAY_URL: url });
    expect((await sent("http://127.0.0.1:9/")).code).toBe(1);
    const silent = createServer((incoming) => incoming.socket.destroy());
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    expect((await sent(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`)).code).toBe(
      75,
    );
    silent.close();
  });
});
