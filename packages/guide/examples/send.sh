#!/bin/sh
# Asks and opens a send in one call. Repeat a call that got no answer with the same Idempotency-Key.
pupil=${1:-pup_test_allow}
key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
answer=$(curl --fail-with-body --silent --show-error --max-time 10 "$ESAFETY_ORIGIN/contact/v1/sends" \
  -H "Authorization: Bearer $ESAFETY_KEY" \
  -H "Content-Type: application/json" \
  -H "Idempotency-Key: $key" \
  -d '{"items": [{
    "subject": {"type": "staff", "id": "stf_test"},
    "action": {"name": "text", "properties": {"reason": "arrangements", "account": "acc_test_text"}},
    "resource": {"type": "pupil", "id": "'"$pupil"'"}
  }]}') || exit 4
echo "$answer"

# Only an item with a sendId may go out. Send your text now, before "deliverBefore", then say how it went.
send=$(printf %s "$answer" | sed -n 's/.*"sendId":"\([^"]*\)".*/\1/p')
[ -n "$send" ] || exit 3
echo "Your gateway sends the text here."
curl --fail-with-body --silent --show-error --max-time 10 -X PATCH "$ESAFETY_ORIGIN/contact/v1/sends/$send" \
  -H "Authorization: Bearer $ESAFETY_KEY" \
  -H "Content-Type: application/json" \
  -d '{"status": "sent"}'
