import { authzenPaths } from "../authzen/configuration-view.ts";
import type { Operation } from "./operation.ts";

const subject = { type: "staff", id: "stf_teacher" };
const action = { name: "email", properties: { reason: "arrangements", account: "acc_email" } };
const resource = { type: "pupil", id: "pup_003" };

/** Asking (OpenID AuthZEN Authorization API 1.0). Nothing here changes anything. */
export const askingOperations: readonly Operation[] = [
  {
    id: "check",
    method: "post",
    path: authzenPaths.access_evaluation_endpoint,
    tag: "Asking",
    summary: "May this member of staff contact this pupil, in this way, now, for this reason?",
    description:
      "One question, one strong read, no record. A decision that is a no is a 200; a problem means no as well. The only question, but for a send, in which an exemption for the named staff counts.",
    scopes: ["check"],
    body: { shape: "EvaluationRequest", example: { subject, action, resource } },
    answers: { 200: { description: "A decision.", shape: "EvaluationAnswer" } },
    problems: ["limit_exceeded"],
  },
  {
    id: "checkMany",
    method: "post",
    path: authzenPaths.access_evaluations_endpoint,
    tag: "Asking",
    summary: "The same for up to 1,000 questions at once",
    description:
      "Answers stand in the places of their questions. A question that cannot be read, or whose facts cannot, is a no in its place. Never with an exemption: ask singly before sending under one. True for the moment at which it was asked: check again before sending.",
    scopes: ["check"],
    body: {
      shape: "EvaluationsRequest",
      example: {
        subject,
        action,
        evaluations: [{ resource }, { resource: { type: "pupil", id: "pup_004" } }],
      },
    },
    answers: { 200: { description: "A decision for each question.", shape: "EvaluationsAnswer" } },
  },
  {
    id: "searchWays",
    method: "post",
    path: authzenPaths.search_action_endpoint,
    tag: "Asking",
    summary: "In which ways may this member of staff contact this pupil now?",
    description: "Ways that are open at this moment. Never with an exemption.",
    scopes: ["check"],
    body: { shape: "ActionSearchRequest", example: { subject, resource } },
    answers: { 200: { description: "A page of ways.", shape: "FoundWays" } },
    problems: ["limit_exceeded"],
  },
  {
    id: "searchPupils",
    method: "post",
    path: authzenPaths.search_resource_endpoint,
    tag: "Asking",
    summary: "Which pupils may this member of staff contact in this way now?",
    description:
      "Walks the roster a page at a time; `next_token` is empty on the last page. Never with an exemption.",
    scopes: ["check", "roster"],
    body: {
      shape: "ResourceSearchRequest",
      example: { subject, action, resource: { type: "pupil" }, page: { limit: 100 } },
    },
    answers: { 200: { description: "A page of pupils.", shape: "FoundPupils" } },
    problems: ["limit_exceeded"],
  },
  {
    id: "searchStaff",
    method: "post",
    path: authzenPaths.search_subject_endpoint,
    tag: "Asking",
    summary: "Which members of staff may contact this pupil in this way now?",
    description:
      "Walks the staff a page at a time; `next_token` is empty on the last page. Never with an exemption, so nobody who is named in one is to be told from the others. Takes a scope that a key has only where the school office gave it for this.",
    scopes: ["check", "search_staff"],
    body: {
      shape: "SubjectSearchRequest",
      example: { subject: { type: "staff" }, action, resource, page: { limit: 100 } },
    },
    answers: { 200: { description: "A page of staff.", shape: "FoundStaff" } },
    problems: ["limit_exceeded"],
  },
  {
    id: "findEndpoints",
    method: "get",
    path: "/.well-known/authzen-configuration",
    tag: "Asking",
    summary: "Which of AuthZEN's endpoints are offered, and where",
    description: "What is not offered is not listed.",
    scopes: [],
    answers: { 200: { description: "The endpoints.", shape: "Configuration" } },
  },
];
