import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { GridValue } from "../../grid/grid";
import { contentOf } from "../../grid/files/contentOf";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { createMemoryGrid } from "../../grid/memory";
import { encoded } from "../grid/encoded";
import { firstOfEach, numberIn, rowsUnder, sums, textIn } from "./ownReading";
import type { Row } from "./ownReading";
import { useWorkbench } from "./pages/shared";
import { fixture } from "./pages/workbench";
import type { Cells } from "./pages/workbench";

const team: Cells = [["Rep"], ["Ana Ruiz"], ["Bo Lund"], ["Chloé Petit"]];

/** What an exporting program adds to a list of customers, in a country with decimal commas. */
function germanExport(): string {
  const rows = Array.from({ length: 90 }, (_row, n) => {
    const revenue = `${1 + (n % 7)}.${String(100 + n)}.${String(900 - n)},5${n % 10} €`;
    return `${String(n + 1).padStart(5, "0")};"Müller & Söhne; Werk ${n}";${revenue};${n % 3 === 0 ? "Ana Ruiz" : "Bo Lund"}`;
  });
  return [
    "Kundenliste Nord;;;",
    "Stand: 01.09.2025;;;",
    ";;;",
    "Customer Number;Company;Annual Revenue;Account Owner",
    ...rows,
    "Total;;95.000.000,00 €;",
    "",
  ].join("\r\n");
}

/** "1.234.567,89 €" as a number. */
function euros(text: string): number {
  return Number(text.replace(/[^\d,]/g, "").replace(",", "."));
}

