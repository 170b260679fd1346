export { behindFrontDoor, type HttpHandler, secretHashShape } from "./front-door.ts";
export { createFunctionLog } from "./function-log.ts";
export { type FieldOf, logLineOf } from "./log-line.ts";
export { now, pause, randomCode, randomHex, randomLetterCode, randomToken } from "./outside.ts";
export { createQueueSender } from "./queue/create-queue-sender.ts";
export { readEnvironment } from "./read-environment.ts";
