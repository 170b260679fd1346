import { writeApiKey } from "@elm-court/credentials";
import type { RunFile } from "../run/run-file.ts";
import { sampleId } from "./ids.ts";
import type { SampleSecrets } from "./secrets.ts";

/** What `run.json` says of the sample school. */
export function describeSample(
  secrets: SampleSecrets,
  portal: string,
): Pick<RunFile, "parentLinks" | "apiKeys" | "sample"> {
  return {
    parentLinks: secrets.linkTokens.map((token) => `${portal}/p/${token}`),
    apiKeys: {
      live: writeApiKey(sampleId.key("sample1"), secrets.apiKeySecret),
      test: writeApiKey(sampleId.key("tryout1"), secrets.testKeySecret, "test"),
    },
    sample: {
      staff: sampleId.staff("teacher"),
      accounts: { email: sampleId.account("email"), text: sampleId.account("text") },
      pupils: {
        objected: sampleId.pupil("003"),
        open: sampleId.pupil("001"),
        leaver: sampleId.pupil("004"),
        twoHouseholds: sampleId.pupil("007"),
      },
    },
  };
}
