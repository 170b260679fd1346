import * as z from "zod/mini";
import { troubled } from "../calling/failure.ts";
import { rowOf } from "../calling/row-of.ts";
import type { Allowed, ContactAnswer, NotAllowed } from "./contact-answer.ts";
import { deliveryDeadline } from "./delivery-deadline.ts";
import { notAllowed } from "./not-allowed.ts";

const filled = z.string().check(z.minLength(1));
const instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
);
const reasons = z.array(
  z.object({
    clause: z.nullable(z.string()),
    effect: z.string(),
    code: z.string(),
    text: z.string(),
  }),
);
const obligations = z.array(z.object({ clause: z.string(), do: filled }));

/** All that an allow must carry: without one of them it is none. A hypothetical allow is no leave to send. */
const allow = z.object({
  decision: z.literal(true),
  context: z.object({
    outcome: z.literal("allow"),
    code: filled,
    deliverBefore: instant,
    checkedAt: instant,
    decisionId: filled,
    policyVersion: z.string(),
    reasons,
    obligations,
    advice: z.array(z.object({ clause: z.string(), code: z.string(), text: z.string() })),
    hypothetical: z.optional(z.literal(false)),
    test: z.optional(z.literal(true)),
  }),
});

const refusal = z.object({
  decision: z.literal(false),
  context: z.object({
    outcome: z.enum(["defer", "refer", "deny"]),
    code: filled,
    retry: z.enum(["never", "at", "soon", "person"]),
    reasons: z.optional(reasons),
    obligations: z.optional(obligations),
    alternatives: z.optional(
      z.array(z.object({ kind: z.string(), channel: z.optional(z.string()) })),
    ),
    until: z.optional(instant),
    referTo: z.optional(z.string()),
    decisionId: z.optional(filled),
    checkedAt: z.optional(instant),
    urgentHelp: filled,
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  }),
});

/** When an answer was asked for and when it is read, by this machine's clock, in milliseconds. */
export type Timing = { readonly askedAtMs: number; readonly nowMs: number };

function readAllow(
  { context }: z.infer<typeof allow>,
  { askedAtMs, nowMs }: Timing,
): ContactAnswer {
  const { hypothetical: _none, ...shown } = context;
  const checkedAtMs = Date.parse(context.checkedAt);
  const deliverBeforeMs = Date.parse(context.deliverBefore);
  const deadline = deliveryDeadline(deliverBeforeMs, checkedAtMs, askedAtMs);
  if (checkedAtMs >= deliverBeforeMs || nowMs >= deadline) return notAllowed(troubled("clock"));
  return {
    allowed: true,
    ...shown,
    deliverBefore: new Date(deadline).toISOString(),
    whatToDo: rowOf(context.code)?.person ?? "You may send this now.",
  } satisfies Allowed;
}

function readRefusal({ context }: z.infer<typeof refusal>): NotAllowed {
  const { errors = [], reasons = [], obligations = [], alternatives = [], ...shown } = context;
  const detail = errors.map((place) => `${place.pointer}: ${place.detail}`).join(" ");
  return {
    allowed: false,
    ...shown,
    reasons,
    obligations,
    alternatives,
    whatToDo: rowOf(context.code)?.person ?? "Not sent. Ask the school office.",
    ...(detail === "" ? {} : { detail }),
  };
}

/**
 * A decision as it was answered. Only a whole, consistent allow that is still good by this machine's clock is a yes (promise P4);
 * a shape that is not known is no answer.
 */
export function readAnswer(json: unknown, timing: Timing): ContactAnswer {
  const yes = allow.safeParse(json);
  if (yes.success) return readAllow(yes.data, timing);
  const no = refusal.safeParse(json);
  return no.success ? readRefusal(no.data) : notAllowed(troubled("wrong_shape"));
}
