import { describe, expect, it } from "vitest";
import { type ProblemCode, problemStatuses, problemView } from "./problem.ts";

const codes = Object.keys(problemStatuses) as ProblemCode[];

describe("a problem", () => {
  it.each(codes)(
    "%s has its status, its own type, a title, what to do and the urgent block",
    (code) => {
      const view = problemView(code, "Do this.", "Ring 999.");
      expect(view).toEqual({
        type: `urn:esafety-contact:problem:${code}`,
        title: expect.stringMatching(/./) as string,
        status: problemStatuses[code],
        code,
        detail: "Do this.",
        urgentHelp: "Ring 999.",
      });
    },
  );

  it("has the places where a body does not fit, where there are any", () => {
    const errors = [{ pointer: "/subject", detail: "Say who asks." }];
    expect(problemView("malformed_body", "Mend it.", "Ring 999.", errors).errors).toEqual(errors);
  });

  it("is never a success: every status is 400 or more", () => {
    expect(codes.filter((code) => problemStatuses[code] < 400)).toEqual([]);
  });
});
