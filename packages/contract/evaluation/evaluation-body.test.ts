import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEvaluationBody } from "./evaluation-body.ts";

const body = {
  subject: { type: "staff", id: "stf_a" },
  action: { name: "email", properties: { reason: "arrangements" } },
  resource: { type: "pupil", id: "pup_1" },
};

describe("reading a question", () => {
  it("takes the moment out of the context, in UTC, and none for now", () => {
    expect(parseEvaluationBody(body)).toEqual({ ...body, at: undefined });
    expect(parseEvaluationBody({ ...body, context: {} })).toEqual({ ...body, at: undefined });
    expect(parseEvaluationBody({ ...body, context: { at: "2026-07-01T13:00:00+01:00" } })).toEqual({
      ...body,
      at: "2026-07-01T12:00:00.000Z",
    });
  });

  it("drops what it does not know", () => {
    const more = {
      ...body,
      action: { ...body.action, properties: { ...body.action.properties, mood: "good" } },
      extra: true,
    };
    expect(parseEvaluationBody(more)).toEqual({ ...body, at: undefined });
  });

  it("points at a place with a JSON Pointer and says something of each", () => {
    expect(parseEvaluationBody({ ...body, subject: { id: 7 } })).toEqual({
      malformed: [
        { pointer: "/subject/type", detail: expect.stringMatching(/./) as string },
        { pointer: "/subject/id", detail: expect.stringMatching(/./) as string },
      ],
    });
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, at) => {
        const read = [value, { ...body, context: { at } }].map((one) => parseEvaluationBody(one));
        expect(read.every((one) => "subject" in one || one.malformed.length > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
