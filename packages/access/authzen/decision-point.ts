import type {
  ActionSearchRequest,
  EvaluationRequest,
  Malformed,
  ProblemCode,
  ResourceSearchRequest,
  SubjectSearchRequest,
} from "@elm-court/contract";
import type { AccessLogEntry } from "../deps.ts";

/** The whole call is refused: as a problem, with what to do. */
export type Refusal = {
  readonly refused: ProblemCode;
  readonly detail: string;
  /** Set where somebody only tries out what this refusal looks like. */
  readonly test?: true;
};

/** A decision (AuthZEN 1.0, “Decision”): only `decision: true` is a yes. */
export type DecisionView = { readonly decision: boolean; readonly context?: object };

type Logged = Pick<AccessLogEntry, "outcome" | "code" | "test">;

/** The part of a result that a page asks for; `after` is where the last page ended, in the words of whoever searches. */
export type PageAsked = { readonly after: string | undefined; readonly limit: number | undefined };
/** A part of a result; `next` is where it ended, `undefined` when nothing is left. */
export type Found<Result> = {
  readonly results: readonly Result[];
  readonly next: string | undefined;
};
type Search<Caller, Request, Result> = (
  caller: Caller,
  request: Request,
  page: PageAsked,
) => Promise<Found<Result> | Malformed | Refusal>;

type FoundEntity = { readonly type: string; readonly id: string };
type FoundAction = { readonly name: string };

/**
 * Whoever decides, as the protocol sees it: the routes know AuthZEN's shapes, statuses and errors, and nothing of what a decision
 * rests on. A search that is left out is not offered: no route, and not in the metadata.
 */
export type DecisionPoint<Caller> = {
  /** Who calls, as far as the header says; before anything is read. */
  readonly identify: (authorization: string | undefined) => { readonly caller: Caller } | Refusal;
  readonly decideOne: (
    caller: Caller,
    question: EvaluationRequest,
  ) => Promise<{ readonly view: DecisionView; readonly logged?: Logged } | Malformed | Refusal>;
  /** One answer for each question, in its place. Called with none as well, so that the caller is looked up. */
  readonly decideMany: (
    caller: Caller,
    questions: readonly EvaluationRequest[],
  ) => Promise<
    { readonly views: readonly (DecisionView | Malformed)[]; readonly logged?: Logged } | Refusal
  >;
  readonly searchSubject?: Search<Caller, SubjectSearchRequest, FoundEntity>;
  readonly searchResource?: Search<Caller, ResourceSearchRequest, FoundEntity>;
  readonly searchAction?: Search<Caller, ActionSearchRequest, FoundAction>;
};
