import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { dataQualityOfRange, imputeOfRange } from "../../../functions/quality/quality";
import { duplicatesOfRange, id18OfRange, matchNameOfRange } from "../../../functions/quality/names";
import { cellErrorOf, refuses } from "../callInCell";

function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

const accounts = [
  ["Account ID", "Industry", "State", "Employees", "Revenue"],
  ["A1", "SaaS", "CA", 100, 1],
  ["A2", "SaaS", "CA", "unknown", 2],
  ["A3", "SaaS", "NY", "", 3],
  ["", "SaaS", "CA", 9000, 4],
  ["A5", "Retail", "NY", 0, 5],
  ["A6", "", "", "300", 6],
];

describe("TP.IMPUTE", () => {
  it("fills gaps by industry and region (or state), then by wider groups", () => {
    assert.deepEqual(imputeOfRange(accounts, column("employees")), [
      ["Employees", "is_estimated", "data_confidence_score"],
      [100, false, 1],
      [100, true, 0.5 * 0.8],
      [100, true, (1 / 3) * 0.6],
      ["", "", ""],
      [200, true, (2 / 5) * 0.4],
      [300, false, 1],
    ]);
  });

  it("goes by the headers it is given", () => {
    const result = imputeOfRange(accounts, "Employees" as never, [["State", "Industry"]]);
    assert.deepEqual(result[5], [200, true, (2 / 5) * 0.4]);
    assert.deepEqual(result[2], [100, true, 0.4]);
  });

  it("refuses what it can't use", () => {
    refuses(() => imputeOfRange(accounts, column("Size")), /accounts has no column "Size"/);
    refuses(() => imputeOfRange(accounts, column(null)), /column is blank/);
    refuses(
      () => imputeOfRange(accounts, column("Industry")),
      /Row 2 of accounts \(Industry\) holds "SaaS"/,
    );
    refuses(
      () => imputeOfRange(column("Employees", 5), column("Employees")),
      /no column Industry or Region/,
    );
    refuses(() => imputeOfRange(column(5), column("Employees")), /No headers found/);
    const empty = accounts.map((row) =>
      row.slice(0, 3).concat(row[0] === "Account ID" ? "Employees" : ""),
    );
    assert.equal(cellErrorOf(() => imputeOfRange(empty, column("Employees"))).code, "#N/A");
    assert.deepEqual(imputeOfRange([accounts[0] as unknown[]], column("Employees")), [
      ["Employees", "is_estimated", "data_confidence_score"],
    ]);
  });
});

describe("TP.DATAQUALITY", () => {
  const table = [
    ["Account ID", "Account Name", "Segment", "Employees"],
    ...Array.from({ length: 100 }, (_, row) => [
      `A${row}`,
      `Name ${row}`,
      row < 5 ? "" : "SMB",
      10 + row,
    ]),
  ];
  const quality = (rows: unknown[][], targets?: unknown[][]) => dataQualityOfRange(rows, targets);

  it("holds columns against 95 % and IDs against less than 1 % duplicates", () => {
    assert.deepEqual(quality(table), [
      ["Column", "Completeness", "Duplicates", "Unreadable", "Target", "Met?"],
      ["Account ID", 1, 0, 0, "complete at least 100 %, duplicates under 1 %, no unreadable", true],
      ["Account Name", 1, "", 0, "complete at least 95 %, no unreadable", true],
      ["Segment", 0.95, "", 0, "complete at least 95 %, no unreadable", true],
      ["Employees", 1, "", 0, "complete at least 95 %, no unreadable", true],
    ]);
  });

  it("says no at one duplicate in a hundred, at 94 % and at one unreadable cell", () => {
    const worse = table.map((row) => row.slice());
    (worse[2] as unknown[])[0] = "A0";
    (worse[9] as unknown[])[2] = null;
    (worse[9] as unknown[])[3] = "#N/A";
    const rows = quality(worse);
    assert.deepEqual(
      rows.slice(1).map((row) => row[5]),
      [false, true, false, false],
    );
    assert.deepEqual(rows[1]?.slice(1, 4), [1, 0.01, 0]);
    assert.deepEqual(rows[3]?.slice(1, 4), [0.94, "", 0]);
    assert.deepEqual(rows[4]?.slice(1, 4), [0.99, "", 0.01]);
  });

  it("takes targets over the defaults, and misses columns that aren't there", () => {
    const targets = [
      ["Column", "Completeness"],
      ["segment", 0.99],
      ["Region", 0.95],
    ];
    const rows = quality(table, targets);
    assert.deepEqual(rows[3]?.slice(4), ["complete at least 99 %, no unreadable", false]);
    assert.deepEqual(rows[5], [
      "Region",
      0,
      "",
      "",
      "complete at least 95 %, no unreadable",
      false,
    ]);
    assert.equal(rows[1]?.[4], "complete at least 100 %, duplicates under 1 %, no unreadable");
  });

  it("skips rows and columns without anything, and gives headers for no rows", () => {
    const holes = [
      ["Name", ""],
      ["Ana", ""],
      [null, 0],
      ["Ben", null],
    ];
    assert.deepEqual(
      quality(holes).map((row) => row[1]),
      ["Completeness", 1],
    );
    assert.equal(quality([["Name"]]).length, 1);
    assert.deepEqual(quality([["__proto__"], ["constructor"]])[1]?.slice(0, 2), ["__proto__", 1]);
  });

  it("refuses what it can't use", () => {
    refuses(
      () =>
        quality([
          [1, 2],
          [3, 4],
        ]),
      /No headers found in table/,
    );
    refuses(
      () =>
        quality(table, [
          ["Column", "Completeness"],
          ["*", 95],
        ]),
      /Row 2 of targets asks for 95/,
    );
    refuses(
      () =>
        quality(table, [
          ["Column", "Completeness"],
          ["*", "most"],
        ]),
      /Row 2 of targets.*"most"/,
    );
    assert.equal(cellErrorOf(() => quality([["#REF!"]])).code, "#REF!");
  });
});

