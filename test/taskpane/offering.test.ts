import assert from "node:assert/strict";
import type { Cell } from "../../src/table/cell";
import type { CarveTables } from "../../src/plan/tables/tables";
import { madeUp } from "../plan/carvedTables";
import { officeOver, type OfficeInNode } from "../support/officeInNode";
import { gridWith, openPane, rect, type OpenPane } from "./openPane";

interface Offered extends OpenPane {
  /** The list that a cell offers, as somebody else in the workbook finds it. */
  readonly listAt: (address: string) => Promise<string>;
  readonly ruleAt: (address: string, source: string) => Promise<void>;
}

async function opened(tables: CarveTables): Promise<Offered> {
  const grid = gridWith(tables);
  let office: OfficeInNode | undefined;
  const pane = openPane(grid, { office: (over) => (office = officeOver(over)) });
  const accounts = async <T>(
    work: (sheet: Excel.Worksheet) => T,
  ): Promise<[T, () => Promise<void>]> => {
    const { Excel } = office as OfficeInNode;
    return Excel.run((context) => {
      const made = work(context.workbook.worksheets.getItem("Accounts"));
      return Promise.resolve([made, () => context.sync()] as [T, () => Promise<void>]);
    });
  };
  await pane.session.start();
  return {
    ...pane,
    async listAt(address) {
      const [validation, sync] = await accounts((sheet) => {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.load("type, rule");
        return dataValidation;
      });
      await sync();
      return validation.type === "List"
        ? (validation.rule.list?.source as string)
        : validation.type;
    },
    async ruleAt(address, source) {
      const [, sync] = await accounts((sheet) => {
        sheet.getRange(address).dataValidation.rule = { list: { inCellDropDown: true, source } };
      });
      await sync();
    },
  };
}

const headerOf = ({ accounts }: CarveTables, column: number): string =>
  String(accounts.cells[0]?.[column] ?? "");

describe("reps offered in the owner column", () => {
  const tables = madeUp(20, 3);
  const ownerAt = (tables.accounts.cells[0] ?? []).findIndex((cell) => cell === "Owner");
  const letter = String.fromCharCode(65 + ownerAt);

  it("are the reps' own cells, in every row of the accounts; others' rules and all values stay", async () => {
    const { session, listAt, ruleAt, grid, state } = await opened(tables);
    assert.ok(ownerAt >= 0, headerOf(tables, 0));
    const before = grid.values("Accounts", rect(0, 0, 21, 4));
    await ruleAt(`${letter}5`, "Yes,No");
    const told = await session.offerOwners(true);
    assert.equal(state().notice, undefined);
    assert.match(told ?? "", /from a list in 19 cells of the column "Owner"\. 1 cell has a rule/);
    for (const row of [2, 21]) assert.match(await listAt(`${letter}${row}`), /Reps.*\$2:.*\$4/);
    assert.equal(await listAt(`${letter}5`), "Yes,No");
    assert.equal(await listAt(`${letter}22`), "None");
    assert.deepEqual(grid.values("Accounts", rect(0, 0, 21, 4)), before);
    const gone = await session.offerOwners(false);
    assert.match(gone ?? "", /gone from the column "Owner"\. 1 cell has/);
    assert.equal(await listAt(`${letter}2`), "None");
    assert.equal(await listAt(`${letter}5`), "Yes,No");
  });

  it("reach the rows that were put in since the tables were read, in the column where it stands by now", async () => {
    const { session, listAt, grid } = await opened(tables);
    grid.insertCells("Accounts", rect(5, 0, 2, 26), "down");
    const filled = (tables.accounts.cells[0] ?? []).map((_, at) => `new ${at}`);
    grid.setCells("Accounts", rect(5, 0, 2, filled.length), [filled, filled]);
    const told = await session.offerOwners(true);
    assert.match(told ?? "", /in 22 cells/);
    assert.match(await listAt(`${letter}23`), /Reps/);
    assert.equal(await listAt(`${letter}24`), "None");
  });

  const without = (
    table: "accounts" | "reps",
    header: string,
    as: readonly string[],
  ): CarveTables => {
    const { cells } = tables[table];
    const at = (cells[0] ?? []).indexOf(header);
    const changed = cells.map((row, r): Cell[] =>
      r === 0
        ? [...row.slice(0, at), ...as, ...row.slice(at + 1)]
        : [
            ...row.slice(0, at),
            ...as.map((_, i) => (i === 0 ? (row[at] ?? "") : `X${r}`)),
            ...row.slice(at + 1),
          ],
    );
    return { ...tables, [table]: { ...tables[table], cells: changed } };
  };

  it("say what is missing where there is nothing to offer, or nowhere to offer it", async () => {
    const repHeader = String(tables.reps.cells[0]?.[0]);
    const split = await opened(without("reps", repHeader, ["First Name", "Last Name"]));
    assert.equal(await split.session.offerOwners(true), undefined);
    assert.match(split.state().notice?.text ?? "", /reps' names don't stand in one column/);
    const ownerless = await opened(without("accounts", "Owner", []));
    assert.equal(await ownerless.session.offerOwners(true), undefined);
    assert.match(
      ownerless.state().notice?.text ?? "",
      /No column of the accounts is known as the owner/,
    );
  });
});
