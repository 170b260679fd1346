/** What Pulumi asks of a mock: a resource about to be made, or a call. */
export type NewResource = {
  readonly type: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;
  readonly id?: string;
};
export type Call = { readonly token: string; readonly inputs: Record<string, unknown> };

const account = "123456789012";
const region = "eu-west-2";

/** `arn:aws:dynamodb:eu-west-2:123456789012:table/SchoolTable`: named after the program's own name of the thing. */
function arnOf({ type, name }: NewResource): string {
  const [, module = "", kind = ""] = type.split(":");
  const service = module.split("/")[0];
  return `arn:aws:${service}:${region}:${account}:${kind.charAt(0).toLowerCase()}${kind.slice(1)}/${name}`;
}

/** What AWS would fill in, for the types whose answers the program reads. */
const filledIn: Readonly<Record<string, (given: NewResource) => object>> = {
  "aws:dynamodb/table:Table": (given) => ({ streamArn: `${arnOf(given)}/stream` }),
  "aws:sqs/queue:Queue": ({ name }) => ({ url: `https://sqs.${region}.amazonaws.com/${name}` }),
  "aws:lambda/function:Function": ({ inputs }) => ({ publish: inputs["publish"] ?? false }),
  "aws:lambda/functionUrl:FunctionUrl": ({ name }) => ({
    functionUrl: `https://${name.toLowerCase()}.lambda-url.${region}.on.aws/`,
  }),
  "aws:cloudfront/distribution:Distribution": ({ name }) => ({
    domainName: `${name.toLowerCase()}.cloudfront.net`,
    hostedZoneId: "Z2FDTNDATAQYW2",
  }),
  "aws:sesv2/emailIdentity:EmailIdentity": () => ({
    dkimSigningAttributes: { tokens: ["one", "two", "three"] },
  }),
  "aws:sesv2/configurationSet:ConfigurationSet": ({ name }) => ({ configurationSetName: name }),
  "aws:acm/certificate:Certificate": ({ inputs }) => ({
    domainValidationOptions: [
      {
        domainName: inputs["domainName"],
        resourceRecordName: `_proof.${String(inputs["domainName"])}.`,
        resourceRecordType: "CNAME",
        resourceRecordValue: "_proof.acm-validations.aws.",
      },
    ],
  }),
  "random:index/randomBytes:RandomBytes": () => ({ base64: Buffer.alloc(32).toString("base64") }),
};

/** The state of a resource as if AWS had made it. */
export function makeResource(given: NewResource): { id: string; state: Record<string, unknown> } {
  return {
    id: given.id || `${given.name}-id`,
    state: {
      arn: arnOf(given),
      name: given.name,
      region,
      ...given.inputs,
      ...filledIn[given.type]?.(given),
    },
  };
}

/** The answer to a call that changes nothing. */
export function answerCall({ token, inputs }: Call): Record<string, unknown> {
  switch (token) {
    case "aws:index/getRegion:getRegion":
      return { id: region, name: region, region, description: "London" };
    case "aws:index/getPartition:getPartition":
      return { id: "aws", partition: "aws", dnsSuffix: "amazonaws.com" };
    case "aws:index/getCallerIdentity:getCallerIdentity":
      return { id: account, accountId: account, arn: `arn:aws:iam::${account}:user/deployer` };
    case "aws:iam/getPolicyDocument:getPolicyDocument":
      return { ...inputs, json: JSON.stringify({ Statement: inputs["statements"] }) };
    default:
      throw new Error(
        `The program asks AWS ${token}: tests/infra/deploying/fake-aws.ts has no answer`,
      );
  }
}
