import fc from "fast-check";
import { expect, test } from "vitest";
import { isLetterCode, letterCodeBytes, makeLetterCode, parseLetterCode } from "./letter-code.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const anyCode = fc
  .uint8Array({ minLength: letterCodeBytes, maxLength: letterCodeBytes })
  .map(makeLetterCode);

test("a code has twelve characters, none of which is taken for another", () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
      expect(parseLetterCode(code)).toBe(code);
    }),
  );
});

test("each character is as likely as the others", () => {
  const drawn = Array.from(
    { length: 256 },
    (_, byte) => makeLetterCode(new Uint8Array(letterCodeBytes).fill(byte))[0],
  );
  for (const character of alphabet.split(""))
    expect(drawn.filter((one) => one === character)).toHaveLength(256 / alphabet.length);
});

test("any one wrong character is seen", () => {
  fc.assert(
    fc.property(
      anyCode,
      fc.nat(11),
      fc.constantFrom(...alphabet.split("")),
      (code, place, character) => {
        const typed = code.slice(0, place) + character + code.slice(place + 1);
        expect(isLetterCode(typed)).toBe(typed === code);
      },
    ),
    { numRuns: 1000 },
  );
});

test("any two characters that changed places are seen", () => {
  fc.assert(
    fc.property(anyCode, fc.nat(11), fc.nat(11), (code, one, other) => {
      const typed = code.split("");
      [typed[one], typed[other]] = [code[other] ?? "", code[one] ?? ""];
      expect(isLetterCode(typed.join(""))).toBe(typed.join("") === code);
    }),
    { numRuns: 1000 },
  );
});

test("what people write for a character is read as it, and what stands between does not count", () => {
  const code = makeLetterCode(new Uint8Array([0, 1, 0, 1, 9, 10, 30, 31, 22, 17, 5]));
  expect(code.slice(0, 11)).toBe("01019AYZPH5");
  const typed = ` olO-i 9ayz \u2013 ph5${code.slice(11).toLowerCase()}. `;
  expect(parseLetterCode(typed)).toBe(code);
});

test.each(["", "01019AYZPH5", "0101 9AYZ PH5U", "٠١٠١٩٠١٠١٩٠١", "x".repeat(10_000)])(
  "%j is no code",
  (typed) => {
    expect(parseLetterCode(typed)).toBeUndefined();
  },
);

test("a code is never drawn from too little", () => {
  expect(() => makeLetterCode(new Uint8Array(letterCodeBytes - 1))).toThrow("too little");
});
