/** Why an answer is no answer. Each means no. */
export const troubles = [
  "no_connection",
  "timed_out",
  "redirected",
  "cached",
  "another_answer",
  "not_json",
  "wrong_shape",
  "server_trouble",
  "clock",
] as const;
export type Trouble = (typeof troubles)[number];

/** What to look at, for each trouble. */
export const troubleDetails: Readonly<Record<Trouble, string>> = {
  no_connection: "The school's service could not be reached. Check the origin and the network.",
  timed_out: "The school's service did not answer in time.",
  redirected:
    "The answer was a redirect, and a key is never sent on. Check the origin: a proxy or a sign-in page may stand in between.",
  cached:
    "The answer came out of a cache, and an old yes is no yes. Take the cache out of the way.",
  another_answer:
    "The answer does not carry the X-Request-ID of this question, so it may be an old one. Let the header through.",
  not_json:
    "The answer is not JSON. Check the origin: a proxy or a sign-in page may have answered.",
  wrong_shape: "The answer does not have the shape of an answer, so it is taken for a no.",
  server_trouble: "The school's service has trouble of its own.",
  clock:
    "The answer is past its deliverBefore by this machine's clock. Put the clock right, and ask again.",
};
