import { getRequestListener } from "@hono/node-server";
import { createParentApp } from "@elm-court/parent";
import { createMemoryStore } from "@elm-court/store";
import { noon } from "../store/fixtures.ts";
import { parentDeps } from "../trust/parent-pages.ts";
import type { Bench } from "./bench-row.ts";
import { compareServers } from "./compare-servers.ts";
import { bare, type Both, listenerOf } from "./serve-both.ts";

const most = 3;
const name = "parents' first page, public, server CPU";

/** The floor: a bare server that answers with the same bytes from a constant. Neither reads anything. */
export async function serveBoth(): Promise<Both> {
  const app = createParentApp(parentDeps(createMemoryStore(), () => noon));
  const page = await app.request("/");
  const bytes = await page.text();
  const headers = Object.fromEntries(page.headers);
  return {
    floor: bare((response) => response.writeHead(200, headers).end(bytes)),
    product: listenerOf(getRequestListener(app.fetch)),
  };
}

/** The explanation on the school's website: rendering alone. */
export const publicPage: Bench = {
  name,
  run: async () => {
    const { floorCpuMs, productCpuMs, cpuRatio } = await compareServers(
      import.meta.filename,
      "",
      () => ({ method: "GET", path: "/" }),
      { rounds: 20, requests: 300 },
    );
    return {
      name,
      floor: `the same bytes from a constant: ${floorCpuMs.toFixed(3)} ms`,
      target: `≤ ${most}×`,
      measured: `${cpuRatio.toFixed(2)}× (${productCpuMs.toFixed(3)} ms)`,
      met: cpuRatio <= most,
    };
  },
};