describe("TP.DUPLICATES", () => {
  const table = [
    ["Account ID", "Account Name", "Website", "Zip"],
    ["A1", "Acme, Inc.", "acme.com", 2134],
    ["A2", "ACME LLC", "", "02134"],
    ["A3", "Acme", "", 10001],
    ["A4", "Northwind Traders", "", ""],
    ["A5", "Nortwind Traders", "", ""],
    ["", "Acme", "", ""],
  ];

  it("lists duplicates with what they repeat", () => {
    const [headers, exact, near] = duplicatesOfRange(table);
    assert.deepEqual(headers, ["Account ID", "Duplicate of", "Match", "Likeness", "Matched by"]);
    assert.deepEqual(exact, ["A2", "A1", "exact", 1, "Account name, Postal code"]);
    assert.deepEqual(
      [near?.[0], near?.[1], near?.[2], near?.[4]],
      ["A5", "A4", "near", "Account name"],
    );
    assert.equal((near?.[3] as number).toFixed(4), "0.9882");
  });

  it("takes a threshold, and 0 or a blank for none given", () => {
    assert.equal(duplicatesOfRange(table, 1 as never).length, 2);
    for (const left of [0, null, undefined, [[""]]])
      assert.equal(duplicatesOfRange(table, left as never).length, 3);
    refuses(
      () => duplicatesOfRange(table, column(2)),
      /threshold is 2. Give a number above 0 up to 1/,
    );
    refuses(() => duplicatesOfRange(table, column("high")), /threshold holds "high"/);
  });

  it("needs IDs, and names or domains", () => {
    refuses(
      () =>
        duplicatesOfRange([
          ["Account ID", "Zip"],
          ["A1", 1],
        ]),
      /no column Account name or Domain/,
    );
    refuses(() => duplicatesOfRange([["Name"], ["Acme"]]), /no column Account ID/);
  });
});

describe("TP.MATCHNAME", () => {
  it("matches no word for nothing", () => {
    const [, ...rows] = matchNameOfRange(
      [["n/a"], ["Acme"], ["TBD"], ["-"]],
      [["TBD"], ["Acme Inc"], ["n/a"], ["-"]],
    );
    assert.deepEqual(rows, [
      ["", "", "", ""],
      ["Acme Inc", 1, "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
    ]);
  });

  it("matches names in another spelling, and shows the nearest where none matches", () => {
    const candidates = column("Umbrella Corp", "Northwind Traders", "", "Northwind Trading");
    const result = matchNameOfRange(
      column("UMBRELLA", "Nortwind Trader Inc", null, "Northern Winds Traditional"),
      candidates,
    );
    assert.deepEqual(result[0], ["Match", "Likeness", "Runner-up", "Runner-up likeness"]);
    assert.deepEqual(result[1]?.slice(0, 2), ["Umbrella Corp", 1]);
    assert.deepEqual([result[2]?.[0], result[2]?.[2]], ["Northwind Traders", "Northwind Trading"]);
    assert.deepEqual(result[3], ["", "", "", ""]);
    const strict = matchNameOfRange(column("Nortwind Trader Inc"), candidates, column(1));
    assert.deepEqual(
      [strict[1]?.[0], strict[1]?.[1], strict[1]?.[2]],
      ["", "", "Northwind Traders"],
    );
  });

  it("takes single cells, and nothing to find", () => {
    assert.deepEqual(matchNameOfRange("Acme Inc" as never, "ACME" as never)[1], [
      "ACME",
      1,
      "",
      "",
    ]);
    assert.deepEqual(matchNameOfRange(column("Acme"), column("")), [
      ["Match", "Likeness", "Runner-up", "Runner-up likeness"],
      ["", "", "", ""],
    ]);
  });
});

describe("TP.ID18", () => {
  it("answers each row for itself", () => {
    const result = id18OfRange(column("00570000001ZwTi", "", "00570000001ZwTiAAK", "no ID"));
    assert.deepEqual(result.slice(0, 3), [["00570000001ZwTiAAK"], [""], ["00570000001ZwTiAAK"]]);
    const [missing] = result[3] as [{ code: string; message: string }];
    assert.equal(missing.code, "#N/A");
    assert.match(missing.message, /no Salesforce ID/);
    assert.deepEqual(id18OfRange(column(null)), [[""]]);
  });
});
