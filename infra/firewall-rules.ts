type Rule = $util.Unwrap<aws.types.input.wafv2.WebAclRule>;

/** Rules of AWS that guess from a body or want a header: here they would turn away a parent's no, or a plain staff tool. */
const countedOnly = [
  "SizeRestrictions_BODY",
  "CrossSiteScripting_BODY",
  "EC2MetaDataSSRF_BODY",
  "GenericLFI_BODY",
  "GenericRFI_BODY",
  "NoUserAgent_HEADER",
];

/** No sample of a request is kept: a parent's token is in the path. */
export const unsampled = { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false };

const overrides = countedOnly.map((name) => ({ name, actionToUse: { count: {} } }));

/**
 * SST's rules, but nothing guesses from what somebody wrote: every body is parsed and every page escapes, so that a guess
 * would protect nothing here.
 */
export function firewallRules(rules: readonly Rule[] | undefined) {
  return (rules ?? []).map((rule) => {
    const visibilityConfig = { ...rule.visibilityConfig, ...unsampled };
    const group = rule.statement?.managedRuleGroupStatement;
    if (group?.name !== "AWSManagedRulesCommonRuleSet") return { ...rule, visibilityConfig };
    const managedRuleGroupStatement = { ...group, ruleActionOverrides: overrides };
    return {
      ...rule,
      visibilityConfig,
      statement: { ...rule.statement, managedRuleGroupStatement },
    };
  });
}
