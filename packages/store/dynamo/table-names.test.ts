import { instantOf, isKeyId, isParentId, isPupilId, makeId } from "@elm-court/domain";
import { expect, test } from "vitest";
import { createStore } from "../create-store.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { createDynamoClient } from "./client.ts";
import { createDynamoTable } from "./dynamo-table.ts";

/** Nothing listens there: a test that got as far as asking would say `DynamoDB did not answer`. */
const nowhere = createDynamoClient({
  region: "eu-west-2",
  endpoint: "http://127.0.0.1:9",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});
const store = createStore(createDynamoTable(nowhere, { school: "school" }), () => "salt");
const pupilId = makeId(isPupilId, "pup", "amira");

test("a store that was not told of safeguarding refuses to check, and asks nobody", async () => {
  const asked = store.loadCheck({
    keyId: makeId(isKeyId, "key", "checker1"),
    staffId: undefined,
    accountId: undefined,
    pupilId,
  });
  await expect(asked).rejects.toThrow(StoreUnavailable);
  await expect(asked).rejects.toThrow("no name was given for the table safeguarding");
});

test("nor does it write there", async () => {
  const facts = { exemptions: [], vulnerableMark: "nobody_has_said" } as const;
  await expect(store.saveSafeguarding(pupilId, facts)).rejects.toThrow(StoreUnavailable);
});

test("what needs only the school's table is asked for as ever", async () => {
  await expect(store.loadFamily(makeId(isParentId, "par", "layla"))).rejects.toThrow(
    "DynamoDB did not answer",
  );
  const at = instantOf(Date.UTC(2026, 2, 3));
  await expect(
    store.recordEvents([], at, {
      id: "one",
      parentId: makeId(isParentId, "par", "layla"),
      by: "parent",
      at,
    }),
  ).rejects.toThrow("DynamoDB did not write");
});
