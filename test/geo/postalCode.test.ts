import assert from "node:assert/strict";
import fc from "fast-check";
import { FSA_NUMBERS, fsaNumber, zipNumber } from "../../src/geo/postalCode";

describe("zipNumber", () => {
  it("reads five and nine digits", () => {
    for (const text of [
      "94105",
      "94105-1234",
      "94105 - 1234",
      "94105 1234",
      "941051234",
      "94105.0",
    ])
      assert.equal(zipNumber(text), 94105, text);
  });

  it("puts back zeros that were lost at the front", () => {
    assert.equal(zipNumber("2134"), zipNumber("02134"));
    assert.equal(zipNumber("2134-1000"), zipNumber("02134-1000"));
    assert.equal(zipNumber("21341000"), zipNumber("02134"));
    assert.equal(zipNumber("601"), zipNumber("00601"));
  });

  it("refuses everything else", () => {
    for (const text of ["", "12", "123456", "9410A", "-2134", "1e5", "94105.5", "M5V", "=94105"])
      assert.equal(zipNumber(text), -1, text);
  });

  it("reads any ZIP code as its number, however much of its front is missing", () => {
    const codes = fc.integer({ min: 100, max: 99_999 });
    fc.assert(
      fc.property(codes, (code) => {
        assert.equal(zipNumber(String(code)), code);
        assert.equal(zipNumber(String(code).padStart(5, "0")), code);
        assert.equal(zipNumber(`${code}0001`), code);
      }),
    );
  });
});

describe("fsaNumber", () => {
  it("goes by the first three characters of a Canadian postal code", () => {
    for (const text of ["M5V", "m5v", "M5V 3L9", "m5v3l9", "M5V-3L9"])
      assert.equal(fsaNumber(text), fsaNumber("M5V"), text);
  });

  it("gives each area a number of its own", () => {
    const numbers = new Set<number>();
    for (const first of "ABCEGHJKLMNPRSTVXYZ")
      for (let digit = 0; digit < 10; digit++)
        for (const last of "ABCEGHJKLMNPRSTVWXYZ")
          numbers.add(fsaNumber(`${first}${digit}${last}`));
    assert.equal(numbers.size, 19 * 10 * 20);
    assert.ok(Math.min(...numbers) >= 0 && Math.max(...numbers) < FSA_NUMBERS);
  });

  it("refuses everything else", () => {
    for (const text of ["", "M5", "M5V3", "M5V 3L", "5MV", "M5V  3L9", "MMM", "94105", "SW1A 1AA"])
      assert.equal(fsaNumber(text), -1, text);
  });
});
