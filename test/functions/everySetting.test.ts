import assert from "node:assert/strict";
import { assignOfRange } from "../../functions/assign/assign";
import type { Settings } from "../../src/plan/settings/settings";
import { carved, repsOf } from "../plan/carved";
import { caseSettings, everyColumn, settingCases } from "../plan/settingCases";

/** Settings as people write them in two columns: lines one per row, a weight of 0 as text. */
function rowsOf(settings: Partial<Settings>): unknown[][] {
  return Object.entries(settings).flatMap(([name, value]) =>
    typeof value === "object" ? value.map((line) => [name, line]) : [[name, value]],
  );
}

describe("TP.ASSIGN's settings", () => {
  for (const { what, with: changed } of settingCases) {
    it(`reach the plan: ${what}`, async () => {
      const { accounts, reps } = everyColumn();
      const settings = { ...caseSettings, ...changed };
      const { approach = "", ...rest } = settings;
      const copy = (cells: readonly (readonly unknown[])[]): unknown[][] =>
        cells.map((row) => [...row]);
      const [, ...spilled] = await assignOfRange(
        copy(accounts.cells),
        copy(reps.cells),
        approach,
        rowsOf(rest),
      );
      assert.deepEqual(Object.fromEntries(spilled), repsOf(carved(everyColumn(), settings)));
    });
  }
});
