import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, it } from "mocha";
import { fingerprint } from "../../src/audit/fingerprint";
import { productVersion } from "../../src/audit/productVersion";
import type { Cell } from "../../src/table/cell";
import { root } from "../support/root";

const length = (bytes: Buffer): Buffer =>
  Buffer.from(Uint32Array.of(bytes.length).buffer).reverse();
const text = (value: string): Buffer => {
  const bytes = Buffer.from(value, "utf8");
  return Buffer.concat([length(bytes), bytes]);
};

describe("fingerprint", () => {
  it("is SHA-256 over what its description says", () => {
    const bytes = Buffer.concat([
      text("Territory Planner 9.9"),
      Buffer.of(5),
      text("2 2"),
      Buffer.concat([Buffer.of(2), text("Peña 😀"), Buffer.of(1), text("0.1")]),
      Buffer.concat([Buffer.of(0), Buffer.of(3)]),
    ]);
    const expected = createHash("sha256").update(bytes).digest("hex");
    assert.equal(
      fingerprint(
        [
          [
            ["Peña 😀", 0.1],
            [null, true],
          ],
        ],
        "9.9",
      ),
      expected,
    );
  });

  it("takes more than one piece", () => {
    const rows = Array.from({ length: 30_000 }, (_, row): Cell[] => [`cell ${row}`]);
    const body = rows.map(([cell]) => Buffer.concat([Buffer.of(2), text(String(cell))]));
    const bytes = Buffer.concat([
      text("Territory Planner 1"),
      Buffer.of(5),
      text("30000 1"),
      ...body,
    ]);
    assert.equal(fingerprint([rows], "1"), createHash("sha256").update(bytes).digest("hex"));
  });

  it("has this version in it", () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
      version: string;
    };
    assert.equal(productVersion, version);
    assert.notEqual(fingerprint([[[1]]]), fingerprint([[[1]]], "0.0.0"));
  });

  it("tells kinds of cells, places and ranges apart", () => {
    const different: readonly (readonly (readonly (readonly Cell[])[])[])[] = [
      [],
      [[]],
      [[[1]]],
      [[["1"]]],
      [[[true]]],
      [[["TRUE"]]],
      [[[false]]],
      [[[1, 2]]],
      [[[2, 1]]],
      [[[1], [2]]],
      [[[1]], [[2]]],
      [[[1, null, 2]]],
      [[[null, 1, 2]]],
      [[["ab", "c"]]],
      [[["a", "bc"]]],
      [[["\ud800"]]],
      [[["\ud801"]]],
    ];
    const prints = different.map((ranges) => fingerprint(ranges));
    assert.equal(new Set(prints).size, prints.length);
    for (const print of prints) assert.match(print, /^[0-9a-f]{64}$/);
  });

  it("doesn't see blank rows below, blank columns beside, or how a host hands over a blank", () => {
    const plain = fingerprint([
      [
        [1, "a"],
        [null, 2],
      ],
    ]);
    assert.equal(
      fingerprint([
        [
          [1, "a", null],
          ["", 2, ""],
          [null, null, null],
        ],
      ]),
      plain,
    );
    assert.equal(
      fingerprint([
        [
          [1, "a", 0],
          [0, 2, 0],
          [-0, " ", 0],
        ],
      ]),
      plain,
    );
  });

  it("changes with any cell, and with any two different cells exchanged", () => {
    const cell = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom("a", "b", true, null));
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(table, fc.nat(11), fc.nat(11), (rows, a, b) => {
        const cells = rows.flat();
        const [from, to] = [a % cells.length, b % cells.length];
        const shaped = (flat: readonly (Cell | undefined)[]) =>
          rows.map((row, at) => row.map((_, column) => flat[at * 3 + column] ?? null));
        const exchanged = cells.map((_, at) => cells[at === from ? to : at === to ? from : at]);
        const changed = cells.map((one, at) => (at === from ? "new" : one));
        const before = fingerprint([rows]);
        assert.equal(fingerprint([shaped(exchanged)]) === before, cells[from] === cells[to]);
        assert.notEqual(fingerprint([shaped(changed)]), before);
      }),
    );
  });
});
