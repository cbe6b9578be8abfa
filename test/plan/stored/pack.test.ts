import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../../../src/errors";
import { fromBase64, toBase64 } from "../../../src/plan/stored/base64";
import { packed, unpacked } from "../../../src/plan/stored/pack";
import { seededRandom } from "../../../src/random";

const said = (pattern: RegExp) => (error: unknown) =>
  error instanceof InputError && pattern.test(error.message);

describe("base64", () => {
  it("writes what others write, and reads it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64(bytes);
        assert.equal(text, Buffer.from(bytes).toString("base64"));
        assert.deepEqual(fromBase64(text), Uint8Array.from(bytes));
      }),
    );
  });
});

describe("a packed text", () => {
  it("is the same again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        assert.equal(unpacked(packed(text), "This plan"), text);
      }),
    );
  });

  it("that is long comes in pieces that each fit a part, and needs all of them", () => {
    const random = seededRandom(1);
    const text = Array.from({ length: 2000 }, () => random()).join(",");
    const pieces = packed(text, 5000);
    assert.ok(pieces.length > 2);
    assert.ok(pieces.every((piece) => piece.length <= 5000 && /^[\w+/= ]*$/.test(piece)));
    assert.equal(unpacked(pieces, "This plan"), text);
    for (const others of [pieces.slice(1), pieces.slice(0, -1), [...pieces].reverse(), []])
      assert.throws(() => unpacked(others, "This plan"), said(/^This plan is damaged: /));
  });

  it("of which a letter has changed is damaged, and one of a newer version says so", () => {
    const [piece = ""] = packed("what was saved ".repeat(20));
    for (const at of [0, 3, 40, 75, piece.length - 3]) {
      const changed = `${piece.slice(0, at)}${piece[at] === "A" ? "B" : "A"}${piece.slice(at + 1)}`;
      assert.throws(
        () => unpacked([changed], "This plan"),
        said(/^This plan is damaged: /),
        `${at}`,
      );
    }
    assert.throws(
      () => unpacked([piece.replace("tp1", "tp2")], "This plan"),
      said(/stored by a newer version/),
    );
  });
});
