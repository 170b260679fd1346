import assert from "node:assert/strict";
import { publicOrigin } from "../fixture-policy.ts";
import {
  aliceReads,
  decides,
  type Json,
  paths,
  post,
  postBad,
  type ScenarioCase,
  send,
} from "../scenario-case.ts";

const transport = "every level";
const discovery = "Discovery";

async function loadMetadata(): Promise<Json> {
  const answer = await send("/.well-known/authzen-configuration", {});
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type") ?? "", /^application\/json/);
  return JSON.parse(answer.text) as Json;
}

const isHttps = (value: unknown): boolean => new URL(String(value)).protocol === "https:";

/** Transport, section c-5 of the scenario, and metadata, section c-6. */
export const discoveryCases: readonly ScenarioCase[] = [
  {
    id: "c-5",
    level: transport,
    what: "JSON in and out, 400, X-Request-ID, unknown fields, at every endpoint",
    check: async () => {
      const search = { ...aliceReads, page: { limit: 2 }, foo: 1 };
      for (const name of ["evaluation", "evaluations", "subject", "resource", "action"] as const) {
        const { status, headers } = await post(name, search, { "x-request-id": name });
        assert.equal(status, 200);
        assert.match(headers.get("content-type") ?? "", /^application\/json/);
        assert.equal(headers.get("x-request-id"), name);
        await postBad(name, {}, "[]", "{");
      }
    },
  },
  {
    id: "c-6-1",
    level: discovery,
    what: "metadata at the well-known address",
    check: async () => assert.ok(Object.keys(await loadMetadata()).length > 0),
  },
  {
    id: "c-6-2",
    level: discovery,
    what: "each endpoint at its address",
    check: async () => {
      const endpoints = Object.entries(await loadMetadata()).filter(([name]) =>
        name.endsWith("_endpoint"),
      );
      assert.deepEqual(
        endpoints.map(([, url]) => url),
        Object.values(paths).map((path) => `${publicOrigin}${path}`),
      );
    },
  },
  {
    id: "c-6-3",
    level: discovery,
    what: "the required fields",
    check: async () => {
      const metadata = await loadMetadata();
      assert.equal(metadata["policy_decision_point"], publicOrigin);
      assert.ok(isHttps(metadata["access_evaluation_endpoint"]));
    },
  },
  {
    id: "c-6-4",
    level: discovery,
    what: "the optional fields that are there have their form",
    check: async () => {
      const metadata = await loadMetadata();
      assert.ok(!("capabilities" in metadata) && !("signed_metadata" in metadata));
      assert.ok(Object.values(metadata).every((value) => typeof value === "string"));
    },
  },
  {
    id: "c-6-5",
    level: discovery,
    what: "every address is one of https, without query or fragment",
    check: async () => {
      for (const url of Object.values(await loadMetadata())) {
        assert.ok(isHttps(url));
        assert.doesNotMatch(String(url), /[?#]/);
      }
    },
  },
  {
    id: "c-6-6",
    level: discovery,
    what: "there, and the default paths work as well",
    check: async () => {
      await loadMetadata();
      await decides(aliceReads, true);
    },
  },
];
