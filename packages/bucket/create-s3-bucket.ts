import { AwsClient } from "aws4fetch";
import { type Bucket, BucketUnavailable } from "./bucket.ts";

const uploadSeconds = "300";
const requestMs = 20_000;

export type S3BucketConfig = {
  readonly region: string;
  /** Where the bucket's objects are, without a slash at the end: `https://<bucket>.s3.<region>.amazonaws.com`. */
  readonly url: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string | undefined;
  };
};

/** A bucket of S3, by its own protocol: three calls do not need an SDK of 300 KB. */
export function createS3Bucket({ region, url, credentials }: S3BucketConfig): Bucket {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    service: "s3",
    region,
    retries: 2,
  });
  const call = async (method: string, key: string, body?: Uint8Array): Promise<Response> => {
    try {
      return await client.fetch(`${url}/${key}`, {
        method,
        ...(body === undefined ? {} : { body: new Uint8Array(body) }),
        signal: AbortSignal.timeout(requestMs),
      });
    } catch (cause) {
      throw new BucketUnavailable("the bucket did not answer", { cause });
    }
  };
  return {
    uploadUrl: async (key) => {
      const signed = await client.sign(`${url}/${key}?X-Amz-Expires=${uploadSeconds}`, {
        method: "PUT",
        aws: { signQuery: true },
      });
      return signed.url;
    },
    put: async (key, bytes) => {
      const { ok, status } = await call("PUT", key, bytes);
      if (!ok) throw new BucketUnavailable(`the bucket answered ${status}`);
    },
    get: async (key) => {
      const response = await call("GET", key);
      if (response.status === 404) return undefined;
      if (!response.ok) throw new BucketUnavailable(`the bucket answered ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
