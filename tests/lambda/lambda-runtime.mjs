/**
 * What Lambda's runtime for nodejs24.x does with a bundle, as far as a handler can tell: it imports it once, hands over one event at a
 * time with a context that knows its deadline, and takes back what JSON can carry. Whoever started it ends it at the time-out.
 */
const { pathToFileURL } = await import("node:url");
const [bundle, name, timeoutMs] = process.argv.slice(2);

/** As Lambda reports it: the message and the stack, but not the line of code. */
function importFailed(error) {
  console.error(error.stack);
  process.exit(1);
}

const { handler } = await import(pathToFileURL(bundle).href).catch(importFailed);
if (typeof handler !== "function" || handler.length > 2)
  throw new Error("nodejs24.x takes async handlers only: (event, context) => a promise");

async function invoke({ event, requestId }) {
  const deadline = Date.now() + Number(timeoutMs);
  const context = {
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:eu-west-2:123456789012:function:${name}`,
    memoryLimitInMB: "1024",
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: "2026/11/24/[$LATEST]0",
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  const answer = await handler(event, context).then(
    (result) => ({ result: result ?? null }),
    (error) => {
      console.error(error);
      return { error: error instanceof Error ? error.name : "unknown" };
    },
  );
  // The pipes and the channel have no order among themselves: the mark says that all that was printed has been read.
  for (const pipe of [process.stdout, process.stderr]) pipe.write(`\0${requestId}\n`);
  process.send(answer);
}

process.on("message", (request) => void invoke(request));
process.send("ready");
