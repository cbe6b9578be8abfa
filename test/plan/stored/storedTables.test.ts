import assert from "node:assert/strict";
import { runSteps } from "../../../src/assign";
import { seededRandom } from "../../../src/random";
import { defaultSettings, type Settings } from "../../../src/plan/settings/settings";
import { bodyText, storedBody } from "../../../src/plan/stored/body";
import { reproducedSteps } from "../../../src/plan/stored/open";
import { storedTables, type StoredTables } from "../../../src/plan/stored/storedTables";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import type { TableRange } from "../../../src/table/readTable";
import { madeUp } from "../carvedTables";
import { madeFrom, opened, shown, sourceOf, throughText } from "./fixtures";

/** What a CRM has beside what a plan goes by: nobody wants to find it in a stored plan. */
const besides: readonly (readonly [header: string, cell: (row: number) => Cell])[] = [
  ["E-mail", (row) => `secret-${row}@example.com`],
  ["Comment", (row) => (row % 3 === 0 ? "" : `secret talk ${row}`)],
  ["Created on", (row) => 44_000 + row],
  ["Phone", (row) => `secret +1 555 ${row}`],
  ["Newsletter", (row) => row % 2 === 0],
  ["Storeys", (row) => (row % 7) - 3],
];

const settings: Settings = { ...defaultSettings, maxMovedPercent: 40, effort: 0.2 };

/** A range with so many columns of no use, strewn among its own. */
function widened(range: TableRange, columns: number, seed: number): TableRange {
  const random = seededRandom(seed);
  const [head = []] = range.cells;
  const order: (number | undefined)[] = [...head.keys()];
  while (order.length < columns)
    order.splice(Math.floor(random() * (order.length + 1)), 0, undefined);
  const cells = range.cells.map((row, at) => {
    let other = 0;
    return order.map((column): Cell => {
      if (column !== undefined) return row[column] ?? null;
      const [header, cell] = besides[other % besides.length] as (typeof besides)[number];
      const number = Math.floor(other++ / besides.length) + 1;
      return at === 0 ? `${header} ${number}` : cell(at);
    });
  });
  return { ...range, cells };
}

function headersKept({ range }: StoredTables["accounts"]): string[] {
  return range.columns.map(([at]) => String(range.headers[at]));
}

