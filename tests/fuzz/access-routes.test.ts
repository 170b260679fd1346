import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Operation, operations } from "@elm-court/contract";
import { type AccessWorld, anAccessWorld, withKey } from "../access/access-world.ts";
import { anyBodyAround, fuzzRuns, hardBodies } from "./any-body.ts";

/** Promise P16: the document says what an answer looks like; `anAccessWorld` holds every answer to it. */
describe("whatever a route of the API is sent", () => {
  let world: AccessWorld;
  let statuses: Map<number, number>;
  beforeAll(async () => {
    world = await anAccessWorld({ publicOrigin: "https://api.contact.elmcourt.example" });
    statuses = new Map();
  });
  afterAll(() => {
    const told = [...statuses].toSorted(([a], [b]) => a - b);
    console.log(`answers: ${told.map(([status, count]) => `${count} × ${status}`).join(", ")}`);
  });

  async function send(
    { method, path, idempotent }: Operation,
    body: string | Uint8Array<ArrayBuffer> | undefined,
    { parameter = "some", query = "", key = "a-piece-of-work" } = {},
  ): Promise<number> {
    const response = await world.app.request(
      `${path.replace(/\{\w+\}/g, encodeURIComponent(parameter))}${query}`,
      {
        method: method.toUpperCase(),
        headers: {
          ...withKey("everything"),
          ...(idempotent === true ? { "idempotency-key": key } : {}),
        },
        ...(body === undefined ? {} : { body }),
      },
    );
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    return response.status;
  }

  const withBody = operations.flatMap((operation) =>
    operation.body === undefined ? [] : [{ ...operation, body: operation.body }],
  );

  it.each(withBody)(
    "$method $path answers any body, and never with an error of ours",
    async (operation) => {
      let tries = 0;
      await fc.assert(
        fc.asyncProperty(anyBodyAround(operation.body.example), async (body) => {
          tries += 1;
          expect(await send(operation, body, { key: `work-${tries}` })).toBeLessThan(500);
        }),
        { numRuns: fuzzRuns },
      );
    },
  );

  it.each(
    withBody.flatMap((operation) => hardBodies.map(([what, body]) => ({ operation, what, body }))),
  )("$operation.method $operation.path answers a body $what", async ({ operation, what, body }) => {
    const status = await send(operation, body, { key: what });
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
  });

  it.each(
    operations.filter(({ path, parameters = [] }) => path.includes("{") || parameters.length > 0),
  )("$method $path answers any path and query", async (operation) => {
    const anyText = fc.string({ unit: "binary", maxLength: 60 });
    const names = (operation.parameters ?? []).map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.dictionary(fc.constantFrom("x", ...names), anyText),
        async (parameter, query) => {
          // Half a surrogate has no place in an address: a client cannot send one.
          fc.pre(parameter.isWellFormed() && parameter !== "" && !/^\.+$/.test(parameter));
          const well = Object.entries(query).filter(([, value]) => value.isWellFormed());
          const status = await send(
            operation,
            operation.body && JSON.stringify(operation.body.example),
            {
              parameter,
              query: `?${new URLSearchParams(well).toString()}`,
            },
          );
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: fuzzRuns },
    );
  });
});
