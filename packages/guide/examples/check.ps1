# May stf_test text this pupil now? Only a decision that is true is a yes; no answer is a no.
param([string]$Pupil = "pup_test_allow")
$question = @{
  subject  = @{ type = "staff"; id = "stf_test" }
  action   = @{ name = "text"; properties = @{ reason = "arrangements"; account = "acc_test_text" } }
  resource = @{ type = "pupil"; id = $Pupil }
}
try {
  $answer = Invoke-RestMethod -Method Post -Uri "$env:ESAFETY_ORIGIN/access/v1/evaluation" -TimeoutSec 5 `
    -Headers @{ Authorization = "Bearer $env:ESAFETY_KEY" } -ContentType "application/json" `
    -Body ($question | ConvertTo-Json -Depth 5)
} catch {
  "not allowed: no answer, $($_.Exception.Message)"
  exit 4
}
if ($answer.decision -eq $true) { "allowed until $($answer.context.deliverBefore)" }
else {
  "not allowed: $($answer.context.reasons[0].text)"
  $answer.context.urgentHelp
  exit 3
}
