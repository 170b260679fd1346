import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, test } from "vitest";
import { createPost } from "./create-post.ts";
import { isPublicAddress } from "./is-public-address.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function aServer(status: number | "silent", headers: Record<string, string> = {}) {
  const got: { path: string | undefined; body: string; type: string | undefined }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      got.push({ path: request.url, body, type: request.headers["content-type"] });
      if (status !== "silent") response.writeHead(status, headers).end("ignored");
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/changes`, got };
}

const local = createPost({ timeoutMs: 300, isLocal: true });
const outside = createPost({ timeoutMs: 300, isLocal: false });
const json = { "content-type": "application/json" };

describe("posting to an address that somebody else named", () => {
  it("sends the body as it is, once, and reads the status alone", async () => {
    const { url, got } = await aServer(204);
    expect(await local(url, json, '{"ö":1}')).toEqual({ status: 204 });
    expect(got).toEqual([{ path: "/changes", body: '{"ö":1}', type: "application/json" }]);
  });

  it("follows nobody to another address", async () => {
    const other = await aServer(200);
    const { url } = await aServer(307, { location: other.url });
    expect(await local(url, json, "{}")).toEqual({ status: 307 });
    expect(other.got).toEqual([]);
  });

  it("waits no longer than it was told", async () => {
    const { url } = await aServer("silent");
    expect(await local(url, json, "{}")).toEqual({ failed: "ABORT_ERR" });
  });

  it.each([
    "http://127.0.0.1:1/",
    "http://tool.example/",
    "ftp://tool.example/",
    "file:///etc/passwd",
    "not an address",
  ])("never calls %s", async (url) => {
    expect(await outside(url, json, "{}")).toEqual({ failed: "not_allowed" });
  });

  it.each([
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://10.1.2.3/",
    "https://169.254.169.254/latest/meta-data",
    "https://2130706433/",
    "https://0x7f.1/",
  ])("never calls what is not on the internet: %s", async (url) => {
    for (const post of [local, outside])
      expect(await post(url, json, "{}")).toEqual({ failed: "not_public" });
  });

  it.each([
    ["only inside", [{ address: "192.168.0.7", family: 4 }]],
    [
      "inside as well",
      [
        { address: "93.184.216.34", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ],
    ],
  ])("never calls a name that leads %s", async (_, addresses) => {
    const asked: string[] = [];
    const post = createPost({
      timeoutMs: 300,
      isLocal: true,
      lookUpAll: (hostname, answer) => {
        asked.push(hostname);
        answer(null, addresses);
      },
    });
    expect(await post("https://rebound.example/", json, "{}")).toEqual({ failed: "not_public" });
    expect(asked).toEqual(["rebound.example"]);
  });

  it("says so where a name leads nowhere", async () => {
    const lookUpAll = (_: string, answer: (error: Error | null, none: never[]) => void) =>
      answer(Object.assign(new Error("no"), { code: "ENOTFOUND" }), []);
    const post = createPost({ timeoutMs: 300, isLocal: false, lookUpAll });
    expect(await post("https://nowhere.example/", json, "{}")).toEqual({ failed: "ENOTFOUND" });
  });
});

test.each([
  ["93.184.216.34", true],
  ["2606:2800:220:1:248:1893:25c8:1946", true],
  ["0.0.0.0", false],
  ["10.0.0.1", false],
  ["100.64.0.1", false],
  ["127.0.0.53", false],
  ["169.254.169.254", false],
  ["172.31.255.255", false],
  ["192.168.1.1", false],
  ["198.18.0.1", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["::", false],
  ["::1", false],
  ["::ffff:127.0.0.1", false],
  ["64:ff9b::a00:1", false],
  ["2002:a00:1::", false],
  ["2001::1", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["ff02::1", false],
  ["words", false],
])("%s is on the internet: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
