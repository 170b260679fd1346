import {
  listKeptBack,
  parseSendingForm,
  parseSendingLookForm,
  type SendingView,
} from "@elm-court/contract";
import { messageStatuses } from "@elm-court/domain";
import { ledgers, planSending } from "@elm-court/store";
import { answerProblem } from "../http/answer-problem.ts";
import { readBody } from "../http/read-body.ts";
import type { Asked } from "../route.ts";
import { askSending, isAskedThatDay } from "./ask-sending.ts";
import { countSending } from "./count-sending.ts";

/** Who would get what, how far the version has come, and what waits to begin. Nothing is written. */
export async function showSending({ deps, c }: Asked): Promise<Response> {
  const query = parseSendingLookForm(c.req.query());
  if (query === undefined) return answerProblem(c, "does_not_fit");
  const { store, now } = deps;
  const { kind, yearGroups } = query;
  const [planned, mailings, rows] = await Promise.all([
    planSending(store, { kind, audience: { yearGroups }, askedBy: "person" }, now()),
    store.listMailings(),
    store.listMessages(ledgers[kind]),
  ]);
  const { emails, letters, nowhere, outcomes } = countSending(planned);
  const here = planned.flatMap(({ children }) => children.map(({ pupil }) => pupil.yearGroup));
  const view: SendingView = {
    yearGroups: [...new Set(here.filter((one) => one !== undefined))].toSorted((a, b) =>
      a.localeCompare(b, "en", { numeric: true }),
    ),
    emails,
    letters,
    nowhere,
    kept: listKeptBack()
      .map((why) => ({ why, parents: outcomes[why] }))
      .filter(({ parents }) => parents > 0),
    sentToday: isAskedThatDay(mailings, kind, now()),
    progress: messageStatuses
      .map((status) => ({ status, emails: rows.filter((row) => row.status === status).length }))
      .filter((one) => one.emails > 0),
    waiting: mailings.flatMap(({ asked, startedAt }) =>
      asked === undefined || startedAt !== undefined
        ? []
        : [{ kind: asked.kind, sendAt: asked.sendAt }],
    ),
  };
  return c.json(view);
}

/** Asks for a sending: the worker of sendings begins it. Refused where something was sent that day and they have not said “all the same”. */
export async function startSending({ deps, c, person }: Asked): Promise<Response> {
  const form = parseSendingForm(await readBody(c));
  if (form === undefined) return answerProblem(c, "does_not_fit");
  const { kind, yearGroups, again } = form;
  const asked = await askSending(
    deps,
    { kind, audience: { yearGroups }, again },
    person.staff.name,
  );
  return asked === "sent_that_day"
    ? answerProblem(c, "does_not_fit", ["sent_that_day"])
    : c.body(null, 204);
}
