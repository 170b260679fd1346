import { safeguardingKey } from "./keys.ts";

/** Keys and lists as packages/store keeps them; a test compares this with what it creates on one machine. */
export const school = new sst.aws.Dynamo("School", {
  fields: { pk: "string", sk: "string", list: "string", listKey: "string" },
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  globalIndexes: { list: { hashKey: "list", rangeKey: "listKey" } },
  stream: "new-image",
  ttl: "expiresAtSeconds",
  deletionProtection: true,
});

/** What no parent and no worker may reach (promise P3): a table of its own, under a key of its own, without stream or index. */
export const safeguarding = new sst.aws.Dynamo("Safeguarding", {
  fields: { pk: "string", sk: "string" },
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  ttl: "expiresAtSeconds",
  deletionProtection: true,
  transform: {
    table: { serverSideEncryption: { enabled: true, kmsKeyArn: safeguardingKey.arn } },
  },
});
