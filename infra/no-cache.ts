/** CloudFront keeps no answer: nothing goes into a key, because there is nothing to look up. */
export const nothingCached = {
  comment: "Nothing is cached",
  defaultTtl: 0,
  minTtl: 0,
  maxTtl: 0,
  parametersInCacheKeyAndForwardedToOrigin: {
    cookiesConfig: { cookieBehavior: "none" },
    headersConfig: { headerBehavior: "none" },
    queryStringsConfig: { queryStringBehavior: "none" },
    enableAcceptEncodingBrotli: false,
    enableAcceptEncodingGzip: false,
  },
};

/** By itself CloudFront gives an error of a function again for ten seconds, to whoever asks. */
export const errorsNotCached = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map(
  (errorCode) => ({ errorCode, errorCachingMinTtl: 0 }),
);
