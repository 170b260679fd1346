export { type Bucket, BucketUnavailable } from "./bucket.ts";
export { createMemoryBucket } from "./create-memory-bucket.ts";
export { createS3Bucket, type S3BucketConfig } from "./create-s3-bucket.ts";
export { fileKey, reviewKey } from "./import-keys.ts";
