import type { ActionSearchRequest, EvaluationRequest } from "@elm-court/contract";
import type { DecisionPoint } from "../../../packages/access/authzen/decision-point.ts";
import { createAuthzenRoutes } from "../../../packages/access/authzen/authzen-routes.ts";
import { createFramedApp } from "../../../packages/access/http/create-framed-app.ts";
import { pageOf } from "../../../packages/access/search/page-of.ts";

type Entity = EvaluationRequest["subject"];

/** The certification scenario's data (openid/authzen, certification/authorization-api-1_0-scenario.md, c-1-1 to c-1-3). */
const subjects: readonly Entity[] = [
  { type: "user", id: "alice", properties: {} },
  { type: "user", id: "bob", properties: { role: "admin" } },
];
const resources: readonly Entity[] = [
  { type: "record", id: "record-1", properties: { status: "active" } },
  { type: "record", id: "record-2", properties: { status: "archived" } },
];
const actions = ["read", "write", "delete"];

/** An entity of the fixture with what the request says of it on top; `undefined` for one that is not in it. */
function known(all: readonly Entity[], asked: Entity): Entity | undefined {
  const kept = all.find(({ type, id }) => type === asked.type && id === asked.id);
  return kept && { ...kept, properties: { ...kept.properties, ...asked.properties } };
}

/** The scenario's decision rules 1 to 8 (c-1-4). */
function decide(question: EvaluationRequest): boolean {
  const subject = known(subjects, question.subject);
  const resource = known(resources, question.resource);
  if (subject === undefined || resource === undefined) return false;
  const isArchived = resource.properties?.["status"] === "archived";
  switch (question.action.name) {
    case "read":
      return true;
    case "write":
      return isArchived ? subject.properties?.["role"] === "admin" : subject.id === "alice";
    case "delete":
      return subject.id === "alice" && question.action.properties?.["soft"] === true;
    default:
      return false;
  }
}

const mayDo = (name: string, asked: ActionSearchRequest): boolean =>
  decide({ ...asked, action: { name } });

/** The fixture's policy where the contact decision stands in the product: the same routes, another decision. */
const fixtureDecisions: DecisionPoint<"anybody"> = {
  identify: () => ({ caller: "anybody" }),
  decideOne: (_, question) => Promise.resolve({ view: { decision: decide(question) } }),
  decideMany: (_, questions) =>
    Promise.resolve({ views: questions.map((question) => ({ decision: decide(question) })) }),
  searchSubject: (_, { subject, ...asked }, page) => {
    const found = subjects
      .filter(({ type }) => type === subject.type)
      .map(({ type, id }) => ({ type, id, properties: subject.properties }))
      .filter((one) => decide({ ...asked, subject: one }))
      .map(({ type, id }) => ({ type, id }));
    return Promise.resolve(pageOf(found, ({ id }) => id, page));
  },
  searchResource: (_, { resource, ...asked }, page) => {
    const found = resources
      .filter(({ type }) => type === resource.type)
      .map(({ type, id }) => ({ type, id, properties: resource.properties }))
      .filter((one) => decide({ ...asked, resource: one }))
      .map(({ type, id }) => ({ type, id }));
    return Promise.resolve(pageOf(found, ({ id }) => id, page));
  },
  searchAction: (_, asked, page) => {
    const found = actions.filter((name) => mayDo(name, asked)).map((name) => ({ name }));
    return Promise.resolve(pageOf(found, ({ name }) => name, page));
  },
};

export const publicOrigin = "https://pdp.example.com";

/** The product's own protocol layer, frame included, with the fixture behind it. */
export function openFixture() {
  const answering = { urgentHelp: "", log: () => undefined };
  const app = createFramedApp(answering, () => "generated");
  app.route("/", createAuthzenRoutes(fixtureDecisions, { ...answering, publicOrigin }));
  return app;
}
