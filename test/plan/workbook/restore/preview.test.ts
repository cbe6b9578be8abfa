import assert from "node:assert/strict";
import fc from "fast-check";
import { runSteps } from "../../../../src/assign";
import {
  keyOf,
  readBlocks,
  rowIds,
  type Block,
} from "../../../../src/plan/workbook/restore/blocks";
import { cellMark } from "../../../../src/plan/workbook/restore/cellHash";
import { previewWork } from "../../../../src/plan/workbook/restore/preview";
import { changedRows, headersOfBoth } from "../../../../src/plan/workbook/restore/undo";
import { rect } from "../../../support/bookCalls";
import { madeUp } from "../../carvedTables";
import { planOf, restoredBook } from "./restoredBook";

/** What stands in a block, by row and header. */
function marks({ keys, headers, columns }: Block): readonly string[] {
  const ids = rowIds(keys);
  return headers.flatMap((header, at) =>
    ids.map((id, row) => `${id ?? `row ${row}`} ${header}: ${cellMark(columns[at]?.[row])}`),
  );
}

describe("what is told of a write before it begins", () => {
  const tables = madeUp(9, 2);
  const made = new Map([0, 40, 100].map((percent) => [percent, planOf(tables, percent)]));

  it("is what happens, whatever stood there", async () => {
    const percent = fc.constantFrom(0, 40, 100);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          kind: fc.constantFrom("table", "list"),
          before: fc.option(percent),
          now: percent,
          /** Somebody takes out a row, writes over a rep, or puts in a row of their own. */
          acts: fc.array(
            fc.record({ what: fc.constantFrom("delete", "edit", "insert"), row: fc.nat(8) }),
            { maxLength: 3 },
          ),
        }),
        async ({ kind, before, now, acts }) => {
          const book = restoredBook(tables, kind);
          const earlier = before === null ? undefined : made.get(before);
          if (earlier !== undefined) {
            await book.write(earlier);
            for (const { what, row } of acts) {
              const line = rect(1 + row, 0, 1, 7);
              if (what === "delete") book.grid.deleteCells("TP Assignments", line, "up");
              else if (what === "insert") book.grid.insertCells("TP Assignments", line, "down");
              else book.grid.setCells("TP Assignments", rect(1 + row, 3, 1, 1), [["Somebody"]]);
            }
          }
          const plan = made.get(now);
          assert.ok(plan);
          await book.write(plan);
          const effect = book.effect();
          assert.ok(effect);
          const state = await book.book.state();
          const stands = await readBlocks(book.book, state, plan.results.tables);
          for (const { name } of plan.results.tables) {
            const told = effect.after.get(name);
            const is = stands.get(name);
            assert.ok(told && is);
            assert.deepEqual(marks(is), marks(told));
          }
          const written = { sheets: [], goneRows: 0, strayRows: [], unfiltered: [] };
          const preview = runSteps(
            previewWork(state, plan.results, { written, operations: [] }, effect),
          );
          for (const { name, list } of preview.tables) {
            const was = effect.before.get(name);
            const is = stands.get(name);
            assert.deepEqual(
              list.map(({ key }) => key),
              changedRows(headersOfBoth(was, is), was, is).map(({ id }) => keyOf(id)),
            );
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});
