"""May stf_test text this pupil now? Only a decision that is True is a yes; no answer is a no."""

import json
import os
import sys
import urllib.request

pupil = sys.argv[1] if len(sys.argv) > 1 else "pup_test_allow"
question = {
    "subject": {"type": "staff", "id": "stf_test"},
    "action": {"name": "text", "properties": {"reason": "arrangements", "account": "acc_test_text"}},
    "resource": {"type": "pupil", "id": pupil},
}
call = urllib.request.Request(
    os.environ["ESAFETY_ORIGIN"] + "/access/v1/evaluation",
    data=json.dumps(question).encode(),
    headers={
        "Authorization": "Bearer " + os.environ["ESAFETY_KEY"],
        "Content-Type": "application/json",
    },
)
try:
    with urllib.request.urlopen(call, timeout=5) as response:
        answer = json.load(response)
except (OSError, ValueError) as trouble:
    print("not allowed: no answer,", trouble)
    sys.exit(4)

if answer.get("decision") is True:
    print("allowed until", answer["context"]["deliverBefore"])
else:
    print("not allowed:", answer["context"]["reasons"][0]["text"])
    print(answer["context"]["urgentHelp"])
    sys.exit(3)
