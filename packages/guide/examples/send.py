"""Asks and opens a send in one call, sends, and says how it went."""

import json
import os
import sys
import urllib.request
import uuid


def call(method, path, body, **headers):
    request = urllib.request.Request(
        os.environ["ESAFETY_ORIGIN"] + path,
        method=method,
        data=json.dumps(body).encode(),
        headers={
            "Authorization": "Bearer " + os.environ["ESAFETY_KEY"],
            "Content-Type": "application/json",
            **headers,
        },
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        return json.load(response)


def text_pupil():
    """Your gateway's call stands here. True when it took the message."""
    print("the text goes out")
    return True


pupil = sys.argv[1] if len(sys.argv) > 1 else "pup_test_allow"
item = {
    "subject": {"type": "staff", "id": "stf_test"},
    "action": {"name": "text", "properties": {"reason": "arrangements", "account": "acc_test_text"}},
    "resource": {"type": "pupil", "id": pupil},
}
# One key for this piece of work: a call that got no answer is repeated with it, and opens no second send.
work = str(uuid.uuid4())
try:
    answer = call("POST", "/contact/v1/sends", {"items": [item]}, **{"Idempotency-Key": work})
except (OSError, ValueError) as trouble:
    print("not sent: no answer,", trouble)
    sys.exit(4)

[decided] = answer["items"]
if decided.get("decision") is not True:
    print("not sent:", decided["context"]["reasons"][0]["text"])
    print(decided["context"]["urgentHelp"])
    sys.exit(3)

status = "sent" if text_pupil() else "failed"
call("PATCH", "/contact/v1/sends/" + decided["sendId"], {"status": status})
print(status)
