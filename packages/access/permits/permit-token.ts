import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import type { EvaluationBody } from "@elm-court/contract";
import {
  type Instant,
  isKeyId,
  isPermitId,
  type KeyId,
  type KeyKind,
  millisecondsOf,
  type PermitId,
  type SigningKey,
  type SigningKeys,
} from "@elm-court/domain";
import { decodeJwt, errors, jwtVerify, SignJWT } from "jose";
import { contactRequestOf } from "../evaluation/contact-request-of.ts";

const algorithm = "EdDSA";
const type = "permit+jwt";

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const pkcs8Head = "302e020100300506032b657004220420";

function privateKeyOf({ secret }: SigningKey): KeyObject {
  const key = Buffer.concat([Buffer.from(pkcs8Head, "hex"), Buffer.from(secret, "base64url")]);
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
}

const secondsOf = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000);

/**
 * The one message that a permit is for: SHA-256, base64url, of all that a decision about it rests on, and of the kind of key. The same
 * length whatever it says, and no name stands in it.
 */
export function messageDigest(kind: KeyKind, body: EvaluationBody): string {
  const { staffId, pupilId, channel, reason, reasonWords, accountId, replyingTo, recipient } =
    contactRequestOf(body);
  const same = [kind, body.subject.type, staffId, pupilId, channel, reason, reasonWords, accountId];
  const parts = [...same, replyingTo, recipient].map((part) => part ?? null);
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** What a permit says of itself. */
export type PermitClaims = {
  readonly id: PermitId;
  /** Which key asked for it. */
  readonly keyId: KeyId;
  readonly message: string;
  readonly issuedAt: Instant;
  readonly endsAt: Instant;
};

/** A permit as it is handed out: a compact JWS (RFC 7515) over a JWT (RFC 7519), signed with Ed25519. */
export function signPermit(
  key: SigningKey,
  { id, keyId, message, issuedAt, endsAt }: PermitClaims,
): Promise<string> {
  return new SignJWT({ message })
    .setProtectedHeader({ alg: algorithm, kid: key.kid, typ: type })
    .setJti(id)
    .setIssuer(keyId)
    .setIssuedAt(secondsOf(issuedAt))
    .setExpirationTime(secondsOf(endsAt))
    .sign(privateKeyOf(key));
}

/** Which permit a token says that it is, and whose: not verified, good for knowing what to read and for nothing else. */
export function soughtPermit(token: string): {
  readonly id: PermitId | undefined;
  readonly keyId: KeyId | undefined;
} {
  try {
    const { jti, iss } = decodeJwt(token);
    return { id: isPermitId(jti) ? jti : undefined, keyId: isKeyId(iss) ? iss : undefined };
  } catch {
    return { id: undefined, keyId: undefined };
  }
}

/** The message that a permit is for, if one of these keys signed it and it has not ended. Else why not. */
export async function verifyPermit(
  token: string,
  signing: SigningKeys | undefined,
  now: Instant,
): Promise<{ readonly message: unknown } | "permit_invalid" | "permit_ended"> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = signing?.keys.find((one) => one.kid === kid);
        if (key === undefined) throw new errors.JWKSNoMatchingKey();
        return createPublicKey(privateKeyOf(key));
      },
      {
        algorithms: [algorithm],
        typ: type,
        currentDate: new Date(millisecondsOf(now)),
        requiredClaims: ["jti", "iss", "exp"],
      },
    );
    return { message: payload["message"] };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return "permit_ended";
    if (error instanceof errors.JOSEError) return "permit_invalid";
    throw error;
  }
}
