/** The secret of the console's client at the school's sign-in. Set it with `npx sst secret set`. */
const secret = new sst.Secret("SignInClientSecret").value.apply((value) => {
  if (value.length >= 16) return value;
  throw new Error(
    "SignInClientSecret must be the client secret that the school's sign-in gave for the console: see docs/deploy.md.",
  );
});

/** Read by the console alone, when somebody first signs in: no environment variable holds it. */
export const signInSecret = new aws.ssm.Parameter("SignInClientSecretParameter", {
  name: `/${$app.name}/${$app.stage}/sign-in-client-secret`,
  type: "SecureString",
  value: $util.secret(secret),
});

export const signInSecretName = signInSecret.name;
