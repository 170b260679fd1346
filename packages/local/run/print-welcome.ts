import type { RunFile } from "./run-file.ts";

/** Where to click, and what to try. */
export function printWelcome(run: RunFile, folder: string): void {
  const { staff, accounts, pupils } = run.sample;
  const body = JSON.stringify({
    subject: { type: "staff", id: staff },
    action: { name: "email", properties: { reason: "arrangements", account: accounts.email } },
    resource: { type: "pupil", id: pupils.objected },
  });
  console.log(`
Elm Court School (a sample: nobody in it is real) is running.

  A parent's link     ${run.parentLinks[0] ?? run.portal}
  The emails it sends ${run.mailbox}
  The public page     ${run.portal}
  The console         ${run.console}
  For developers      ${run.docs}

  A staff tool asks before it contacts a pupil (a parent has said no, so: deny, clause 5.2):
  curl -s ${run.access}/access/v1/evaluation -H 'Content-Type: application/json' \\
    -H 'Authorization: Bearer ${run.apiKeys.live}' \\
    -d '${body}'
  To try a program out: the test key in run.json (apiKeys.test), stf_test, acc_test_email and pup_test_allow, pup_test_no, …

  The school office, in another terminal:
  npm run office -- import FILE     look at a list of pupils; add --commit to save it
  npm run office -- send            send parents the explanation
  npm run office -- keys list       the keys of staff tools; keys issue makes one

  Data: ${folder} (run.json there says all this to programs). Start over: npm start -- --fresh
  Stop: Ctrl-C
`);
}
