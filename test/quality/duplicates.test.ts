import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { duplicates } from "../../src/quality/duplicates";

type Row = readonly [id: string, name: string, domain?: string, postal?: string];

function found(rows: readonly Row[], threshold = 0.9) {
  const column = (at: 0 | 1 | 2 | 3) => rows.map((row) => row[at] ?? "");
  const columns = { ids: column(0), names: column(1), domains: column(2), postals: column(3) };
  return duplicates(columns, threshold).map(({ row, of, match, matchedBy }) => [
    row,
    of,
    match,
    matchedBy.join(" "),
  ]);
}

describe("duplicates", () => {
  it("finds the same name in other clothes", () => {
    assert.deepEqual(
      found([
        ["1", "Acme Inc"],
        ["2", "Umbrella"],
        ["3", "ACME, LLC"],
      ]),
      [[2, 0, "exact", "name"]],
    );
  });

  it("finds the same domain, but not one that anybody uses", () => {
    const rows: readonly Row[] = [
      ["1", "Acme", "www.acme.com"],
      ["2", "Wile Works", "sales@acme.com"],
      ["3", "Jo", "gmail.com"],
      ["4", "Di", "gmail.com"],
    ];
    assert.deepEqual(found(rows), [[1, 0, "exact", "domain"]]);
  });

  it("keeps different postal codes apart, exact and near; a missing one fits any", () => {
    const rows: readonly Row[] = [
      ["1", "Acme", "", "02134"],
      ["2", "Acme", "", "10001"],
      ["3", "Acme", "", "2134"],
      ["4", "Acme", "", ""],
      ["5", "Northwind Traders", "", "02134"],
      ["6", "Nortwind Traders", "", "10001"],
      ["7", "Nortwind Traders", "", "02134"],
    ];
    assert.deepEqual(found(rows), [
      [2, 0, "exact", "name postal"],
      [3, 0, "exact", "name"],
      [6, 4, "near", "name postal"],
    ]);
  });

  it("gives a group the first postal code that one of its rows has", () => {
    const rows: readonly Row[] = [
      ["1", "Acme"],
      ["2", "Acme", "", "02134"],
      ["3", "Acme", "", "10001"],
    ];
    assert.deepEqual(found(rows), [[1, 0, "exact", "name"]]);
  });

  it("finds near names from the threshold, none with other numbers", () => {
    const rows: readonly Row[] = [
      ["1", "Northwind Traders"],
      ["2", "Northwnd Traders"],
      ["3", "Store 12"],
      ["4", "Store 13"],
    ];
    assert.deepEqual(found(rows), [[1, 0, "near", "name"]]);
    assert.deepEqual(found(rows, 1), []);
  });

  it("is told the first of its group, to which a near one is like itself", () => {
    const rows: readonly Row[] = [
      ["1", "Northwind Traders"],
      ["2", "Northwind Trader"],
      ["3", "Northwind Trade"],
      ["4", "northwind traders"],
    ];
    assert.deepEqual(
      found(rows).map(([row, of]) => [row, of]),
      [
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    );
  });

  it("takes both forms of a Salesforce ID for one, and leaves rows without an ID out", () => {
    const rows: readonly Row[] = [
      ["00570000001ZwTi", "Acme"],
      ["00570000001ZwTiAAK", "Umbrella"],
      ["", "Acme"],
    ];
    assert.deepEqual(found(rows), [[1, 0, "exact", "id"]]);
  });

  it("takes words for nothing known as no name", () => {
    assert.deepEqual(
      found([
        ["1", "Unknown", "n/a"],
        ["2", "unknown", "n/a"],
        ["3", "-"],
        ["4", "-"],
      ]),
      [],
    );
    assert.deepEqual(
      found([
        ["1", "constructor"],
        ["2", "__proto__"],
      ]),
      [],
    );
  });

  it("sees a near pair among thousands", () => {
    const rows = Array.from({ length: 4000 }, (_, at): Row => [
      `${at}`,
      `Firm ${(at * 48271).toString(36).replace(/\d/g, "z")}`,
    ]);
    rows[100] = ["100", "Contoso Pharmaceuticals"];
    rows[3900] = ["3900", "Contoso Pharmaceutcals Inc"];
    assert.ok(found(rows).some(([row, of]) => row === 3900 && of === 100));
  });
});
