/**
 * Mends what SST 4.17.1 does to every function by itself: its role trusts the whole account, may write to every log, and
 * the environment carries the key of a file of links that nothing here has.
 */
export function mendFunctions(): void {
  const lambdaOnly = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
  $transform(sst.aws.Function, (args) => {
    args.runtime = "nodejs24.x";
    args.architecture = "arm64";
    args.transform = {
      role: (role) => {
        role.assumeRolePolicy = lambdaOnly;
        role.managedPolicyArns = [];
      },
      function: (lambda) => {
        lambda.environment = $output(lambda.environment).apply((given) => ({
          variables: Object.fromEntries(
            Object.entries(given?.variables ?? {}).filter(([name]) => !name.startsWith("SST_")),
          ),
        }));
        lambda.tracingConfig = { mode: "PassThrough" };
      },
    };
  });
}
