import assert from "node:assert/strict";
import type { Cell } from "../../src/table/cell";
import { addColumn, addRows, change, rect } from "../support/bookCalls";
import { EXCEL_1_9, MEGABYTE, opened, refused, versions } from "../support/openedExcel";

describe("Excel as a workbook: sheets and tables", () => {
  it("lists sheets with what they use, and adds one at the end", async () => {
    const { book, grid } = opened();
    grid.setCells("Sheet1", rect(3, 2, 1, 2), [[1, 2]]);
    await change(book, "add sheet", { sheet: "TP Assignments" });
    assert.deepEqual(
      [...(await book.state()).sheets],
      [{ name: "Sheet1", used: rect(3, 2, 1, 2) }, { name: "TP Assignments" }],
    );
    await assert.rejects(
      change(book, "add sheet", { sheet: "tp assignments" }),
      refused(/already/),
    );
  });

  it("makes a table and lists it by name", async () => {
    const { book, grid } = opened();
    grid.setCells("Sheet1", rect(0, 0, 3, 2), [
      ["Id", "Rep"],
      ["a", "b"],
      ["c", "d"],
    ]);
    const made = { table: "TP_Assignments", sheet: "Sheet1", rect: rect(0, 0, 3, 2) };
    await change(book, "add table", made);
    assert.deepEqual(
      [...(await book.state()).tables].map((one) => ({ ...one, headers: [...one.headers] })),
      [{ name: "TP_Assignments", sheet: "Sheet1", rect: rect(0, 0, 3, 2), headers: ["Id", "Rep"] }],
    );
    await assert.rejects(addRows(book, "Nothing", { Id: ["e"] }), refused(/no table "Nothing"/));
  });

  it("leaves the totals of a table out of it, and adds rows above them", async () => {
    for (const [, sets] of versions) {
      const { book, grid, Excel } = opened(sets);
      grid.setCells("Sheet1", rect(0, 0, 2, 2), [
        ["Id", "n"],
        ["a", 1],
      ]);
      await change(book, "add table", { table: "T", sheet: "Sheet1", rect: rect(0, 0, 2, 2) });
      await Excel.run(async (context) => {
        context.workbook.tables.getItem("T").showTotals = true;
        await context.sync();
      });
      assert.deepEqual((await book.state()).tables[0]?.rect, rect(0, 0, 2, 2));
      await addRows(book, "T", { Id: ["b"], n: [2] });
      assert.deepEqual((await book.state()).tables[0]?.rect, rect(0, 0, 3, 2));
      assert.deepEqual(grid.formulas("Sheet1", rect(1, 0, 3, 2)), [
        ["a", 1],
        ["b", 2],
        ["Total", "=SUBTOTAL(109,T[n])"],
      ]);
    }
  });

  it("says where a table has fewer rows in the end than were added", async () => {
    const { book, grid, host } = opened(EXCEL_1_9);
    grid.setCells("Sheet1", rect(0, 0, 2, 1), [["Id"], ["a"]]);
    await change(book, "add table", { table: "T", sheet: "Sheet1", rect: rect(0, 0, 2, 1) });
    // Three blocks; before the last one a row of the first is gone.
    const ids = Array.from({ length: 9_000 }, (_, row) => `${row} ${"é".repeat(99)}`);
    const stop = host.beforeRequest(() => {
      if (grid.values("Sheet1", rect(3_000, 0, 1, 1))[0]?.[0] === null) return;
      stop();
      grid.deleteCells("Sheet1", rect(2, 0, 1, 1), "up");
    });
    await assert.rejects(
      addRows(book, "T", { Id: ids }),
      refused(/not take all new rows into the table "T": it has 9000 instead of 9001\. Delete/),
    );
  });

  for (const [version, sets] of versions) {
    describe(`adds rows to a table (ExcelApi ${version})`, () => {
      it("with their values, and moves down what stands below it", async () => {
        const { book, grid } = opened(sets);
        grid.setCells("Sheet1", rect(0, 1, 5, 3), [
          ["Id", "Rep", null],
          ["a", "b", "beside"],
          [null, null, "beside"],
          ["below", "=B2", "beside"],
          [null, "deep", null],
        ]);
        await change(book, "add table", { table: "T", sheet: "Sheet1", rect: rect(0, 1, 2, 2) });
        await addRows(book, "T", { Id: ["0012", "=1+1", 3], Rep: ["Ann", null, "Bo"] });
        assert.deepEqual((await book.state()).tables[0]?.rect, rect(0, 1, 5, 2));
        assert.deepEqual(grid.formulas("Sheet1", rect(0, 1, 8, 3)), [
          ["Id", "Rep", null],
          ["a", "b", "beside"],
          ["0012", "Ann", "beside"],
          ["=1+1", null, "beside"],
          [3, "Bo", null],
          [null, null, null],
          ["below", "=B2", null],
          [null, "deep", null],
        ]);
        // Text that looks like a formula, not one.
        assert.equal(grid.values("Sheet1", rect(3, 1, 1, 1))[0]?.[0], "=1+1");
      });

      it("with the number formats of their columns, or of each row", async () => {
        const { book, grid } = opened(sets);
        grid.setCells("Sheet1", rect(0, 0, 2, 3), [
          ["Id", "Mine", "Value"],
          ["a", "kept", 1],
        ]);
        await change(book, "add table", { table: "T", sheet: "Sheet1", rect: rect(0, 0, 2, 3) });
        const value = {
          header: "Value",
          number: ["percent", "ratio"],
          cells: [0.5, 0.25],
        } as const;
        const id = { header: "Id", number: "text", cells: ["b", "c"] } as const;
        await change(book, "add rows", { table: "T", columns: [value, id] });
        assert.deepEqual(grid.values("Sheet1", rect(0, 0, 4, 3)), [
          ["Id", "Mine", "Value"],
          ["a", "kept", 1],
          ["b", null, 0.5],
          ["c", null, 0.25],
        ]);
        assert.deepEqual(grid.numberFormats("Sheet1", rect(1, 0, 3, 3)), [
          ["General", "General", "General"],
          ["@", "General", "0.0%"],
          ["@", "General", "0.000"],
        ]);
      });

      it("5,000 at a time, none of them blank on the way", async () => {
        const { book, grid, host } = opened(sets);
        const headers = Array.from({ length: 12 }, (_, at) => `H${at}`);
        grid.setCells("Sheet1", rect(0, 0, 2, 12), [headers, headers.map((_, at) => at)]);
        await change(book, "add table", { table: "T", sheet: "Sheet1", rect: rect(0, 0, 2, 12) });
        const cellsOf = (at: number): Cell[] =>
          Array.from({ length: 5_000 }, (_, row) => `cell ${row} of column ${at}`);
        const cells = Object.fromEntries(headers.map((header, at) => [header, cellsOf(at)]));
        const heights = new Set<number>();
        host.meter.reset();
        await addRows(book, "T", cells, () => {
          const [table] = grid.tables;
          assert.ok(table);
          heights.add(table.rect.rows);
          const last = { ...table.rect, row: table.rect.rows - 1, rows: 1 };
          assert.ok(
            grid.values("Sheet1", last)[0]?.every((cell) => cell !== null),
            `a blank row at the end of ${table.rect.rows}`,
          );
        });
        assert.ok(heights.size > 2, `seen at ${heights.size} heights`);
        assert.equal((await book.state()).tables[0]?.rect.rows, 5_002);
        assert.deepEqual(
          grid.values("Sheet1", rect(2, 0, 5_000, 12)),
          Array.from({ length: 5_000 }, (_, row) => headers.map((header) => cells[header]?.[row])),
        );
        assert.deepEqual(grid.usedRange("Sheet1"), rect(0, 0, 5_002, 12));
        assert.ok(host.meter.maxRequest < MEGABYTE, `request of ${host.meter.maxRequest}`);
      });
    });
  }

  describe("fills columns that are found by their headers", () => {
    const rows = [
      ["Id", "Rep", null],
      ["a", "b", null],
      ["c", "d", null],
    ];
    const key = { header: "Id", cells: ["a", "c"] };
    const made = { header: "TP Rep", cells: ["Ann", "0012"] };

    for (const [what, place] of [
      ["a table", { table: "T" }],
      ["plain cells", { sheet: "Sheet1", rect: rect(0, 0, 3, 2) }],
    ] as const) {
      it(`adds a column at the right end of ${what}`, async () => {
        const { book, grid } = opened(EXCEL_1_9);
        grid.setCells("Sheet1", rect(0, 0, 3, 3), rows);
        const isTable = "table" in place;
        if (isTable) grid.addTable({ name: "T", sheet: "Sheet1", rect: rect(0, 0, 3, 2) });
        // A table moves aside what stands beside it; plain cells are only filled where they are blank.
        if (isTable) grid.setCells("Sheet1", rect(0, 2, 2, 1), [["note"], ["mine"]]);
        assert.deepEqual(await addColumn(book, place, key, made), { moved: false });
        assert.deepEqual(grid.formulas("Sheet1", rect(0, 0, 3, 4)), [
          ["Id", "Rep", "TP Rep", isTable ? "note" : null],
          ["a", "b", "Ann", isTable ? "mine" : null],
          ["c", "d", "0012", null],
        ]);
        if (isTable) assert.deepEqual((await book.state()).tables[0]?.rect, rect(0, 0, 3, 3));
      });

      it(`says of ${what} that rows moved, where another key stands beside a cell`, async () => {
        const { book, grid } = opened(EXCEL_1_9);
        grid.setCells("Sheet1", rect(0, 0, 3, 3), rows);
        if ("table" in place) grid.addTable({ name: "T", sheet: "Sheet1", rect: rect(0, 0, 3, 2) });
        const swapped = { header: "Id", cells: ["c", "a"] };
        const filled = { place, key: swapped, columns: [{ header: "Rep", cells: ["x", null] }] };
        assert.deepEqual(await change(book, "fill", { ...filled, added: [] }), { moved: true });
        assert.deepEqual(grid.values("Sheet1", rect(1, 1, 2, 1)), [["x"], ["d"]]);
      });

      it(`names a column that ${what} has no more`, async () => {
        const { book, grid } = opened(EXCEL_1_9);
        grid.setCells("Sheet1", rect(0, 0, 3, 3), rows);
        if ("table" in place) grid.addTable({ name: "T", sheet: "Sheet1", rect: rect(0, 0, 3, 2) });
        const columns = [{ header: "Owner", cells: ["x", "y"] }];
        await assert.rejects(
          change(book, "fill", { place, key, columns, added: [] }),
          refused(/no column "Owner" any more/),
        );
        assert.deepEqual(grid.values("Sheet1", rect(0, 0, 3, 3)), rows);
      });
    }

    it("writes over nothing that came to stand beside plain cells", async () => {
      const { book, grid } = opened(EXCEL_1_9);
      grid.setCells("Sheet1", rect(0, 0, 1, 3), [["Id", "Rep", "mine"]]);
      const place = { sheet: "Sheet1", rect: rect(0, 0, 3, 2) };
      await assert.rejects(addColumn(book, place, key, made), refused(/right of the list/));
      assert.equal(grid.values("Sheet1", rect(0, 2, 1, 1))[0]?.[0], "mine");
    });
  });

  it("takes an added sheet away again when a later operation fails", async () => {
    const { book, grid } = opened(EXCEL_1_9);
    grid.setCells("Sheet1", rect(0, 0, 2, 1), [["Id"], ["a"]]);
    grid.addTable({ name: "T", sheet: "Sheet1", rect: rect(0, 0, 2, 1) });
    const columns = [{ header: "Gone", number: "general", cells: ["x"] }] as const;
    await assert.rejects(
      book.change([
        { kind: "add sheet", sheet: "New" },
        { kind: "write", sheet: "New", rect: rect(0, 0, 1, 1), cells: [["x"]] },
        { kind: "add rows", table: "T", columns },
      ]),
      refused(/no column "Gone" any more/),
    );
    assert.deepEqual(grid.sheetNames(), ["Sheet1"]);
  });

  it("counts the operations that are carried out, with the part of the next", async () => {
    const { book } = opened(EXCEL_1_9);
    const place = rect(0, 0, 9_000, 2);
    const cells: Cell[][] = Array.from({ length: 9_000 }, (_, row) => [row, "é".repeat(99)]);
    const told: number[] = [];
    await book.change(
      [
        { kind: "add sheet", sheet: "New" },
        { kind: "freeze", sheet: "New", rows: 1 },
        { kind: "write", sheet: "New", rect: place, cells },
        { kind: "format", sheet: "New", formats: [] },
      ],
      (done) => told.push(done),
    );
    assert.deepEqual(
      [...told].sort((a, b) => a - b),
      told,
    );
    assert.equal(told.at(-1), 4);
    for (const whole of [1, 2, 3]) assert.ok(told.includes(whole), told.join(", "));
    const parts = told.filter((done) => done % 1 !== 0);
    assert.ok(parts.length > 1, "the large one is told in parts");
    assert.ok(parts.every((done) => done > 2 && done < 3));
  });
});
