import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { changeLog } from "../../src/audit/changeLog";
import { ownerChanges } from "../../src/audit/ownerChanges";
import { unapproved } from "../../src/audit/unapproved";

function accounts(...pairs: readonly (readonly [string, string])[]) {
  return { ids: pairs.map(([id]) => id), owners: pairs.map(([, owner]) => owner) };
}

describe("ownerChanges", () => {
  it("finds who has another owner, new and gone accounts with an owner included", () => {
    const before = accounts(
      ["1", "Ana"],
      ["2", "Ben"],
      ["3", ""],
      ["4", "Ana"],
      ["5", ""],
      ["6", "Ben"],
    );
    const after = accounts(
      ["2", "Ana"],
      ["1", "ANA"],
      ["3", "Cleo"],
      ["7", "Ben"],
      ["8", ""],
      ["6", ""],
    );
    const found = ownerChanges(before, after).map((change) => [
      change.id,
      change.before,
      change.after,
    ]);
    assert.deepEqual(found, [
      ["2", "Ben", "Ana"],
      ["3", "", "Cleo"],
      ["7", "", "Ben"],
      ["6", "Ben", ""],
      ["4", "Ana", ""],
    ]);
  });

  it("counts the first of rows that repeat an ID, and both forms of a Salesforce ID as one", () => {
    const before = accounts(["00570000001ZwTi", "Ana"], ["00570000001ZwTi", "Ben"], ["", "Ana"]);
    assert.deepEqual(
      ownerChanges(
        before,
        accounts(["00570000001ZwTiAAK", "Ana"], ["00570000001ZwTi", "Ben"], ["", "Cleo"]),
      ),
      [],
    );
    assert.equal(ownerChanges(accounts(), accounts(["9", "Ana"], ["9", "Ben"])).length, 1);
  });
});

type Request = readonly [
  id: string,
  request: string,
  maker: string,
  checker: string,
  approved: 0 | 1,
  owner?: string,
];

describe("changeLog", () => {
  const changes = ownerChanges(
    accounts(["1", "Ana"], ["2", "Ana"]),
    accounts(["1", "Ben"], ["2", "Ben"]),
  );
  const requests = (...rows: readonly Request[]) => ({
    ids: rows.map(([id]) => id),
    requestIds: rows.map((row) => row[1]),
    makers: rows.map((row) => row[2]),
    checkers: rows.map((row) => row[3]),
    approved: Uint8Array.from(rows, (row) => row[4]),
    ownersAfter: rows.map((row) => row[5] ?? ""),
  });
  const statuses = (...rows: readonly Request[]) =>
    changeLog(changes, requests(...rows)).map(({ request, status }) => [request, status]);

  it("tells approved from waiting and from unasked", () => {
    assert.deepEqual(statuses(["1", "R1", "Maya", "Chen", 1]), [
      [0, "approved"],
      [-1, "no request"],
    ]);
    assert.deepEqual(statuses(["2", "R1", "Maya", "Chen", 0]), [
      [-1, "no request"],
      [0, "not approved yet"],
    ]);
  });

  it("takes no approval without number, maker or checker", () => {
    for (const row of [
      ["1", "", "Maya", "Chen", 1],
      ["1", "R1", "", "Chen", 1],
      ["1", "R1", "Maya", "", 1],
    ] as const)
      assert.deepEqual(statuses(row)[0], [0, "not approved yet"]);
  });

  it("prefers the last approved request, else the last, and none for another owner", () => {
    const approved = ["1", "R1", "Maya", "Chen", 1] as const;
    const open = ["1", "R2", "Maya", "", 0] as const;
    assert.deepEqual(statuses(approved, open)[0], [0, "approved"]);
    assert.deepEqual(statuses(open, open)[0], [1, "not approved yet"]);
    assert.deepEqual(statuses(["1", "R1", "Maya", "Chen", 1, "Cleo"])[0], [-1, "no request"]);
    assert.deepEqual(statuses(["1", "R1", "Maya", "Chen", 1, "ben"])[0], [0, "approved"]);
  });

  it("refuses a maker who is the checker, in changes alone", () => {
    assert.throws(
      () => statuses(["2", "R1", "Maya", "maya ", 1], ["1", "R2", "Chen", "Chen", 0]),
      /same person in rows 2, 3 of requests/,
    );
    assert.equal(statuses(["77", "R1", "Maya", "Maya", 1]).length, 2);
  });
});

describe("unapproved", () => {
  const before = accounts(
    ["1", "Ana"],
    ["2", "Ana"],
    ["3", "Ana"],
    ["4", "Ana"],
    ["5", "Ana"],
    ["6", "Ana"],
  );
  const after = accounts(
    ["1", "Ben"],
    ["2", "Ben"],
    ["3", "Ben"],
    ["4", "Ben"],
    ["6", "Ana"],
    ["7", "Ben"],
  );
  const log = {
    ids: ["1", "2", "2", "3", "6", "4", "4"],
    ownersAfter: ["BEN", "Ben", "Cleo", "Ben", "Cleo", "Cleo", "Ben"],
    status: [
      "approved",
      "approved",
      "approved",
      "not approved yet",
      "approved",
      "approved",
      "approved",
    ] as const,
  };

  it("says why, and lets approved moves and accounts that stayed pass", () => {
    const found = unapproved(ownerChanges(before, after), log);
    assert.deepEqual(
      found.map(({ change, approvedOwner, why }) => [change.id, approvedOwner, why]),
      [
        ["2", "Cleo", "another owner was approved"],
        ["3", "", "not approved yet"],
        ["7", "", "account is new"],
        ["5", "", "account is gone"],
      ],
    );
    const nothing = { ids: [], ownersAfter: [], status: [] };
    assert.equal(unapproved(ownerChanges(before, after), nothing)[0]?.why, "no request");
  });

  it("lets an approved departure pass", () => {
    const gone = { ids: ["5"], ownersAfter: [""], status: ["approved"] as const };
    assert.ok(
      !unapproved(ownerChanges(before, after), gone).some(({ change }) => change.id === "5"),
    );
  });
});