describe("the tables of a stored plan", () => {
  it("are the columns that were read, of 40, and make the same plan under the same fingerprint", () => {
    const narrow = madeUp(60, 4);
    const accounts = widened(narrow.accounts, 40, 3);
    const reps = widened(narrow.reps, 20, 4);
    const tables: CarveTables = { accounts, reps };
    const source = { ...sourceOf(tables), settings };
    const stored = storedTables(source);
    assert.deepEqual(headersKept(stored.accounts).sort(), [
      "Account",
      "Account ID",
      "Created on 1",
      "Latitude",
      "Longitude",
      "Owner",
      "Projected ARR",
    ]);
    assert.deepEqual(headersKept(stored.reps).sort(), ["Capacity", "Latitude", "Longitude", "Rep"]);
    const made = madeFrom(source);
    assert.doesNotMatch(bodyText(storedBody(made.carve, source)), /secret/);
    assert.deepEqual(shown(opened(made)), shown(made.carve));
    const { isSame, carve } = runSteps(reproducedSteps(throughText(made)));
    assert.ok(isSame);
    assert.deepEqual(carve.plan, made.carve.plan);
  });

  /** Tables as people have them, each with something that cells of other columns tell of its rows. */
  const odd: Readonly<Record<string, (cells: Cell[][]) => Cell[][]>> = {
    "a total row": (cells) => [...cells, ["", "", "", 2_000_000, "", "", "Grand total", 9]],
    "a total row under a column of its own": (cells) => [
      ...cells,
      ["Total", "", "", 2_000_000, "", "", "", 9],
    ],
    "a line of the report": (cells) => [
      ...cells,
      Array<Cell>(8).fill(null),
      ["", "", "", "", "", "", "Confidential information - do not distribute", ""],
    ],
    "rows that hold something in other columns alone": (cells) => [
      ...cells,
      ["", "", "", "", "", "", "left open", 3],
    ],
    "a row that slipped to the right": (cells) => [
      ...cells,
      ["A900", "Slipped", "x", "Rep 1", 500, 40, -100, "note", 7],
    ],
    "rows that repeat an account": (cells) => [...cells, ...cells.slice(2, 5)],
    "an ID that is missing": (cells) => [
      ...cells,
      ["", "No ID", "Rep 1", 300, 40, -100, "note", 1],
    ],
    "an owner who is nobody's rep": (cells) => [
      ...cells,
      ["A901", "Gone's", "Zoe Gone", 300, 40, -100, "note", 1],
    ],
    "a load that can't be read": (cells) => [
      ...cells,
      ["A902", "Unread", "Rep 1", "n/k", 40, -100, "note", 1],
    ],
    "a load that is blank": (cells) => [
      ...cells,
      ["A903", "Blank", "Rep 1", "", 40, -100, "note", 1],
    ],
  };

  for (const [what, change] of Object.entries(odd))
    it(`are read again as they were with ${what}`, () => {
      const narrow = madeUp(40, 3);
      const [head = [], ...rows] = narrow.accounts.cells;
      const cells = change([
        [...head, "Note", "Visits last year"],
        ...rows.map((row, at): Cell[] => [...row, `note ${at}`, at % 5]),
      ]);
      const accounts = { ...narrow.accounts, row: 3, column: 1, cells };
      const answers = new Map([
        ["accounts/shifted rows", "leave out"],
        ["accounts/repeated rows", "once"],
      ]);
      const source = {
        ...sourceOf({ ...narrow, accounts }),
        settings: { ...settings, unreadable: "zero" as const },
      };
      const made = madeFrom({ ...source, tables: { ...source.tables, answers } });
      assert.deepEqual(shown(opened(made)), shown(made.carve));
      // Whether a row has slipped, all of its columns tell.
      const isWhole = what === "a row that slipped to the right";
      assert.equal(headersKept(storedTables(made.source).accounts).includes("Note"), isWhole);
    });

  it("know what a limit is of that several columns could be meant by", () => {
    const { accounts, reps } = madeUp(40, 3);
    const scores = ["Fit points", "Service points"];
    const wide = accounts.cells.map((row, at) => [...row, ...(at === 0 ? scores : [at, at % 9])]);
    const limited = reps.cells.map((row, at) => [...row, at === 0 ? "Max points" : 900]);
    const made = madeFrom({
      ...sourceOf({ accounts: { ...accounts, cells: wide }, reps: { ...reps, cells: limited } }),
      settings,
    });
    assert.ok(made.carve.door.notes.some((note) => /read as no limit/.test(note)));
    assert.deepEqual(shown(opened(made)), shown(made.carve));
    assert.deepEqual(headersKept(storedTables(made.source).accounts).slice(-2), scores);
  });

  it("know hidden rows and headings of groups", () => {
    const { accounts, reps } = madeUp(40, 3);
    const hidden = [4, 5, 9];
    const answers = new Map([["accounts/hidden rows", "leave out"]]);
    const source = { ...sourceOf({ accounts: { ...accounts, hidden }, reps }), settings };
    const made = madeFrom({ ...source, tables: { ...source.tables, answers } });
    assert.ok(made.carve.door.leftOut.some(({ kind }) => kind === "hidden"));
    assert.deepEqual(shown(opened(made)), shown(made.carve));
    const [head = [], ...rows] = accounts.cells;
    const groups = ["Rep 1", "Rep 2", "Rep 3"].flatMap((name): Cell[][] => [
      [`Owner: ${name}`, ...Array<null>(4).fill(null)],
      ...rows.filter((row) => row[2] === name).map((row) => row.filter((_, at) => at !== 2)),
    ]);
    const grouped = [head.filter((_, at) => at !== 2), ...groups];
    const other = madeFrom({
      ...sourceOf({ accounts: { ...accounts, cells: grouped }, reps }),
      settings,
    });
    assert.ok(other.carve.inputs.accounts.owner.some((owner) => owner >= 0));
    assert.deepEqual(shown(opened(other)), shown(other.carve));
  });
});
