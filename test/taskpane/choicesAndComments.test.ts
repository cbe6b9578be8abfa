import assert from "node:assert/strict";
import type { RuleOwner } from "../../src/plan/workbook/workbook";
import { change, rect } from "../support/bookCalls";
import { EXCEL_1_9, opened, refused, versions } from "../support/openedExcel";

type Opened = ReturnType<typeof opened>;

/** The rule of a cell as somebody else in the workbook finds it. */
async function ruleAt({ Excel }: Opened, address: string) {
  return Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    dataValidation.load("type, rule");
    await context.sync();
    return { type: dataValidation.type, source: dataValidation.rule.list?.source };
  });
}

async function userRule({ Excel }: Opened, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    await context.sync();
  });
}

for (const [version, sets] of versions) {
  describe(`Choices in cells (ExcelApi ${version})`, () => {
    const place = { sheet: "Sheet1", rect: rect(1, 2, 4, 1) };
    const owners = async ({ book }: Opened): Promise<readonly RuleOwner[]> => {
      const [cells = []] = await book.ruleOwners([place]);
      return cells.flat();
    };

    it("are offered from texts, and from cells of any sheet", async () => {
      const office = opened(sets);
      await change(office.book, "offer choices", { ...place, choices: ["Ana", "Ben"] });
      assert.deepEqual(await ruleAt(office, "C2:C5"), { type: "List", source: "Ana,Ben" });
      assert.equal((await ruleAt(office, "C6")).type, "None");
      office.grid.addSheet("The reps");
      const choices = { sheet: "The reps", rect: rect(1, 0, 3, 1) };
      await change(office.book, "offer choices", { ...place, choices });
      const { type, source } = await ruleAt(office, "C2:C5");
      assert.deepEqual([type, source], ["List", "='The reps'!$A$2:$A$4"]);
      assert.deepEqual(await owners(office), ["ours", "ours", "ours", "ours"]);
    });

    it("leave the user's rules, and are given to the cells between them", async () => {
      const office = opened(sets);
      await userRule(office, "C3");
      assert.deepEqual(await owners(office), ["nobody", "theirs", "nobody", "nobody"]);
      await change(office.book, "offer choices", { ...place, choices: ["Ana"] });
      assert.deepEqual(await owners(office), ["ours", "theirs", "ours", "ours"]);
      assert.deepEqual(await ruleAt(office, "C3"), { type: "List", source: "Yes,No" });
      await change(office.book, "offer choices", { ...place, choices: [] });
      assert.deepEqual(await owners(office), ["nobody", "theirs", "nobody", "nobody"]);
      assert.deepEqual(await ruleAt(office, "C3"), { type: "List", source: "Yes,No" });
    });

    it("are asked for in few requests, and cell by cell only where they differ", async () => {
      const office = opened(sets);
      const { book, host } = office;
      const places = Array.from({ length: 50 }, (_, column) => ({
        sheet: "Sheet1",
        rect: rect(0, column, 200, 1),
      }));
      await change(book, "offer choices", { ...places[7]!, choices: ["Ana"] });
      await userRule(office, "I5");
      host.meter.reset();
      const found = await book.ruleOwners(places);
      assert.ok(host.meter.calls <= 3, `${host.meter.calls} requests`);
      assert.deepEqual(
        [found[7]?.flat().every((one) => one === "ours"), found[8]?.[4], found[8]?.[5]],
        [true, ["theirs"], ["nobody"]],
      );
    });

    for (const [choices, part] of [
      [["Ana, Ben"], /"Ana, Ben" can't be offered .* comma/],
      [[" Ana"], /" Ana" can't be offered/],
      [["=A1"], /"=A1" can't be offered/],
      [["Ana", ""], /"" can't be offered/],
      [Array.from({ length: 60 }, (_, i) => `Rep ${i}`), /409 characters together.* 255/],
    ] as const) {
      it(`are refused in words where Excel would read others out of them: ${choices[0]}`, async () => {
        const office = opened(sets);
        await assert.rejects(
          change(office.book, "offer choices", { ...place, choices }),
          refused(part),
        );
        assert.deepEqual(await owners(office), ["nobody", "nobody", "nobody", "nobody"]);
      });
    }
  });
}

describe("Comments on cells", () => {
  const put = ({ book }: Opened, cells: readonly (readonly [number, number, string])[]) =>
    change(book, "comment", {
      sheet: "Sheet1",
      cells: cells.map(([row, column, text]) => ({ row, column, text })),
    });

  async function userComment({ Excel }: Opened, address: string, text: string): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").comments.add(address, text);
      await context.sync();
    });
  }

  it("are put, changed and taken away; the user's stay", async () => {
    const office = opened();
    await userComment(office, "B3", "mine");
    await put(office, [
      [0, 0, "first"],
      [2, 1, "not here"],
      [4, 2, "second"],
    ]);
    const users = { row: 2, column: 1, text: "mine", isOurs: false };
    const own = { row: 0, column: 0, text: "first", isOurs: true };
    const second = { row: 4, column: 2, text: "second", isOurs: true };
    const byRow = async () =>
      [...(await office.book.comments("Sheet1"))].sort((a, b) => a.row - b.row);
    assert.deepEqual(await byRow(), [own, users, second]);
    await put(office, [
      [0, 0, "other"],
      [2, 1, ""],
      [4, 2, ""],
      [9, 9, ""],
    ]);
    assert.deepEqual(await byRow(), [{ ...own, text: "other" }, users]);
  });

  it("cost a few requests, however many they are", async () => {
    const office = opened();
    const cells = Array.from({ length: 300 }, (_, row) => [row, 1, `row ${row}`] as const);
    await put(office, cells);
    office.host.meter.reset();
    await put(
      office,
      cells.map(([row, column]) => [row, column, `again ${row}`] as const),
    );
    assert.ok(office.host.meter.calls <= 6, `${office.host.meter.calls} requests`);
    assert.equal((await office.book.comments("Sheet1")).length, 300);
  });

  it("are refused in words in an Excel that is too old for them", async () => {
    const office = opened(EXCEL_1_9);
    await assert.rejects(put(office, [[0, 0, "x"]]), refused(/Update Excel/));
    await assert.rejects(office.book.comments("Sheet1"), refused(/Update Excel/));
  });
});
