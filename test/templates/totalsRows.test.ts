import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { usePlaces } from "../../functions";
import { workedHelp } from "../../scripts/workedHelp.mjs";
import { argumentsOf, wrapperOf } from "../../templates/examples/answer";
import { exampleTables } from "../../templates/examples/exampleTables";
import { readFormula } from "../../templates/examples/readFormula";
import { root } from "../support/root";
import { assertSameButTotals, standsForEachCell, totalsRowOf } from "./totalsRows";
import type { Cells } from "./totalsRows";

describe("a totals row in every table", () => {
  const { all } = exampleTables();
  const totalled = all.map((table) => ({ ...table, rows: [...table.rows, totalsRowOf(table)] }));

  /** Columns without their header end above the totals row; whole tables, and columns with it, below. */
  function argumentsWithTotals(formula: string): readonly unknown[] {
    const [plain, longer] = [argumentsOf(formula, all), argumentsOf(formula, totalled)];
    return readFormula(formula).given.map((one, at) =>
      "table" in one && one.hasHeader ? longer[at] : plain[at],
    );
  }

  it("changes no answer", async () => {
    const wrong: string[] = [];
    const worked = await workedHelp();
    const places = readFileSync(`${root}assets/places.txt`, "utf8");
    const restore = usePlaces(() => Promise.resolve(places));
    for (const { id, formula, answer } of worked) {
      if (standsForEachCell.has(id)) continue;
      try {
        const result = await wrapperOf(id).serve(...argumentsWithTotals(formula));
        assertSameButTotals(
          formula,
          (Array.isArray(result) ? result : [[result]]) as Cells,
          answer,
        );
      } catch (error) {
        wrong.push(error instanceof Error ? error.message : String(error));
      }
    }
    restore();
    assert.deepEqual(wrong, []);
  });
});
