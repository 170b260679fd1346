import { evaluationBody } from "../evaluation/evaluation-body.ts";
import {
  configuration,
  evaluationAnswer,
  evaluationsAnswer,
  foundPupils,
  foundStaff,
  goingLiveAnswer,
  foundWays,
  problem,
} from "./answer-shapes.ts";
import { goingLiveBody } from "../going-live/going-live.ts";
import { resolveBody } from "../objections/resolve.ts";
import { ackBody } from "../objections/changes-ack.ts";
import { sayNoBody } from "../trial/say-no.ts";
import { webhookBody } from "../objections/webhooks.ts";
import {
  ackAnswer,
  changesAnswer,
  newWebhook,
  resolveAnswer,
  sayNoAnswer,
  webhooksAnswer,
  webhookTested,
} from "./objections-shapes.ts";
import {
  actionSearchRequest,
  evaluationsRequest,
  resourceSearchRequest,
  subjectSearchRequest,
} from "./request-shapes.ts";

import { permitBody, redeemBody } from "../sending/permit-body.ts";
import { recordBody } from "../sending/record-body.ts";
import { settleBody } from "../sending/settle-body.ts";
import {
  permitAnswer,
  recordAnswer,
  redeemAnswer,
  sendsAnswer,
  sendsRequest,
  settledSend,
} from "./sending-shapes.ts";

/** Every shape of the API under the name that it has in the OpenAPI document. */
export const shapes = {
  EvaluationRequest: evaluationBody,
  EvaluationAnswer: evaluationAnswer,
  EvaluationsRequest: evaluationsRequest,
  EvaluationsAnswer: evaluationsAnswer,
  ActionSearchRequest: actionSearchRequest,
  FoundWays: foundWays,
  ResourceSearchRequest: resourceSearchRequest,
  FoundPupils: foundPupils,
  SubjectSearchRequest: subjectSearchRequest,
  FoundStaff: foundStaff,
  SendsRequest: sendsRequest,
  SendsAnswer: sendsAnswer,
  SettleRequest: settleBody,
  SettledSend: settledSend,
  PermitRequest: permitBody,
  PermitAnswer: permitAnswer,
  RedeemRequest: redeemBody,
  RedeemAnswer: redeemAnswer,
  RecordRequest: recordBody,
  RecordAnswer: recordAnswer,
  ResolveRequest: resolveBody,
  ResolveAnswer: resolveAnswer,
  ChangesAnswer: changesAnswer,
  AckRequest: ackBody,
  AckAnswer: ackAnswer,
  WebhookRequest: webhookBody,
  NewWebhook: newWebhook,
  Webhooks: webhooksAnswer,
  WebhookTested: webhookTested,
  SayNoRequest: sayNoBody,
  SayNoAnswer: sayNoAnswer,
  GoingLiveRequest: goingLiveBody,
  GoingLiveAnswer: goingLiveAnswer,
  Configuration: configuration,
  Problem: problem,
} as const;

export type ShapeName = keyof typeof shapes;
