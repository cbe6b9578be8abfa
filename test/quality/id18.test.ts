import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { id18, idKey } from "../../src/quality/id18";

const short = fc.string({
  minLength: 15,
  maxLength: 15,
  unit: fc.constantFrom("0", "7", "a", "b", "c", "A", "B", "C"),
});

describe("id18", () => {
  it("adds the case checksum", () => {
    assert.equal(id18("00570000001ZwTi"), "00570000001ZwTiAAK");
    assert.equal(id18("000000000000000"), "000000000000000AAA");
    assert.equal(id18("AAAAAAAAAAAAAAA"), "AAAAAAAAAAAAAAA555");
  });

  it("keeps a long ID that fits, and no other", () => {
    assert.equal(id18("00570000001ZwTiAAK"), "00570000001ZwTiAAK");
    for (const wrong of [
      "00570000001ZwTiAAL",
      "00570000001zwtiaak",
      "0057",
      "",
      "00570000001ZwT-",
      "00570000001ZwTiAAK0",
    ])
      assert.equal(id18(wrong), undefined, wrong);
  });

  it("makes IDs that differ even where capitals don't count", () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const [longA, longB] = [id18(a), id18(b)];
        assert.ok(longA !== undefined && longB !== undefined);
        assert.equal(longA.toLowerCase() === longB.toLowerCase(), a === b);
        assert.equal(idKey(longA), a);
      }),
    );
  });

  it("leaves other IDs as they are", () => {
    assert.equal(idKey("ACCOUNT00000000001"), "ACCOUNT00000000001");
    assert.equal(idKey("00570000001ZwTi"), "00570000001ZwTi");
  });
});
