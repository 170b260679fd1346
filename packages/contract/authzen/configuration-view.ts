/** The endpoints of the API, by the names of their metadata parameters, with their default paths (AuthZEN 1.0, “API Endpoint Overview”). */
export const authzenPaths = {
  access_evaluation_endpoint: "/access/v1/evaluation",
  access_evaluations_endpoint: "/access/v1/evaluations",
  search_subject_endpoint: "/access/v1/search/subject",
  search_resource_endpoint: "/access/v1/search/resource",
  search_action_endpoint: "/access/v1/search/action",
} as const;

export type AuthzenEndpoint = keyof typeof authzenPaths;

/**
 * The metadata of a policy decision point at `publicOrigin` (AuthZEN 1.0, “Policy Decision Point Metadata”). What is not offered is
 * left out: that is how a caller knows.
 */
export function configurationView(
  publicOrigin: string,
  offered: readonly AuthzenEndpoint[],
): Readonly<Record<string, string>> {
  return {
    policy_decision_point: publicOrigin,
    ...Object.fromEntries(offered.map((name) => [name, `${publicOrigin}${authzenPaths[name]}`])),
  };
}