describe("files that nobody prepared", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  /** Adds the team as a sheet beside the opened list, as a person would, and reads both. */
  async function addTeam(): Promise<string> {
    const { pane, addSheet } = workbench();
    await addSheet("Team", team);
    await pane.refresh();
    return pane.understood();
  }

  async function carved(): Promise<{
    plan: ReadonlyMap<string, Row>;
    loads: ReadonlyMap<string, number>;
  }> {
    const { pane, values } = workbench();
    await pane.carve();
    await pane.write();
    const territories = rowsUnder(await values("TP Territories"), 1);
    return {
      plan: firstOfEach(rowsUnder(await values("TP Assignments")), "Account ID"),
      loads: new Map(territories.map((row) => [textIn(row, "Rep"), numberIn(row, "Load")])),
    };
  }

  it("a CSV with title lines, semicolons and decimal commas", async () => {
    const { openFile, pane } = workbench();
    await openFile("Kunden Nord.csv", germanExport());
    assert.match(await addTeam(), /^90 accounts, 3 reps\s+90 accounts with one of these reps/);
    await pane.frame.getByTestId("decided").waitFor();
    // It may be the customers' own turnover.
    await pane.answer("balance", "Annual Revenue");
    const { plan, loads } = await carved();
    const lines = germanExport().split("\r\n").slice(4, 94);
    const amount = new Map(
      lines.map((line) => [line.slice(0, 5), euros(/"?;([\d.,]+ €);/.exec(line)?.[1] ?? "")]),
    );
    // Ids keep their leading zeros, and the total is nobody's account.
    assert.deepEqual([...plan.keys()].sort(), [...amount.keys()]);
    const own = sums(
      plan,
      ([, row]) => textIn(row, "Rep"),
      ([id]) => amount.get(id) ?? NaN,
    );
    for (const [rep, load] of loads) {
      assert.ok(Math.abs((own.get(rep) ?? 0) - load) < 1e-3, `${rep}: ${load}`);
    }
  });

  it("two exports, the accounts and then the reps", async () => {
    const { openFile, addFile, sheetNames, pane } = workbench();
    const accounts = Array.from({ length: 60 }, (_row, n) => `K${n},${10 + n},Lund Bo`);
    await openFile("accounts.csv", ["Customer ID,Expected ARR,Seller", ...accounts].join("\n"));
    const reps = ["Full Name\tMax Accounts", "Ruiz Ana\t40", "Lund Bo\t25"].join("\r\n");
    await addFile("reps.tsv", reps, "reps");
    assert.deepEqual(await sheetNames(), ["accounts", "reps"]);
    await pane.refresh();
    assert.match(await pane.understood(), /^60 accounts, 2 reps\s+60 accounts with one of/);
    await pane.go("Plan");
    await pane.setNumber(/Accounts that may change hands/, 100);
    const { plan, loads } = await carved();
    const counts = sums(
      plan.values(),
      (row) => textIn(row, "Rep"),
      () => 1,
    );
    assert.ok((counts.get("Ruiz Ana") ?? 0) <= 40 && (counts.get("Lund Bo") ?? 0) <= 25);
    assert.equal((counts.get("Ruiz Ana") ?? 0) + (counts.get("Lund Bo") ?? 0), 60);
    // Shares follow capacity: 40 to 25 of 10 + 11 + ... + 69.
    const total = (60 * 79) / 2;
    assert.ok(Math.abs((loads.get("Ruiz Ana") ?? 0) - (total * 40) / 65) < 5, [...loads].join(" "));
  });

  it("a UTF-16 text file with tabs", async () => {
    const { openFile, sheetNames, values } = workbench();
    const rows = Array.from(
      { length: 40 },
      (_row, n) => `\u200bK${n}\tŻółć 顧客 😀 ${n}\t${n + 1}`,
    );
    const text = ["Account ID\tAccount Name\tNumber of Employees", ...rows, ""].join("\r\n");
    await openFile("unicode.txt", Buffer.from(`\ufeff${text}`, "utf16le"));
    assert.deepEqual(await sheetNames(), ["unicode"]);
    assert.equal((await values("unicode", "B2"))[0]?.[0], "Żółć 顧客 😀 0");
    assert.match(await addTeam(), /^40 accounts, 3 reps/);
    const { plan, loads } = await carved();
    assert.deepEqual(
      [...plan.keys()],
      Array.from({ length: 40 }, (_row, n) => `K${n}`),
    );
    assert.equal(textIn(plan.get("K7") ?? new Map(), "Account"), "Żółć 顧客 😀 7");
    // Nothing in it is an amount: each account counts as 1.
    assert.deepEqual(
      [...loads.values()].sort((a, b) => a - b),
      [13, 13, 14],
    );
  });

  it("a workbook with doubled ids, errors, negative amounts and treacherous headers", async () => {
    const { openFile, pane, values } = workbench();
    const header = ["__proto__", "constructor", "ACCOUNT  id", "Projected ARR", "toString"];
    const row = (id: GridValue, arr: GridValue): GridValue[] => ["x", null, id, arr, true];
    const rows = Array.from({ length: 30 }, (_row, n) => row(`acc-${n}`, 100 * (n + 1)));
    const odd = [
      row("acc-3", 5),
      row("ACC-3", "$1,000"),
      row(" acc-30\u00a0", "2.5k"),
      row(null, 70),
      row("#N/A", 80),
    ];
    const negative = row("acc-31", "(1,200)");
    const grid = createMemoryGrid();
    grid.addSheet("Übersicht");
    const cells = [header, ...rows, ...odd, negative];
    grid.setCells("Übersicht", { row: 2, column: 1, rows: cells.length, columns: 5 }, cells);
    for (const other of grid.sheetNames()) if (other !== "Übersicht") grid.deleteSheet(other);
    await openFile("odd.xlsx", await writeXlsx(contentOf(grid)));
    const { addSheet } = workbench();
    await addSheet("Team", team);
    await pane.refresh();

    assert.match(await pane.understood(), /^33 accounts, 3 reps/);
    for (const cell of ["D37", "D38"]) {
      await pane.frame.getByTestId("problems").getByText(`Übersicht!${cell}`).waitFor();
    }
    await pane.answer("accounts/repeated rows", "first");
    const { plan, loads } = await carved();
    const ids = rows.map((cells) => String(cells[2]));
    assert.deepEqual([...plan.keys()].sort(), [...ids, "ACC-3", "acc-30", "acc-31"].sort());
    const total = [...loads.values()].reduce((sum, load) => sum + load, 0);
    // An amount below 0 counts 0 where shares are made, and is measured as it is; that is said.
    assert.equal(total, 100 * ((30 * 31) / 2) + 1_000 + 2_500 - 1_200);
    await pane.look("Figures and proof");
    await pane.frame
      .getByText(/^1 account has a Projected ARR below 0 \(-1,200 in all\)/)
      .waitFor();
    assert.deepEqual(await values("Übersicht", "B3:F3"), [header]);
  });

  it("a CRM export that another program wrote", async () => {
    const { openFile, pane, addSheet, values } = workbench();
    await openFile("crm-export.csv", await fixture("crm-export.csv"));
    await addSheet("Team", team);
    await pane.refresh();
    // Its scores hold an error and a negative number; its accounts can be counted all the same.
    await pane.frame.getByText(/#N\/A/).first().waitFor();
    await pane.go("Plan");
    await pane.choose("Load to balance", "Number of accounts");
    await pane.go("Data");
    assert.match(await pane.understood(), /^3 accounts, 3 reps/);
    await pane.answer("accounts/percent/Score", "as it stands");
    const { plan, loads } = await carved();
    assert.deepEqual([...plan.keys()], ["0015e00000AbCdE", "0015e00000AbCde", "0012"]);
    assert.deepEqual([...loads.values()], [1, 1, 1]);
    assert.equal((await values("crm-export", "A4"))[0]?.[0], "0012");
  });

  it("a text file whose letters can be read in two ways, asked with one of its cells", async () => {
    const { openFile, page, put, values } = workbench();
    await openFile("owners.csv", encoded("Owner;ARR\nBričre;1\nAna;2\n", "windows-1250"));
    assert.deepEqual(await values("owners", "A2:A3"), [["Brière"], ["Ana"]]);
    const notices = page.locator(".notices");
    await notices.getByText(/owners\.csv doesn't say how its letters are encoded/).waitFor();
    await put("owners", "A3", [["Bo"]]);
    await notices.getByRole("button", { name: /^Bričre: Central European/ }).click();
    await notices.getByText(/owners\.csv was read as Central European/).waitFor();
    // The cell that was changed meanwhile stays.
    assert.deepEqual(await values("owners", "A2:B3"), [
      ["Bričre", 1],
      ["Bo", 2],
    ]);
    const change = notices.getByRole("button", { name: "Change" });
    // Letters of the notice's colour on a button's own white can't be seen.
    const ground = await change.evaluate((button) => getComputedStyle(button).backgroundColor);
    assert.equal(ground, "rgba(0, 0, 0, 0)");
    await change.click();
    await notices.getByRole("button", { name: /^Brière: Western European/ }).click();
    await notices.getByText(/owners\.csv was read as Western European/).waitFor();
    assert.deepEqual(await values("owners", "A2"), [["Brière"]]);
  });

  it("a text file whose names meet those of another only in one code page", async () => {
    const { openFile, addFile, page, values } = workbench();
    const owners = encoded("Owner;ARR\nBričre;1\n", "windows-1250");
    // Opened after the names: the page in which they meet is taken, and said.
    await openFile("team.csv", "Rep\nBričre\n");
    await addFile("owners.csv", owners, "owners");
    assert.deepEqual(await values("owners", "A2"), [["Bričre"]]);
    await page.getByText(/owners\.csv was read as Central European/).waitFor();
    // Opened before them: asked once they are there.
    await openFile("owners.csv", owners);
    await addFile("team.csv", "Rep\nBričre\n", "team");
    await page.getByText(/Names of owners\.csv meet those just added/).waitFor();
  });

  it("a CSV with a comma too many in a row", async () => {
    const { openFile, page, values } = workbench();
    const lines = ["Id,Name,City,ARR", "1,Oak,Rome,5", "2,Elm, Inc,Bari,6", "3,Fir,Pisa,7"];
    await openFile("commas.csv", lines.join("\n"));
    await page.getByText(/Row 3 of "commas" has 5 fields under 4 headers/).waitFor();
    assert.deepEqual(await values("commas", "A3:E3"), [[2, "Elm", " Inc", "Bari", 6]]);
  });

  it("a workbook with rows that a filter hid, which stay hidden and are written so", async () => {
    const { openFile, page } = workbench();
    const grid = createMemoryGrid();
    const cells = [["Id"], ["a"], ["b"], ["c"]];
    grid.setCells("Sheet1", { row: 0, column: 0, rows: 4, columns: 1 }, cells);
    grid.setRowsHidden("Sheet1", 2, 1, true);
    await openFile("filtered.xlsx", await writeXlsx(contentOf(grid)));
    const hidden = () => page.evaluate(() => window.workbench.grid.hiddenRows("Sheet1", 0, 4));
    assert.deepEqual(await hidden(), [2]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Save/ }).click(),
    ]);
    const bytes = new Uint8Array(await readFile(await download.path()));
    const { sheets } = await readWorkbookFile("saved.xlsx", bytes);
    assert.deepEqual(sheets[0]?.hiddenRows, [2]);
    await page.evaluate(() => {
      window.workbench.grid.setRowsHidden("Sheet1", 2, 1, false);
    });
    assert.deepEqual(await hidden(), []);
  });
});
