import assert from "node:assert/strict";
import { examplesWorkbook } from "../../templates/examples/examplesWorkbook";
import { sampleWorkbook } from "../../templates/sample/sampleWorkbook";

describe("a workbook of ours in an Excel without the add-in", () => {
  const workbooks = [
    ["the sample", sampleWorkbook()],
    ["the functions", examplesWorkbook([])],
  ] as const;
  for (const [what, { sheets }] of workbooks) {
    it(`says above everything else what #NAME? means and what to do: ${what}`, () => {
      const top = (sheets[0]?.cells ?? []).slice(0, 3).map(([first]) => String(first));
      const said = top.filter((text) => text.includes("#NAME?"));
      assert.equal(said.length, 1);
      assert.match(said[0] ?? "", /no Territory Planner.*ask .* for the add-in.*Ctrl\+Alt\+F9/);
    });
  }
});
