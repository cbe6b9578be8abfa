import assert from "node:assert/strict";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { ACCOUNT_COLUMNS } from "../../templates/sample/accountColumns";
import { LEAVER, PEER_GROUPS, REPS } from "../../templates/sample/reps";
import { sampleWorkbook } from "../../templates/sample/sampleWorkbook";
import { serialDay } from "../../templates/sample/serialDay";
import { FACTORS } from "../../templates/sample/settingsSheet";
import { column, rows, sheet, total, workbook } from "./sampleSheets";
import type { GridValue } from "../../grid/grid";

const texts = (header: string): string[] =>
  column(header).filter((value) => typeof value === "string");

const EXPORT_DAY = serialDay("2025-09-01");
const segments = column("Segment").map((segment) => String(segment).trim().toUpperCase());

describe("the sample workbook", () => {
  it("is the same, byte for byte, each time", async () => {
    const [one, other] = [await writeXlsx(workbook), await writeXlsx(sampleWorkbook())];
    assert.deepEqual(one, other);
  });

  it("reads back from its file as it was defined", async () => {
    const back = await readWorkbookFile("sample.xlsx", await writeXlsx(workbook));
    assert.deepEqual(
      back.sheets.map(({ name }) => name),
      ["Start", "Accounts", "Reps", "Scores", "Settings"],
    );
    assert.deepEqual(back.tables, workbook.tables);
    for (const read of back.sheets) {
      const given = sheet(read.name);
      assert.deepEqual(read.formulas.length, given.formulas.length);
      const formulas = new Set(given.formulas.map(({ formula }) => formula));
      assert.ok(read.formulas.every(({ formula }) => formulas.has(formula)));
      const width = Math.max(...given.cells.map((row) => row.length));
      const square = given.cells.map((row) =>
        Array.from({ length: width }, (_, index) => row[index] ?? null),
      );
      assert.deepEqual(read.cells, square, read.name);
    }
  });

  it("has 1,000 accounts and 11 reps in tables that begin with their headers", () => {
    assert.equal(rows.length, 1000);
    assert.ok(rows.every((row) => row.length === ACCOUNT_COLUMNS.length));
    assert.equal(sheet("Reps").cells.length, 12);
    const [accounts, reps] = workbook.tables;
    assert.deepEqual(accounts?.rect, { row: 0, column: 0, rows: 1001, columns: 27 });
    assert.deepEqual(reps?.rect, { row: 0, column: 0, rows: 12, columns: 13 });
  });

  it("fits: 1,000 accounts against room for 1,100, in each segment, and locks leave room", () => {
    assert.equal(total(REPS.map(({ capacity }) => capacity)), 1100);
    for (const { focus } of PEER_GROUPS) {
      const room = total(REPS.filter((rep) => rep.focus === focus).map((rep) => rep.capacity));
      const asked = segments.filter((segment) => segment === focus).length;
      assert.ok(room > 1.05 * asked && room < 1.15 * asked, `${focus}: ${asked} of ${room}`);
    }
    const locked = column("Locked To");
    assert.equal(locked.filter((rep) => rep !== null).length, 50);
    for (const { name, capacity } of REPS) {
      assert.ok(locked.filter((rep) => rep === name).length < capacity / 2, name);
    }
    // What overloaded reps hold too much can move under the usual cap of 15 %.
    const owners = column("Account Owner");
    const surplus = REPS.map(({ name, capacity }) =>
      Math.max(0, owners.filter((owner) => owner === name).length - capacity),
    );
    assert.ok(total(surplus) < 150, String(total(surplus)));
  });

  it("has accounts of somebody who left, and some of nobody", () => {
    const owners = column("Account Owner");
    const names = new Set<GridValue>(REPS.map(({ name }) => name));
    assert.equal(names.has(LEAVER.name), false);
    assert.ok(owners.filter((owner) => owner === LEAVER.name).length >= 20);
    assert.ok(owners.filter((owner) => owner === null).length >= 5);
    assert.ok(owners.every((o) => o === null || o === LEAVER.name || names.has(o)));
  });

  it("has three peer groups that sell to the segment of their name, with three reps each or more", () => {
    const reps = REPS.map(({ peers, focus }) => `${peers} ${focus}`);
    for (const group of ["SMB SMB", "Mid-market MM", "Enterprise ENT"])
      assert.ok(reps.filter((rep) => rep === group).length >= 3, group);
    const focusOf = new Map<GridValue, string>(REPS.map(({ name, focus }) => [name, focus]));
    const owned = column("Account Owner").flatMap((owner, row) =>
      focusOf.has(owner) ? [focusOf.get(owner) === segments[row]] : [],
    );
    // A few grew out of the segment of the rep they stayed with.
    const outgrown = owned.filter((isOwn) => !isOwn).length;
    assert.ok(outgrown >= 5 && outgrown <= 30, String(outgrown));
    column("Locked To").forEach((rep, row) => {
      if (rep !== null) assert.equal(focusOf.get(rep), segments[row]);
    });
  });

  it("has one rep on leave, one half through the ramp, and a position to be hired without accounts", () => {
    const who = (status: string): string[] =>
      REPS.filter((rep) => rep.status === status).map(({ name }) => name);
    assert.deepEqual(who("On leave"), ["Caleb Stone"]);
    assert.deepEqual(who("To be hired"), ["TBH Enterprise West"]);
    assert.equal(who("Active").length, 9);
    assert.ok(!column("Account Owner").includes("TBH Enterprise West"));
    for (const { status, startDate } of REPS)
      assert.equal(status === "To be hired", startDate > EXPORT_DAY);
    assert.deepEqual(
      REPS.filter(({ ramp }) => ramp < 1).map(({ name }) => name),
      ["Noah Bergström", "TBH Enterprise West"],
    );
  });

  it("has customers and prospects, as their ARR says", () => {
    const types = texts("Account Type").map((type) => type.trim());
    const arr = column("Current ARR (USD)");
    types.forEach((type, row) => {
      assert.ok(type === "Customer" || type === "Prospect", type);
      if (arr[row] !== "#N/A")
        assert.equal(type === "Prospect", arr[row] === 0 || arr[row] === "$0");
    });
    const customers = types.filter((type) => type === "Customer").length;
    assert.ok(customers > 400 && customers < 500, String(customers));
  });

  it("has open opportunities, and dates up to the day of the export", () => {
    const open = column("Open Opportunities").map(Number);
    assert.ok(open.every((count) => Number.isInteger(count) && count >= 0 && count <= 3));
    assert.ok(open.filter((count) => count > 0).length > 100);
    const owners = column("Account Owner");
    const started = new Map<GridValue, number>(REPS.map((rep) => [rep.name, rep.startDate]));
    column("Owner Since").forEach((since, row) => {
      const owner = owners[row] ?? null;
      assert.equal(since === null, owner === null);
      if (since === null) return;
      assert.ok(Number(since) < EXPORT_DAY && Number(since) >= (started.get(owner) ?? 0));
    });
    assert.ok(column("Last Activity").every((day) => Number(day) <= EXPORT_DAY));
  });

  it("has some 40 accounts in 15 families, each of one segment, some with several owners", () => {
    const ids = column("Account ID");
    const parents = column("Parent Account ID");
    const families = new Map<GridValue, number[]>();
    parents.forEach((parent, row) => {
      if (parent === null) return;
      const head = ids.indexOf(parent);
      assert.ok(head >= 0 && ids.lastIndexOf(parent) === head, String(parent));
      assert.equal(parents[head], null);
      families.set(parent, [...(families.get(parent) ?? [head]), row]);
    });
    assert.equal(families.size, 15);
    const children = parents.filter((parent) => parent !== null).length;
    assert.ok(children >= 30 && children <= 45, String(children));
    const owners = column("Account Owner");
    const several = (values: readonly GridValue[], members: readonly number[]): boolean =>
      new Set(members.map((row) => values[row])).size > 1;
    const all = [...families.values()];
    assert.ok(all.every((members) => !several(segments, members)));
    const split = all.filter((members) => several(owners, members)).length;
    assert.ok(split >= 2 && split <= 8, String(split));
  });

  it("is as messy as an export: two to four cells in a hundred", () => {
    const messy: readonly (readonly [string, RegExp, number])[] = [
      ["Annual Revenue", /^\$[\d,]+$/, 60],
      ["Annual Revenue", /^[\d.]+M$/, 30],
      ["Employees", /^\d+$/, 50],
      ["Employees", /^#N\/A$/, 4],
      ["Current ARR (USD)", /^\$[\d,]+$/, 40],
      ["Current ARR (USD)", /^\([\d,]+\)$/, 8],
      ["Engagement Score", /^\d+$/, 20],
      ["Visits per Year", /^\d+ $/, 20],
      ["Account Name", /[ \u00a0]$/, 50],
      ["Account Name", /^\u200b/, 15],
      ["Industry", /^[A-Z ]+$| $/, 35],
      ["Segment", /^ /, 12],
      ["Account Type", / $/, 15],
      ["Billing State/Province", / $/, 15],
    ];
    let cells = 0;
    for (const [header, pattern, least] of messy) {
      const found = texts(header).filter((text) => pattern.test(text)).length;
      assert.ok(found >= least, `${header} ${String(pattern)}: ${found}`);
      cells += found;
    }
    const lostZeros = column("Billing ZIP/Postal Code").filter((zip) => typeof zip === "number");
    assert.ok(lostZeros.length >= 20 && lostZeros.every((zip) => zip < 10_000));
    const share = (cells + lostZeros.length) / (rows.length * ACCOUNT_COLUMNS.length);
    assert.ok(share > 0.02 && share < 0.04, String(share));
  });

  it("has ids that differ by case alone, and two that stand there twice", () => {
    const ids = texts("Account ID");
    assert.ok(ids.every((id) => /^[0-9A-Za-z]{15}$/.test(id)));
    assert.equal(new Set(ids).size, 998);
    const folded = new Set(ids.map((id) => id.toLowerCase()));
    assert.equal(new Set(ids).size - folded.size, 3);
  });

  it("has names from several alphabets, and only once each but for the two copies", () => {
    const names = texts("Account Name").map((name) => name.replace(/[\s\u200b]+$|^\u200b/g, ""));
    assert.equal(new Set(names).size, 1000);
    assert.ok(names.some((name) => /[éèôî]/i.test(name)));
    assert.ok(names.some((name) => /[ñøŁü]/i.test(name)));
  });

  it("keeps the columns of the live formulas clean numbers, matched by header to the weights", () => {
    const [header = []] = sheet("Accounts").cells;
    for (const factor of FACTORS) {
      assert.ok(header.includes(factor.header));
      assert.ok(
        column(factor.header).every((value) => Number.isFinite(value)),
        factor.header,
      );
    }
    const score = sheet("Scores").formulas.find(({ formula }) => formula.includes("TP.SCORE"));
    assert.equal(score?.formula, "=TP.SCORE(Accounts!N1:R1001,Settings!A5:C10)");
    assert.deepEqual(score.spill, { row: 1, column: 2, rows: 1000, columns: 1 });
    assert.deepEqual(
      header.slice(13, 18),
      FACTORS.map((factor) => factor.header),
    );
    const weights = sheet("Settings").cells.slice(4, 10);
    assert.deepEqual(
      weights.map((row) => row.slice(0, 3)),
      [
        ["Factor", "Weight", "Scaling"],
        ...FACTORS.map((factor) => [factor.header, factor.weight, factor.scaling]),
      ],
    );
  });

  it("shows the values of the documents: weights, index weights, targets", () => {
    const cells = sheet("Settings").cells;
    assert.deepEqual(
      cells.slice(5, 10).map((row) => row[1]),
      [0.5, 0.25, 0.15, -0.1, -0.1],
    );
    assert.deepEqual(
      cells.slice(14, 17).map((row) => row[1]),
      [0.6, 0.3, 0.1],
    );
    assert.deepEqual(
      cells.slice(21, 27).map((row) => row.slice(0, 3)),
      [
        ["Accounts with a rep", 0.95, null],
        ["Overlap", null, 0.02],
        ["Places filled", 0.85, 0.95],
        ["Gini", null, 0.2],
        ["Spread", null, 0.1],
        ["Accounts moved", null, 0.15],
      ],
    );
  });

  it("gives every formula a value, and an index of 100 on average in each peer group", () => {
    for (const { name, formulas, cells } of workbook.sheets) {
      for (const { row, column: c, formula } of formulas) {
        const value = cells[row]?.[c] ?? null;
        assert.ok(value !== null && !Number.isNaN(value), `${name} ${formula}`);
      }
    }
    const start = sheet("Start");
    const index = start.formulas.filter(({ formula }) => formula.includes("TP.INDEX"));
    assert.equal(index.length, PEER_GROUPS.length);
    for (const { spill } of index) {
      assert.ok(spill);
      const values = start.cells
        .slice(spill.row, spill.row + spill.rows)
        .map((r) => Number(r[spill.column]));
      assert.ok(Math.abs(total(values) / values.length - 100) < 1e-9);
    }
  });
});
