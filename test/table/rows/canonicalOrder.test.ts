import assert from "node:assert/strict";
import fc from "fast-check";
import type { Cell } from "../../../src/table/cell";
import type { Field } from "../../../src/table/headers/fields";
import { readTable, type Table } from "../../../src/table/readTable";
import { textOrder } from "../../../src/table/textOrder";

const field = (key: string, kind: Field["kind"]): Field => ({
  ...{ key, label: key, kind, required: key === "id", synonyms: [] },
});
const fields = [field("id", "id"), field("arr", "number"), field("day", "date")];
const mapping = new Map(fields.map(({ key }, column) => [key, column]));

function read(rows: readonly (readonly Cell[])[], orderedBy?: string): Table {
  const cells = [["Account ID", "ARR", "Day"], ...rows];
  const range = { sheet: "Accounts", row: 4, column: 0, cells };
  const answers = new Map([["repeated rows", "add up"]]);
  const order = orderedBy === undefined ? {} : { orderedBy };
  return readTable(range, mapping, fields, { answers, repeats: "merge", ...order });
}

const drawn = fc.array(
  fc.tuple(fc.constantFrom("A1", "A2", "A10", "a1", "Ä", "", "7"), fc.integer({ min: 1, max: 9 })),
  { minLength: 1, maxLength: 14 },
);

/** Each account with all that is known of it. */
function byId({ columns, rows }: Table): Map<string, readonly unknown[]> {
  const id = columns.get("id")?.values as readonly string[];
  return new Map(
    id.map((one, at) => [
      one,
      [columns.get("arr")?.values[at], columns.get("day")?.values[at], rows[at]],
    ]),
  );
}

describe("rows in an order of their own", () => {
  it("come by their ids, letter by letter, and each keeps what is known of it", () => {
    fc.assert(
      fc.property(drawn, (some) => {
        const rows = some.map(([id, arr]): Cell[] => [id, arr, 46_000 + arr]);
        const [given, ordered] = [read(rows), read(rows, "id")];
        const ids = ordered.columns.get("id")?.values as readonly string[];
        assert.deepEqual(ids, [...ids].sort());
        assert.deepEqual(byId(ordered), byId(given));
        const known = given.columns.get("id")?.values as readonly string[];
        assert.deepEqual(
          Array.from(ordered.ofRow, (at) => ids[at]),
          Array.from(given.ofRow, (at) => known[at]),
        );
        assert.deepEqual(ordered.problems, given.problems);
      }),
      { numRuns: 200 },
    );
  });

  it("add up to the same fraction, whatever their order on the sheet", () => {
    const amounts = [0.1, 0.2, 0.3, 1e9 + 0.7, 5.55];
    const total = (some: readonly number[]): unknown =>
      read(some.map((one) => ["A1", one, 46_000])).columns.get("arr")?.values[0];
    fc.assert(
      fc.property(fc.shuffledSubarray(amounts, { minLength: amounts.length }), (some) => {
        assert.equal(total(some), total(amounts));
      }),
    );
  });

  it("is that of code units, equal texts in the order in which they stand", () => {
    assert.deepEqual([...textOrder(["b", "a", "B", "a", "10", "9", ""])], [6, 4, 5, 2, 1, 3, 0]);
  });
});
