# Asks and opens a send in one call, sends, and says how it went.
param([string]$Pupil = "pup_test_allow")
function Invoke-Contact($Method, $Path, $Body, $Headers = @{}) {
  Invoke-RestMethod -Method $Method -Uri "$env:ESAFETY_ORIGIN$Path" -TimeoutSec 10 `
    -Headers ($Headers + @{ Authorization = "Bearer $env:ESAFETY_KEY" }) -ContentType "application/json" `
    -Body ($Body | ConvertTo-Json -Depth 6)
}
$item = @{
  subject  = @{ type = "staff"; id = "stf_test" }
  action   = @{ name = "text"; properties = @{ reason = "arrangements"; account = "acc_test_text" } }
  resource = @{ type = "pupil"; id = $Pupil }
}
# One key for this piece of work: a call that got no answer is repeated with it, and opens no second send.
$work = [guid]::NewGuid().ToString()
try {
  $answer = Invoke-Contact Post "/contact/v1/sends" @{ items = @($item) } @{ "Idempotency-Key" = $work }
} catch {
  "not sent: no answer, $($_.Exception.Message)"
  exit 4
}
$decided = $answer.items[0]
if ($decided.decision -ne $true) {
  "not sent: $($decided.context.reasons[0].text)"
  $decided.context.urgentHelp
  exit 3
}
# Your gateway's call stands here.
$status = "sent"
Invoke-Contact Patch "/contact/v1/sends/$($decided.sendId)" @{ status = $status } | Out-Null
$status
