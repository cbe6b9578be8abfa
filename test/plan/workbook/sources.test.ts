import assert from "node:assert/strict";
import { suggestSources } from "../../../src/plan/workbook/sources";
import type { Source } from "../../../src/plan/workbook/sources";

function source(table: string, rows: number, headers: readonly string[]): Source {
  const rect = { row: 0, column: 0, rows, columns: headers.length };
  return { sheet: "Sheet", table, rect, headers };
}

const accountHeaders = ["Account ID", "Account Name", "ARR", "Latitude", "Longitude", "Owner"];
const repHeaders = ["Rep", "Capacity"];

describe("the tables that are suggested", () => {
  it("are those with the usual names, whatever else looks like them", () => {
    const sources = [
      source("Opportunities", 900, [...accountHeaders, "Segment", "Industry"]),
      source("NewAccounts", 5, accountHeaders),
      source("Accounts", 100, accountHeaders),
      source("Reps", 11, repHeaders),
    ];
    const { accounts, reps } = suggestSources(sources);
    assert.equal(accounts?.table, "Accounts");
    assert.equal(reps?.table, "Reps");
  });

  it("are found by their headers where names say nothing", () => {
    const sources = [source("Table1", 6, repHeaders), source("Table2", 100, accountHeaders)];
    const { accounts, reps } = suggestSources(sources);
    assert.equal(accounts?.table, "Table2");
    assert.equal(reps?.table, "Table1");
  });

  it("need what each side needs, whatever their names", () => {
    const { accounts, reps } = suggestSources([
      source("Accounts", 9, ["Colour"]),
      source("List", 9, accountHeaders),
    ]);
    assert.equal(accounts?.table, "List");
    assert.equal(reps, undefined);
  });
});
