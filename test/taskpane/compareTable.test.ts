import assert from "node:assert/strict";
import { planColumn, todayColumn } from "../../src/plan/operations/planColumn";
import { defaultSettings } from "../../src/plan/settings/settings";
import { figureRows, groupRows, targetRows } from "../../taskpane/places/plan/compare/tableRows";
import { carved } from "../plan/carved";
import { madeUp, tablesOf } from "../plan/carvedTables";
import { english } from "../../taskpane/words/english";
import { learn } from "../../taskpane/words/say";

// In node no place loads its own.
learn(english);

const tables = madeUp(24, 3);
const today = todayColumn(tables, defaultSettings, [])?.column;
const made = planColumn(carved(tables));

describe("the table of plans side by side", () => {
  it("has a cell for each plan in every row, a dash for what is not made yet", () => {
    for (const columns of [[today, made], [today, undefined, made], [made]]) {
      for (const { key, cells } of [...figureRows(columns), ...targetRows(columns)])
        assert.equal(cells.length, columns.length, key);
    }
    for (const { cells } of figureRows([made, undefined])) assert.equal(cells[1]?.text, "–");
    assert.deepEqual(figureRows([undefined]), []);
  });

  it("has no row for what no table says", () => {
    // The tables hold neither ARR nor customers.
    const keys = figureRows([today, made]).map(({ key }) => key);
    assert.ok(!keys.includes("moved ARR") && !keys.includes("moved customers"), keys.join(", "));
    assert.ok(keys.includes("distance"));
  });

  it("marks what misses its target, and nothing else", () => {
    const columns = [today, made];
    for (const { key, cells } of targetRows(columns))
      cells.forEach(({ isMissed }, at) => {
        const measure = columns[at]?.measures.find((one) => one.key === key);
        assert.equal(isMissed, measure?.met === "no", key);
      });
    const furthest = figureRows(columns).find(({ key }) => key === "furthest");
    assert.deepEqual(
      furthest?.cells.map(({ isMissed }) => isMissed),
      columns.map((column) => column?.figures.met === false),
    );
  });

  it("says of each figure that is on target and missed all the same that a rep is outside", () => {
    const accounts = [
      ["Account ID", "Owner", "Potential", "Lock", "Peer Group"],
      ...Array.from({ length: 12 }, (_, at) => [
        `A${at + 1}`,
        ["Ana", "Ana", "Ana", "Ana", "Ben", "Ben", "Cy", "Cy", "Cy", "Di", "Di", "Di"][at]!,
        10,
        "x",
        at < 6 ? "North" : "South",
      ]),
    ];
    const reps = [
      ["Rep", "Quota", "Peer Group"],
      ["Ana", 5, "North"],
      ["Ben", 10, "North"],
      ["Cy", 7.5, "South"],
      ["Di", 7.5, "South"],
    ];
    const column = planColumn(carved(tablesOf(accounts, reps)));
    const rows = [
      ...targetRows([column]),
      ...groupRows([column]).flatMap(({ rows: inGroups }) => inGroups),
    ];
    const quota = rows.filter(({ label, key }) => key.startsWith("quota") && label !== "South");
    assert.equal(quota.length, 2);
    for (const { cells } of quota)
      assert.deepEqual(cells, [{ text: "4.000", below: "a rep is outside", isMissed: true }]);
    // All else that is missed is off its target itself.
    for (const { key, cells } of rows)
      if (!key.startsWith("quota")) assert.equal(cells[0]?.below, "", key);
  });

  it("tells how many move with each plan's own limit, and of today's owners nothing", () => {
    const free = planColumn(carved(tables, { maxMovedPercent: 100 }));
    const [moved] = figureRows([today, made, free]);
    assert.equal(moved?.key, "moved");
    assert.deepEqual(
      moved.cells.map(({ text, below }) => [text, below]),
      [
        ["–", ""],
        [String(made.figures.moved.accounts), `of ${made.cap}`],
        [String(free.figures.moved.accounts), ""],
      ],
    );
  });

  it("has a line for each peer group under each measure with a target", () => {
    const group = (name: string, value: number, met: "yes" | "no") =>
      ({
        group: name,
        key: "furthest",
        number: "percent",
        value,
        target: "at most 10 %",
        met,
      }) as const;
    const one = { ...made, groups: [group("SMB", 0.05, "yes"), group("ENT", 0.3, "no")] };
    const other = { ...made, groups: [group("SMB", 0.2, "no")] };
    const [furthest, ...more] = groupRows([one, other]);
    assert.deepEqual(more, []);
    assert.equal(furthest?.label, "Furthest rep, at most 10 %");
    assert.deepEqual(
      furthest.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell.text)]),
      [
        ["SMB", "5.0 %", "20.0 %"],
        ["ENT", "30.0 %", "–"],
      ],
    );
    assert.deepEqual(
      furthest.rows.map(({ cells }) => cells.map(({ isMissed }) => isMissed)),
      [
        [false, true],
        [true, false],
      ],
    );
  });
});
