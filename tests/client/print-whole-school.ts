import { checkWholeSchool } from "./check-whole-school.ts";

/** `npm run bench:batch -- [pupils]`: a whole school checked by number, with the school running and stopped. */
const pupils = Number(process.argv[2] ?? "2000");
const { running, calls, stopped } = await checkWholeSchool(pupils);
const peek = (text: string): string => text.split("\r\n").slice(0, 4).join("\n");

console.log(`${pupils} rows, npm start running: exit code ${running.code}, ${running.seconds.toFixed(1)} seconds
${running.said}
DynamoDB calls: ${[...calls].map(([name, count]) => `${name} ${count}`).join(", ")}

${peek(running.text)}

The same with the API stopped: exit code ${stopped.code}, ${stopped.seconds.toFixed(1)} seconds
${stopped.said}
${peek(stopped.text)}`);
