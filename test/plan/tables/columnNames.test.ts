import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { columnNames, columnWithName } from "../../../src/plan/tables/columnNames";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { numbersOf, readTables } from "../../../src/plan/tables/tables";
import { accountRoles, columnNamed, headersOf, matchRoles } from "../../../src/plan/tables/columns";

const headers = ["ID", "Revenue", "Revenue", "", "City"];

describe("columnNames", () => {
  it("tells columns of one name, and those without, apart by their letter", () => {
    assert.deepEqual(columnNames(headers, 1), [
      "ID",
      "Revenue (column C)",
      "Revenue (column D)",
      "column E",
      "City",
    ]);
    assert.deepEqual(headersOf([["ID", "Revenue", "Revenue", null, "City"]]), headers);
  });

  it("gives names that lead back to the column, whatever the headers", () => {
    const word = fc.constantFrom("", "A", "B", "Revenue", "ID");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.nat(700), (some, first) => {
        const names = columnNames(some, first);
        assert.equal(new Set(names).size, names.length);
        assert.deepEqual(
          names.map((name) => columnWithName(name, some, first)),
          names.map((_, at) => at),
        );
      }),
    );
  });

  it("lets either column be chosen, and takes the first for the plain header", () => {
    const arr = (name: string): number | undefined =>
      matchRoles(headers, accountRoles, new Map([["arr", name]]), 1).find(
        ({ key }) => key === "arr",
      )?.column;
    assert.equal(arr("Revenue"), 1);
    assert.equal(arr("Revenue (column C)"), 1);
    assert.equal(arr("Revenue (column D)"), 2);
    assert.equal(arr("column E"), 3);
    // A name that no column has is no choice: the words decide.
    assert.equal(arr("Revenue (column Z)"), 1);
  });

  it("lets settings name either", () => {
    const roles = matchRoles(headers, accountRoles);
    assert.equal(columnNamed("Revenue (column D)", headers, roles, 1), 2);
    assert.equal(columnNamed("revenue", headers, roles, 1), 1);
    assert.equal(columnNamed("column E", headers, roles, 1), 3);
  });

  it("lets the load be either, and calls it by that name", () => {
    const accounts = [
      ["ID", "Owner", "Revenue", "Revenue"],
      ["1", "Ana", 10, 100],
      ["2", "Bo", 10, 300],
    ];
    const reps = [["Rep"], ["Ana"], ["Bo"]];
    const loads = ["Revenue", "Revenue (column E)"].map((balance) => {
      const read = readTables(
        {
          accounts: { sheet: "Accounts", row: 0, column: 1, cells: accounts },
          reps: { sheet: "Reps", row: 0, column: 0, cells: reps },
        },
        { ...defaultSettings, balance },
      );
      return [read.loadName, [...(numbersOf(read.accounts, "load") ?? [])]];
    });
    assert.deepEqual(loads, [
      ["Revenue (column D)", [10, 10]],
      ["Revenue (column E)", [100, 300]],
    ]);
  });

  it("says why each role has its column", () => {
    const chosen = new Map([["arr", "Revenue (column D)"]]);
    const said = matchRoles(["Account Owner", ...headers], accountRoles, chosen, 0).flatMap(
      ({ key, because }) =>
        ["owner", "arr", "industry"].includes(key) ? [`${key}: ${because}`] : [],
    );
    assert.deepEqual(said, [
      "owner: Account Owner is a usual wording of Owner",
      "arr: you chose it",
      "industry: no header is like it",
    ]);
  });
});
