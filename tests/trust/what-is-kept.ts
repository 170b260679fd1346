import type { ParentId } from "@elm-court/domain";
import type { Store } from "@elm-court/store";
import { loadKept, notReplayed } from "./account-for.ts";
import type { TrustFamily } from "./trust-school.ts";

/** Counts the submission items of one parent, past the store: it can only look for an id that it is given. */
async function countSubmissions(endpoint: string, parentId: ParentId): Promise<number> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.Scan",
      "x-amz-date": "20261124T120000Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=local/20261124/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: JSON.stringify({
      TableName: "school",
      ConsistentRead: true,
      FilterExpression: "sk = :submission AND contains(body, :parent)",
      ExpressionAttributeValues: {
        ":submission": { S: "SUBMISSION" },
        ":parent": { S: `"${parentId}"` },
      },
    }),
  });
  const { Count } = (await response.json()) as { Count: number };
  return Count;
}

/** What one parent's answers left: how often each child's answer is kept, the submissions, and states that do not fit. */
export async function whatIsKept(
  store: Store,
  endpoint: string,
  { pupilIds }: TrustFamily,
  parentId: ParentId,
) {
  const kept = await Promise.all(pupilIds.map((pupilId) => loadKept(store, pupilId)));
  const answers = kept.map(
    ({ events }) =>
      events.filter(
        ({ event }) =>
          event.type === "answer_recorded" &&
          event.answer.respondent.kind === "parent" &&
          event.answer.respondent.parentId === parentId,
      ).length,
  );
  return {
    answers,
    submissions: await countSubmissions(endpoint, parentId),
    faults: kept.flatMap(notReplayed),
  };
}
