import assert from "node:assert/strict";
import { createMemoryGrid } from "../../../grid/memory";
import {
  findSources,
  placeOf,
  readSource,
  sameSource,
  sourceName,
  suggestSources,
  withHeaderRow,
  type Source,
} from "../../../src/plan/workbook/sources";
import type { Workbook } from "../../../src/plan/workbook/workbook";
import type { Cell } from "../../../src/table/cell";
import { excelWorkbook } from "../../../taskpane/hosts/excel";
import { officeOver } from "../../support/officeInNode";

type Rows = readonly (readonly Cell[])[];

/** A workbook with these cells on its sheets. */
function bookOf(sheets: Readonly<Record<string, Rows>>): {
  readonly book: Workbook;
  readonly grid: ReturnType<typeof createMemoryGrid>;
} {
  const grid = createMemoryGrid();
  for (const [name, rows] of Object.entries(sheets)) {
    const columns = Math.max(...rows.map((row) => row.length));
    const cells = rows.map((row) => [...row, ...Array<null>(columns - row.length).fill(null)]);
    grid.addSheet(name);
    grid.setCells(name, { row: 0, column: 0, rows: rows.length, columns }, cells);
  }
  return { book: excelWorkbook(officeOver(grid)), grid };
}

function named(sources: readonly Source[], at: string): Source {
  const found = sources.find((source) => source.at === at);
  assert.ok(found, `no source at ${at}`);
  return found;
}

const reps: Rows = [
  ["Rep", "Max accounts"],
  ["Ana", 3],
  ["Bo", 3],
];
const accounts: Rows = [
  ["Account ID", "Owner", "ARR"],
  ["A1", "Bo", 100],
  ["A2", "Ana", 200],
  ["A3", "Bo", 300],
];
const both: Rows = [...reps, [], ...accounts];

describe("several tables on one sheet", () => {
  it("are sources of their own, with names that tell them apart", async () => {
    const { book } = bookOf({ Data: both });
    const sources = await findSources(book, await book.state());
    assert.deepEqual([...sources].map(sourceName), [
      "Data, table from A1 (2 rows)",
      "Data, table from A5 (3 rows)",
    ]);
    const suggested = suggestSources(sources);
    assert.equal(suggested.accounts?.at, "A5");
    assert.equal(suggested.reps?.at, "A1");
    for (const [source, cells] of [
      [suggested.accounts, accounts],
      [suggested.reps, reps],
    ] as const) {
      const { range, further } = await readSource(book, source);
      assert.deepEqual(
        range.cells.map((row) => row.slice(0, cells[0]?.length)),
        cells,
      );
      assert.deepEqual(further, []);
    }
  });

  it("are found again by their headers when rows were put in above them", async () => {
    const { book, grid } = bookOf({ Data: both });
    const before = named(await findSources(book, await book.state()), "A5");
    grid.insertCells("Data", { row: 0, column: 0, rows: 2, columns: 5 }, "down");
    const now = sameSource(await findSources(book, await book.state()), placeOf(before));
    assert.equal(now?.at, "A7");
  });

  it("are not swapped when one of them is gone, be two others left or one", async () => {
    const third: Rows = [[], ["Region", "Target"], ["North", 5], ["South", 6]];
    for (const cells of [[...both, ...third], both]) {
      const { book, grid } = bookOf({ Data: cells });
      const place = placeOf(named(await findSources(book, await book.state()), "A1"));
      const gone = reps.map((row) => row.map(() => null));
      grid.setCells("Data", { row: 0, column: 0, rows: 3, columns: 2 }, gone);
      assert.equal(sameSource(await findSources(book, await book.state()), place), undefined);
    }
  });

  it("are the first on the sheet for what was saved before there could be several", async () => {
    const { book } = bookOf({ Data: both });
    assert.equal(
      sameSource(await findSources(book, await book.state()), { sheet: "Data", table: "" })?.at,
      "A1",
    );
  });

  it("may stand beside a table of the host", async () => {
    const { book, grid } = bookOf({ Data: both });
    grid.addTable({
      name: "Team",
      sheet: "Data",
      rect: { row: 0, column: 0, rows: 3, columns: 2 },
    });
    const sources = await findSources(book, await book.state());
    assert.deepEqual(
      [...sources].map(({ table, at }) => [table, at]),
      [
        ["Team", undefined],
        ["", "A5"],
      ],
    );
  });
});

