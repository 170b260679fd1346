import * as z from "zod/mini";
import type { Allowed, NotAllowed } from "../answer/contact-answer.ts";
import { notAllowed } from "../answer/not-allowed.ts";
import { readAnswer, type Timing } from "../answer/read-answer.ts";
import { troubled } from "../calling/failure.ts";

/** A yes that opened a send: the school has a record that this message is going out. */
export type SendOpened = Allowed & { readonly sendId: string };
/** The answer to a message that is to go out now. Only `allowed: true` is a yes. */
export type SendAnswer = SendOpened | NotAllowed;

const opened = z.object({ sendId: z.string().check(z.minLength(1)) });

/** The answer to one item of a send. A yes without the id of its send is none: nothing stands behind it. */
export function readSend(json: unknown, timing: Timing): SendAnswer {
  const answer = readAnswer(json, timing);
  if (!answer.allowed) return answer;
  const read = opened.safeParse(json);
  return read.success ? { ...answer, ...read.data } : notAllowed(troubled("wrong_shape"));
}
