import { stage } from "./stage.ts";

const account = aws.getCallerIdentityOutput().accountId;

/**
 * The key of the table `safeguarding`. Its policy leaves the answer to the roles' own policies, and of the functions only
 * `access` has a word about it. Kept with the table: without the key the table is unreadable.
 */
export const safeguardingKey = new aws.kms.Key(
  "SafeguardingKey",
  {
    description: "The table safeguarding: exemptions, vulnerable marks, and who looked",
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: $jsonStringify({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "RolesOfThisAccountByTheirOwnPolicies",
          Effect: "Allow",
          Principal: { AWS: $interpolate`arn:aws:iam::${account}:root` },
          Action: "kms:*",
          Resource: "*",
        },
      ],
    }),
  },
  { protect: stage.isKept, retainOnDelete: stage.isKept },
);