describe("a further table deep on a sheet", () => {
  const many = Array.from({ length: 2500 }, (_, n) => [`A${n}`, n % 2 === 0 ? "Ana" : "Bo", n]);
  const header = ["Account ID", "Owner", "ARR"];

  it("ends the one above it, can be chosen, and is found again", async () => {
    const { book } = bookOf({
      Data: [header, ...many, [], ["Our team"], ...reps, [], ["Total", 6]],
    });
    const [first] = await findSources(book, await book.state());
    assert.ok(first);
    const { range, further } = await readSource(book, first);
    assert.equal(range.cells.filter((row) => row[0] !== "").length, 2501);
    assert.deepEqual(further.map(sourceName), ["Data, table from A2504 (4 rows)"]);
    const place = placeOf(named(further, "A2504"));
    const again = sameSource(await findSources(book, await book.state(), [place]), place);
    assert.ok(again);
    assert.deepEqual((await readSource(book, again)).range.cells[1]?.slice(0, 2), ["Ana", 3]);
  });

  it("is not made of rows that go on after a blank row, nor of a total's row", async () => {
    const half = many.length / 2;
    const { book } = bookOf({
      Data: [
        header,
        ...many.slice(0, half),
        [],
        header,
        ...many.slice(half),
        [],
        ["Total", null, 5],
      ],
    });
    const [first] = await findSources(book, await book.state());
    assert.ok(first);
    const { range, further } = await readSource(book, first);
    assert.equal(range.cells.length, 2505);
    assert.deepEqual(further, []);
  });
});

describe("the header row of a source", () => {
  const cells: Rows = [
    ["Kto", "Bez", "Btr"],
    ["(key)", "(text)", "(amount)"],
    ["A1", "Acorn", 5],
    ["A2", "Birch", 6],
  ];

  it("can be another than the one found, and stays so", async () => {
    const { book } = bookOf({ Data: cells });
    const [found] = await findSources(book, await book.state());
    assert.equal(found?.at, "A1");
    const chosen = withHeaderRow(found, 1);
    assert.deepEqual(chosen.headers, ["(key)", "(text)", "(amount)"]);
    assert.equal(sourceName(chosen), "Data, table from A2 (2 rows)");
    const again = sameSource(await findSources(book, await book.state()), placeOf(chosen));
    assert.deepEqual(again, chosen);
    assert.deepEqual((await readSource(book, again)).range, {
      sheet: "Data",
      row: 1,
      column: 0,
      cells: cells.slice(1),
    });
    assert.equal(withHeaderRow(found, 77), found);
  });

  it("is two rows in one where the lower one repeats itself", async () => {
    const { book } = bookOf({
      Data: [
        [null, "2024", null, "2025", null],
        ["Company", "Revenue", "Visits", "Revenue", "Visits"],
        ["Acorn", 1, 2, 3, 4],
        ["Birch", 5, 6, 7, 8],
      ],
    });
    const [source] = await findSources(book, await book.state());
    assert.ok(source);
    const { range } = await readSource(book, source);
    assert.equal(range.row, 1);
    assert.deepEqual(range.cells[0], [
      "Company",
      "2024 Revenue",
      "2024 Visits",
      "2025 Revenue",
      "2025 Visits",
    ]);
    assert.deepEqual(range.cells[1], ["Acorn", 1, 2, 3, 4]);
  });
});
