import assert from "node:assert/strict";
import { matchColumns } from "../../../src/plan/tables/matchColumns";
import { accountRoles } from "../../../src/plan/tables/columns";
import { loadChoice } from "../../../src/plan/tables/loadChoice";
import { defaultSettings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";

/** What is offered for the load, of a table with one more column. */
function offered(header: string, cells: readonly Cell[], beside: readonly string[] = []): string[] {
  const range = {
    sheet: "S",
    row: 0,
    column: 0,
    cells: [
      ["Account ID", "Name", ...beside, header],
      ...cells.map((cell, at) => [`A${at}`, `Name ${at}`, ...beside.map(() => at + 7.5), cell]),
    ],
  };
  const roles = matchColumns(range, accountRoles);
  const { decision } = loadChoice("balance", defaultSettings, range, roles);
  return decision?.options.map(({ value }) => value) ?? [];
}

const noLoads: readonly (readonly [string, readonly Cell[]])[] = [
  ["Probability (%)", [10, 50, 90]],
  ["Prob.", [10, 50, 90]],
  ["Win Rate", [0.1, 0.2, 0.4]],
  ["Wahrscheinlichkeit", [10, 50, 90]],
  ["Taux de réussite", [10, 50, 90]],
  ["Tasa de cierre", [10, 50, 90]],
  ["Zorbs %", [10, 50, 90]],
  ["Zorbed", [0, 1, 1]],
  ["Zorbed", ["0", "1", "1"]],
  ["Zorb", [1998, 2004, 2011]],
];

describe("what is offered to be shared out", () => {
  for (const [header, cells] of noLoads) {
    it(`is no ${header} of ${cells.join(", ")}`, () => {
      assert.ok(!offered(header, cells).includes(header));
      assert.deepEqual(offered(header, cells, ["ARR", "Zorbs"]), ["ARR", "Zorbs", "accounts"]);
    });
  }

  for (const [header, cells] of [
    ["Zorbs", [3, 8, 12]],
    ["Zorbs", [0, 1, 2]],
    ["Zorbs", [1998, 2004, 2500]],
    ["Zorbs", [1998.5, 2004, 2011]],
  ] as const) {
    it(`may be ${header} of ${cells.join(", ")}`, () => {
      assert.deepEqual(offered(header, cells, ["ARR"]), ["ARR", "Zorbs", "accounts"]);
    });
  }

  it("shows amounts as totals are shown", () => {
    const cells = [
      ["Company", "Annual Revenue", "Employees"],
      ["Acme", 12500000, 40],
      ["Bolt", 3400000.5, 1200],
      ["Cord", "1.2M", 7],
    ];
    const range = { sheet: "Data", row: 0, column: 0, cells };
    const { decision } = loadChoice("balance", defaultSettings, range, []);
    assert.equal(decision?.options[0]?.shows, "12,500,000; 3,400,000.50; 1.2M");
  });
});
