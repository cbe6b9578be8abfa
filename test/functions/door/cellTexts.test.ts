import assert from "node:assert/strict";
import { inCell, inCellAsync } from "../../../functions/cellError";

const most = 32_767;
const long = "x".repeat(40_000);
const cut = `${"x".repeat(most - 1)}…`;

describe("texts that no cell holds whole", () => {
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ["a single text", long, cut],
    [
      "one in a table",
      [
        ["Account", "Why"],
        ["A-1", long],
      ],
      [
        ["Account", "Why"],
        ["A-1", cut],
      ],
    ],
    ["one that just fits", "x".repeat(most), "x".repeat(most)],
    ["one that ends in half a sign", `${"x".repeat(most - 2)}😀😀`, `${"x".repeat(most - 2)}…`],
    ["numbers beside it", [[1, long, null, true]], [[1, cut, null, true]]],
  ];
  for (const [what, result, shown] of cases) {
    it(`end in a mark: ${what}`, async () => {
      assert.deepEqual(
        inCell(() => result),
        shown,
      );
      assert.deepEqual(await inCellAsync(() => Promise.resolve(result)), shown);
    });
  }
});
