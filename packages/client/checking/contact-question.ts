/** May this member of staff contact this pupil, in this way, now, for this reason? */
export type ContactQuestion = {
  /** `stf_…`: who writes. */
  readonly staff: string;
  /** A program with an accountable owner asks as `service`. */
  readonly staffKind?: "staff" | "service" | undefined;
  /** `pup_…`: to whom. */
  readonly pupil: string;
  /** `email`, `text`, `instant_message`, `social_network`, or a way that the school added. */
  readonly way: string;
  /** `acc_…`: what it is sent from. */
  readonly account?: string | undefined;
  /** `respond_to_question`, `reassurance`, `arrangements`, `other_work`. */
  readonly reason: string;
  /** What for, in words: needed for `other_work`. */
  readonly reasonWords?: string | undefined;
  /** The message of the pupil's that is answered. */
  readonly replyingTo?: string | undefined;
  /** Whom the message goes to; the pupil unless said. */
  readonly recipient?: "pupil" | "parent" | undefined;
};

type Asked = Omit<ContactQuestion, "reason"> & { readonly reason?: string | undefined };

/** The question as an access evaluation (OpenID AuthZEN Authorization API 1.0). */
export function evaluationOf(question: Asked) {
  const { staff, staffKind = "staff", pupil, way, ...properties } = question;
  const { account, reason, reasonWords, replyingTo, recipient } = properties;
  return {
    subject: { type: staffKind, id: staff },
    action: { name: way, properties: { reason, reasonWords, account, replyingTo, recipient } },
    resource: { type: "pupil", id: pupil },
  };
}
