#!/bin/sh
# May stf_test text this pupil now? Prints the answer. Only "decision":true is a yes; no answer is a no.
pupil=${1:-pup_test_allow}
curl --fail-with-body --silent --show-error --max-time 5 "$ESAFETY_ORIGIN/access/v1/evaluation" \
  -H "Authorization: Bearer $ESAFETY_KEY" \
  -H "Content-Type: application/json" \
  -d '{
    "subject": {"type": "staff", "id": "stf_test"},
    "action": {"name": "text", "properties": {"reason": "arrangements", "account": "acc_test_text"}},
    "resource": {"type": "pupil", "id": "'"$pupil"'"}
  }'
