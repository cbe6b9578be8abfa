import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import { inputsOf, type Inputs, type Pin } from "../../../src/plan/inputs/inputs";
import { setupOf } from "../../../src/plan/problem/setup";
import { defaultSettings, settingsFrom, type Settings } from "../../../src/plan/settings/settings";
import { readTables, type CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { tablesOf } from "../carvedTables";

function read(
  tables: CarveTables,
  changed: Partial<Settings> = {},
  pins: readonly Pin[] = [],
): Inputs {
  const settings = { ...defaultSettings, ...changed };
  return inputsOf(readTables(tables, settings), settings, pins);
}

function refuses(part: RegExp, work: () => unknown): void {
  assert.throws(work, (error) => error instanceof InputError && part.test(error.message));
}

const reps: Cell[][] = [
  ["Rep", "Capacity", "Segment"],
  ["Ana", 10, "SMB; MM"],
  ["Ben", 5, ""],
];
const headers = ["Account ID", "Account Owner", "Projected ARR", "Locked to", "Segment"];

describe("the inputs of a carve", () => {
  it("reads each id once and tells the rows that share it", () => {
    const { accounts, overlapping } = read(
      tablesOf(
        [headers, ["1", "Ana", 10], ["2", "Ben", 20], ["1", "Ben", 99], ["", "Ana", 5]],
        reps,
      ),
      { repeats: "first" },
    );
    assert.deepEqual(accounts.id, ["1", "2"]);
    assert.deepEqual([...accounts.load], [10, 20]);
    assert.deepEqual([...accounts.ofRow], [0, 1, 0, -1]);
    assert.equal(overlapping, 1);
  });

  it("finds owners whatever the case of their names, and lists those who are not reps", () => {
    const { accounts, leavers } = read(
      tablesOf([headers, ["1", "ana", 1], ["2", " Ben ", 1], ["3", "Dana", 1], ["4", "", 1]], reps),
    );
    assert.deepEqual([...accounts.owner], [0, 1, -1, -1]);
    assert.deepEqual(leavers, [{ name: "Dana", accounts: 1 }]);
  });

  it("locks to a named rep, to the owner on yes, and not at all on no or when locks are off", () => {
    const tables = tablesOf(
      [
        headers,
        ["1", "Ana", 1, "Ben"],
        ["2", "Ben", 1, "yes"],
        ["3", "Ben", 1, "no"],
        ["4", "Dana", 1, "x"],
      ],
      reps,
    );
    assert.deepEqual([...read(tables).accounts.lockedTo], [1, 1, -1, -1]);
    assert.deepEqual([...read(tables, { locks: false }).accounts.lockedTo], [-1, -1, -1, -1]);
  });

  it("lets a pin win over the lock column and ignores a pin for an account that is not there", () => {
    const tables = tablesOf([headers, ["1", "Ana", 1, "Ben"]], reps);
    const pins = [
      { account: "1", rep: "Ana" },
      { account: "gone", rep: "Ben" },
    ];
    const { accounts } = read(tables, {}, pins);
    assert.deepEqual([...accounts.lockedTo], [0]);
    assert.deepEqual(accounts.lockReason, ["pinned"]);
  });

  it("refuses a lock in the sheet, as one by hand, to somebody who is not a rep", () => {
    refuses(/Account 1 is locked to "Zoe"/, () =>
      read(tablesOf([headers, ["1", "Ana", 1, "Zoe"]], reps)),
    );
    refuses(/Account 1 is locked by hand to "Zoe"/, () =>
      read(tablesOf([headers, ["1", "Ana", 1]], reps), {}, [{ account: "1", rep: "Zoe" }]),
    );
  });

  it("refuses a load that can't be read, naming the cell, unless such cells may count as 0", () => {
    const tables = tablesOf([headers, ["1", "Ana", 10], ["2", "Ben", "#N/A"]], reps);
    refuses(
      /Accounts, row 3, "Projected ARR".* count as 0 \(the setting "Cells that can't be read": Count as 0\)\.$/,
      () => read(tables),
    );
    // What the message says, as it says it.
    const said = settingsFrom([["Cells that can't be read", "Count as 0"]]);
    const inputs = read(tables, { unreadable: said.unreadable });
    assert.deepEqual([...inputs.accounts.load], [10, 0]);
    assert.equal(inputs.zeroed, 1);
  });

  it("does not mind what can't be read in a column that it doesn't use", () => {
    const tables = tablesOf(
      [
        [...headers, "Notes"],
        ["1", "Ana", 10, "", "", "#REF!"],
      ],
      reps,
    );
    assert.equal(read(tables).accounts.count, 1);
  });

  it("refuses a negative workload and a capacity that is missing", () => {
    refuses(/"Projected ARR" is -5 in row 2/, () =>
      read(tablesOf([headers, ["1", "Ana", "(5)"]], reps), { workload: "Projected ARR" }),
    );
    refuses(/capacity of Ben is blank/, () =>
      read(
        tablesOf(
          [headers, ["1", "Ana", 1]],
          [
            ["Rep", "Capacity"],
            ["Ana", 1],
            ["Ben", ""],
          ],
        ),
      ),
    );
  });

  it("balances the column that the settings name, or counts accounts", () => {
    const tables = tablesOf(
      [
        [...headers, "Hours"],
        ["1", "Ana", 10, "", "", 7],
      ],
      reps,
    );
    assert.deepEqual([...read(tables, { balance: "hours" }).accounts.load], [7]);
    assert.deepEqual([...read(tables, { balance: "accounts" }).accounts.load], [1]);
    refuses(/names the column "Days".*Hours/, () => read(tables, { balance: "Days" }));
  });

  it("says so when there are no headers, no accounts or no reps", () => {
    refuses(/No headers found in the accounts: use Accounts\[#All\]/, () =>
      read(
        tablesOf(
          [
            ["1", "Ana"],
            ["2", "Ben"],
          ],
          reps,
        ),
      ),
    );
    refuses(/no column for "Account ID"/, () => read(tablesOf([["Owner", "Projected ARR"]], reps)));
    refuses(/no account/, () => read(tablesOf([headers], reps)));
    refuses(/no rep in it/, () => read(tablesOf([headers, ["1", "Ana", 1]], [["Rep"]])));
  });

  it("lets reps serve only their own segment; a blank cell restricts nothing, a lock stands above", () => {
    const tables = tablesOf(
      [
        headers,
        ["1", "", 1, "", "smb"],
        ["2", "", 1, "", "ENT"],
        ["3", "", 1, "", ""],
        ["4", "", 1, "Ana", "ENT"],
      ],
      reps,
    );
    const settings: Settings = { ...defaultSettings, match: "segment" };
    const { eligible } = setupOf(
      inputsOf(readTables(tables, settings), settings),
      settings,
    ).problem;
    assert.deepEqual([...(eligible ?? [])], [1, 1, 0, 1, 1, 1, 1, 1]);
  });
});
