import { basicCases } from "./cases/basic.ts";
import { batchCases } from "./cases/batch.ts";
import { discoveryCases } from "./cases/discovery.ts";
import { searchCases } from "./cases/search.ts";
import type { ScenarioCase } from "./scenario-case.ts";

/**
 * Every test of the OpenID AuthZEN Authorization API 1.0 certification scenario (github.com/openid/authzen,
 * certification/authorization-api-1_0-scenario.md, as of commit e287920), by the ids of its sections.
 */
export const scenario: readonly ScenarioCase[] = [
  ...basicCases,
  ...batchCases,
  ...searchCases,
  ...discoveryCases,
];
