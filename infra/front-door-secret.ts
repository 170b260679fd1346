import { createHash } from "node:crypto";

const strong = /^[\w-]{43,128}$/;

/** What CloudFront shows the functions to prove that a request came through it. Set it with `npx sst secret set`. */
export const frontDoorSecret = new sst.Secret("FrontDoorSecret").value.apply((value) => {
  if (strong.test(value)) return value;
  throw new Error(
    "FrontDoorSecret must have 43 to 128 characters of A–Z, a–z, 0–9, - and _: make it with openssl rand -hex 32.",
  );
});

/** All that a function is told of it: lower-case hex. */
export const frontDoorSecretHash = frontDoorSecret.apply((value) =>
  createHash("sha256").update(value).digest("hex"),
);
