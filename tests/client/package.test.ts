import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openContact, withKey } from "../conformance/authzen/contact-world.ts";
import { root } from "../docs/read-documents.ts";
import { mustRun } from "../mutants/run-program.ts";
import { installPackage, runOutside } from "./installed-package.ts";
import { serveOverHttp } from "./serve-over-http.ts";

let client: Awaited<ReturnType<typeof installPackage>>;
let stop: () => Promise<void>;
let env: Record<string, string>;

beforeAll(async () => {
  const { app } = await openContact();
  const served = await serveOverHttp(app.fetch);
  stop = served.stop;
  env = {
    ESAFETY_CONTACT_ORIGIN: served.origin,
    ESAFETY_CONTACT_KEY: withKey("checker")["authorization"]?.slice("Bearer ".length) ?? "",
  };
  client = await installPackage();
});
afterAll(async () => {
  await stop();
  await client.remove();
});

const question = "--staff stf_a --way email --account acc_email --reason arrangements".split(" ");
const check = (pupil: string) =>
  runOutside(
    "npx",
    ["--no", "esafety-contact", "check", "--pupil", pupil, ...question],
    client.folder,
    env,
  );

describe("the client, packed and installed into an empty folder with the machine's own Node", () => {
  it("brings nothing along but itself, and no source", async () => {
    expect(client.installed).toMatchObject({ code: 0 });
    const modules = await readdir(join(client.folder, "node_modules"));
    expect(modules.filter((name) => !name.startsWith("."))).toEqual(["@elm-court"]);
    const home = join(client.folder, "node_modules/@elm-court/esafety-contact");
    const files = await readdir(home, { recursive: true });
    expect(files.filter((name) => /(?<!\.d)\.ts$|\.test\.|tsconfig/.test(name))).toEqual([]);
    const face = await readFile(join(home, "dist/index.js"), "utf8");
    expect(face).not.toMatch(/\bfrom "(?!node:)[^.]/);
  });

  it("runs the command: 3 for a no, 2 for a slip", async () => {
    const refused = await check("pup_no0");
    expect(refused).toMatchObject({ code: 3 });
    expect(refused.out).toContain("NOT ALLOWED: deny, objection");
    const slip = await runOutside("npx", ["--no", "esafety-contact", "chek"], client.folder, env);
    expect(slip).toMatchObject({ code: 2 });
  });

  it("runs the library, with types that hold", async () => {
    const program = `
      import { createContactClient, type ContactAnswer } from "@elm-court/esafety-contact";
      const school = createContactClient({ origin: process.env["ESAFETY_CONTACT_ORIGIN"] ?? "", key: process.env["ESAFETY_CONTACT_KEY"] ?? "" });
      const answer: ContactAnswer = await school.check({ staff: "stf_a", pupil: "pup_no0", way: "email", account: "acc_email", reason: "arrangements" });
      if (answer.allowed) answer.deliverBefore.slice(0, 10);
      else console.log(answer.outcome satisfies "defer" | "refer" | "deny", answer.code);
    `;
    await writeFile(join(client.folder, "program.ts"), program);
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext"];
    const node = ["--typeRoots", join(root, "node_modules/@types"), "--types", "node"];
    await mustRun(
      join(root, "node_modules/.bin/tsc"),
      [...flags, ...node, "program.ts"],
      client.folder,
    );
    const plain = program.replace(", type ContactAnswer", "").replace(": ContactAnswer", "");
    const untyped = plain.replace(' satisfies "defer" | "refer" | "deny"', "");
    await writeFile(join(client.folder, "program.mjs"), untyped);
    const ran = await runOutside("node", ["program.mjs"], client.folder, env);
    expect(ran).toMatchObject({ code: 0, out: "deny objection\n" });
  });
});

describe("the command inside the repository", () => {
  it("is linked where npx finds it", () => {
    expect(existsSync(join(root, "node_modules/.bin/esafety-contact"))).toBe(true);
  });
});
