import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  arrForecastOfRange,
  customersOfRange,
  tornadoOfRange,
  waterfallOfRange,
} from "../../../functions/market/forecast";
import { millions, near } from "../../market/near";
import { cellErrorOf, refuses } from "../callInCell";
import { segmentsWith, valuesOf } from "./tables";

const printed = (cells: readonly unknown[]): readonly string[] =>
  cells.map((cell) => millions(cell));
const totals = (result: unknown[][], scenario: string): readonly string[] =>
  printed(valuesOf(result, "Total", { Scenario: scenario }));

describe("TP.CUSTOMERS", () => {
  it("gives the published base case, under headers", () => {
    const result = customersOfRange(segmentsWith());
    assert.deepEqual(result[0], ["Scenario", "Year", "SMB", "Mid-market", "Enterprise", "Total"]);
    assert.equal(result.length, 1 + 3 * 5);
    assert.deepEqual(valuesOf(result, "Total", { Scenario: "Base" }), [122, 277, 469, 667, 871]);
    assert.deepEqual(result[1 + 5 + 2], ["Base", 3, 387, 75, 7, 469]);
    const penetration = [387 / 20_000, 75 / 5_000, 7 / 800].map((part) => 100 * part);
    assert.deepEqual(
      penetration.map((part) => part.toFixed(3)),
      ["1.935", "1.500", "0.875"],
    );
  });

  it("takes the scenarios that are given, a default one by its name alone", () => {
    const result = customersOfRange(segmentsWith(), [
      ["Scenario", "Adoption factor", "Churn points"],
      ["base", 2, null],
      [null, null, null],
      ["Freeze", 0, 0.05],
    ]);
    assert.deepEqual([...new Set(valuesOf(result, "Scenario"))], ["base", "Freeze"]);
    const named = customersOfRange(segmentsWith(), [["Scenario"], ["aggressive"]]);
    assert.deepEqual(
      named.slice(1).map((row) => row.slice(1)),
      customersOfRange(segmentsWith())
        .slice(11)
        .map((row) => row.slice(1)),
    );
    assert.equal(valuesOf(result, "SMB", { Scenario: "base" })[0], 200);
    assert.deepEqual(valuesOf(result, "Total", { Scenario: "Freeze" }), [0, 0, 0, 0, 0]);
  });

  it("knows a segment again in other capitals and spaces", () => {
    for (const again of ["smb", "SMB ", "Smb"])
      refuses(
        () => customersOfRange(segmentsWith([2, 0, again])),
        /^Rows 2 and 3 of segments both name "smb"\. Name each segment once\.$/i,
      );
  });

  it("finds years by their headers, in their order", () => {
    const table = [
      ["2027", "Churn rate", "FY ignored", "SAM", "Segment", 2026, "ACV", "Opening customers"],
      [0.2, 0.5, "x", 100, "SMB", 0.1, 1, 10],
    ];
    const result = customersOfRange(table, null as never);
    assert.deepEqual(valuesOf(result, "Year", { Scenario: "Base" }), [2026, 2027]);
    assert.deepEqual(valuesOf(result, "SMB", { Scenario: "Base" }), [15, 28]);
  });

  it("reads numbers stored as text, percentages among them", () => {
    const table = segmentsWith([1, 1, "20000"], [1, 3, "10%"], [1, 4, "0.5%"]);
    assert.deepEqual(customersOfRange(table), customersOfRange(segmentsWith()));
  });

  it("passes over blank rows", () => {
    const table = segmentsWith();
    table.splice(
      2,
      0,
      table[0]!.map(() => null),
    );
    table.push(table[0]!.map(() => 0));
    assert.deepEqual(customersOfRange(table), customersOfRange(segmentsWith()));
  });

  it("takes a cap or new per year of 0 for none", () => {
    const table = segmentsWith();
    table.forEach((row, at) => row.push(at === 0 ? "Penetration cap" : 0));
    table.forEach((row, at) => row.push(at === 0 ? "New per year" : null));
    assert.deepEqual(customersOfRange(table), customersOfRange(segmentsWith()));
    table[1]![9] = 0.01;
    table[2]![10] = 7;
    const result = customersOfRange(table);
    assert.deepEqual(valuesOf(result, "SMB", { Scenario: "Base" }), [100, 200, 200, 200, 200]);
    assert.equal(valuesOf(result, "Mid-market", { Scenario: "Base" })[0], 7);
  });

  it("takes what the team can win year by year, as while SDRs are hired", () => {
    const table = segmentsWith();
    const headers = ["New per year", "New 1", "New in Year 2", "New Y3"];
    table.forEach((row, at) => row.push(...(at === 0 ? headers : at === 1 ? [90, 20, 60, 0] : [])));
    const result = customersOfRange(table, [["Scenario"], ["Base"]]);
    // 20, then 0.9 x 20 + 60, then 90 a year; the market alone would give 100, 140, 180 ...
    assert.deepEqual(valuesOf(result, "SMB"), [20, 78, 160, 234, 301]);
    assert.ok(valuesOf(tornadoOfRange(table), "Driver").includes("Sales capacity"));
  });

  it("keeps names that mean something to JavaScript", () => {
    const table = segmentsWith([1, 0, "__proto__"], [2, 0, "constructor"], [3, 0, "=cmd"]);
    const [headers] = customersOfRange(table);
    assert.deepEqual(headers?.slice(2), ["__proto__", "constructor", "=cmd", "Total"]);
  });

  it("gives the headers of a table without rows", () => {
    const result = customersOfRange(segmentsWith().slice(0, 1));
    assert.deepEqual(result[0], ["Scenario", "Year", "Total"]);
  });

  it("leaves out rows that are named as totals", () => {
    for (const name of ["Total", "Total: 1,234 records"]) {
      const total = segmentsWith([3, 0, name]).slice(3);
      assert.deepEqual(
        customersOfRange([...segmentsWith(), ...total]),
        customersOfRange(segmentsWith()),
      );
    }
  });

  it("names what can't be used", () => {
    const refused = (table: unknown[][], message: RegExp): void =>
      refuses(() => customersOfRange(table), message);
    refused([["x"]], /No headers found in segments/);
    refused(segmentsWith([0, 3, "Loss"]), /segments has no column Churn/);
    refused(
      segmentsWith().map((row) => row.slice(0, 4)),
      /segments has no columns Year 1, Year 2/,
    );
    refused(segmentsWith([0, 5, "Note"]), /no column between "Year 1" and "Year 3"/);
    refused(segmentsWith([0, 5, "Y1"]), /two columns for one year, "Year 1" and "Y1"/);
    refused(segmentsWith([2, 4, 40]), /Row 3 of segments \(Year 1\) is 40\. Write a fraction/);
    refused(
      segmentsWith([3, 3, 6]),
      /The column Churn % of segments holds "6", which could be 6 % or 6/,
    );
    refused(segmentsWith([1, 1, -5]), /Row 2 of segments \(SAM Accounts\) is -5/);
    refused(segmentsWith([1, 0, null]), /Row 2 of segments has no segment/);
    refused(segmentsWith([2, 0, "SMB"]), /Rows 2 and 3 of segments both name "SMB"/);
    refused(segmentsWith([1, 2, true]), /Row 2 of segments \(ACV \$\) holds TRUE/);
    assert.equal(cellErrorOf(() => customersOfRange(segmentsWith([2, 2, "#N/A"]))).code, "#N/A");
    const cases = (row: readonly unknown[]): unknown[][] => [
      ["Scenario", "Adoption factor", "Churn points", "ACV factor", "ARR factor"],
      [...row],
    ];
    const scenario = (row: readonly unknown[], message: RegExp): void =>
      refuses(() => customersOfRange(segmentsWith(), cases(row)), message);
    scenario(
      ["A", 1, 3, 1, 1],
      /Row 2 of scenarios \(Churn points\) is 3\. Write points as a fract/,
    );
    scenario(["A", 1, 0, null, 1], /Row 2 of scenarios \(ACV factor\) is 0 or blank/);
    refuses(
      () => customersOfRange(segmentsWith(), [["Scenario"], ["A"], ["a"]]),
      /scenarios names "a" twice/,
    );
    refuses(() => customersOfRange(segmentsWith(), [["best"]]), /No headers found in scenarios/);
  });
});

describe("TP.ARRFORECAST", () => {
  it("applies the stated rules", () => {
    const result = arrForecastOfRange(segmentsWith());
    const conservative = valuesOf(result, "Total", { Scenario: "Conservative" });
    [969_000, 2_274_300, 3_813_300, 5_386_500, 6_988_200].forEach((expected, at) => {
      near(conservative[at] as number, expected);
    });
    assert.deepEqual(totals(result, "Base"), ["1.560", "3.390", "5.832", "8.358", "10.968"]);
    assert.equal(totals(result, "Aggressive")[4], "19.892");
  });

  it("counts expansion once where that is asked for, or not at all", () => {
    const once = arrForecastOfRange(segmentsWith(), undefined, "rules", "once");
    assert.deepEqual(totals(once, "Aggressive"), ["2.315", "5.080", "8.507", "12.337", "16.366"]);
    const flat = arrForecastOfRange(segmentsWith(), [
      ["Scenario", "Adoption factor", "Churn points", "ACV factor", "Expansion"],
      ["Aggressive", 1.3, -0.03, 1.05, 0],
    ]);
    assert.equal(totals(flat, "Aggressive")[4], "15.586");
  });

  it("gives the published rows as flat factors", () => {
    const result = arrForecastOfRange(segmentsWith(), undefined, "Factor");
    assert.deepEqual(totals(result, "Conservative"), ["1.014", "2.204", "3.791", "5.433", "7.129"]);
    assert.deepEqual(totals(result, "Aggressive"), ["2.106", "4.577", "7.873", "11.283", "14.807"]);
    const year3 = (scenario: string): readonly string[] =>
      ["SMB", "Mid-market", "Enterprise"].map((name) =>
        millions(valuesOf(result, name, { Scenario: scenario, Year: 3 })[0]),
      );
    assert.deepEqual(year3("Conservative"), ["1.509", "1.463", "0.819"]);
    assert.deepEqual(year3("Base"), ["2.322", "2.250", "1.260"]);
    assert.deepEqual(year3("Aggressive"), ["3.135", "3.038", "1.701"]);
  });

  it("refuses other words", () => {
    refuses(
      () => arrForecastOfRange(segmentsWith(), undefined, "flat"),
      /mode is "flat". Use one of "rules", "factor"/,
    );
    refuses(
      () => arrForecastOfRange(segmentsWith(), undefined, undefined, "never"),
      /expansion is "never"/,
    );
    // What hosts hand over for an argument that is left out.
    const usual = arrForecastOfRange(segmentsWith());
    for (const none of [null, 0, "", [[null]]])
      assert.deepEqual(
        arrForecastOfRange(segmentsWith(), none as never, none as never, none as never),
        usual,
      );
  });
});

describe("TP.WATERFALL", () => {
  const growing = segmentsWith();
  growing.forEach((row, at) => row.push(at === 0 ? "Expansion" : 0.04));
  growing.forEach((row, at) => row.push(at === 0 ? "Customers" : 7 * at));

  it("closes where the forecasts do, to the last bit, segment by segment and in total", () => {
    for (const way of ["yearly", "once"]) {
      const fall = waterfallOfRange(growing, undefined, way);
      const customers = customersOfRange(growing);
      const arr = arrForecastOfRange(growing, undefined, "rules", way);
      for (const segment of ["SMB", "Mid-market", "Enterprise", "Total"]) {
        const where = { Segment: segment };
        assert.deepEqual(valuesOf(fall, "Closing customers", where), valuesOf(customers, segment));
        assert.deepEqual(valuesOf(fall, "Closing ARR", where), valuesOf(arr, segment));
      }
    }
  });

  it("has one row per scenario, year and segment, and a total", () => {
    const fall = waterfallOfRange(growing);
    assert.deepEqual(fall[0], [
      ...["Scenario", "Year", "Segment"],
      ...["Opening customers", "New customers", "Churned customers", "Closing customers"],
      ...["Opening ARR", "New ARR", "Churned ARR", "Expansion ARR", "Closing ARR"],
    ]);
    assert.equal(fall.length, 1 + 3 * 5 * 4);
    assert.deepEqual(fall[4]?.slice(0, 4), ["Conservative", 1, "Total", 42]);
    assert.deepEqual(fall[21]?.slice(0, 4), ["Base", 1, "SMB", 7]);
  });

  it("opens with the ARR of today in every scenario, and adds up", () => {
    const fall = waterfallOfRange(growing);
    const opening = valuesOf(fall, "Opening ARR", { Year: 1, Segment: "Total" });
    assert.deepEqual(opening, new Array(3).fill(7 * 6_000 + 14 * 30_000 + 21 * 180_000));
    for (const [, , , , , , , open, won, churned, expansion, closing] of fall.slice(1)) {
      const sum = [open, won, churned, expansion].reduce(
        (all: number, one) => all + Number(one),
        0,
      );
      near(sum, Number(closing), 1e-9);
    }
  });

  it("shows new and churned customers of the published case, which tie", () => {
    const year5 = waterfallOfRange(segmentsWith()).find(
      ([scenario, year, segment]) => scenario === "Base" && year === 5 && segment === "Total",
    );
    assert.deepEqual(year5?.slice(3, 7), [667, 220 + 45 + 4, -55 - 9 - 1, 871]);
  });
});

describe("TP.TORNADO", () => {
  it("gives the recomputed sensitivities of year 5", () => {
    const result = tornadoOfRange(segmentsWith());
    assert.deepEqual(result[0], [
      "Driver",
      "Low case",
      "High case",
      "ARR low",
      "ARR base",
      "ARR high",
      "Range",
    ]);
    assert.deepEqual(valuesOf(result, "Driver"), ["Adoption", "ACV", "Churn"]);
    const cases = (driver: string): readonly string[] =>
      ["ARR low", "ARR base", "ARR high", "Range"].map((header) =>
        millions(valuesOf(result, header, { Driver: driver })[0]),
      );
    assert.deepEqual(cases("ACV"), ["9.871", "10.968", "12.065", "2.194"]);
    assert.deepEqual(cases("Churn"), ["10.536", "10.968", "11.232", "0.696"]);
    assert.deepEqual(cases("Adoption"), ["8.706", "10.968", "13.086", "4.380"]);
    assert.deepEqual(result[3]?.slice(1, 3), [0.02, -0.02]);
  });

  it("varies sales capacity where segments have it, and drivers of the user's own", () => {
    const table = segmentsWith();
    table.forEach((row, at) => row.push(at === 0 ? "New per year" : 50));
    assert.ok(valuesOf(tornadoOfRange(table), "Driver").includes("Sales capacity"));
    const drivers = [
      ["Driver", "Low", "High", "How"],
      ["Logo churn", 0.03, "-3%", null],
      ["acv", -0.2, 0.2, "times"],
      ["Expansion", 0, 0.05, ""],
    ];
    const result = tornadoOfRange(segmentsWith(), drivers, 1);
    assert.deepEqual(valuesOf(result, "Low case", { Driver: "ACV" }), [-0.2]);
    assert.deepEqual(valuesOf(result, "High case", { Driver: "Churn" }), [-0.03]);
    assert.deepEqual(valuesOf(result, "ARR high", { Driver: "Expansion" }), [1_560_000 * 1.05]);
  });

  it("takes the drivers that are given, default ones by their names alone", () => {
    const named = tornadoOfRange(segmentsWith(), [["Driver"], ["churn rate"]]);
    assert.deepEqual(valuesOf(named, "Driver"), ["Churn"]);
    const all = tornadoOfRange(segmentsWith());
    assert.deepEqual(
      named[1],
      all.find(([driver]) => driver === "Churn"),
    );
    refuses(
      () => tornadoOfRange(segmentsWith(), [["Driver"], ["Expansion"]]),
      /Row 2 of drivers \(Driver\), Expansion, has no default case/,
    );
  });

  it("takes the year as the headers number it", () => {
    const base = (year: unknown): unknown =>
      valuesOf(tornadoOfRange(segmentsWith(), undefined, year as never), "ARR base")[0];
    assert.equal(base(1), 1_560_000);
    assert.equal(base("Year 2"), 3_390_000);
    for (const none of [undefined, null, 0, "", [[null]]]) assert.equal(base(none), 10_968_000);
    refuses(() => base(6), /year is "6". segments has the years 1, 2, 3, 4, 5/);
  });

  it("names a driver that it doesn't know, and a change that can't be meant", () => {
    const one = (...row: readonly unknown[]): unknown[][] => [
      ["Driver", "Low", "High", "How"],
      [...row],
    ];
    refuses(
      () => tornadoOfRange(segmentsWith(), one("Weather", 0, 1, "times")),
      /Row 2 of drivers \(Driver\) holds "Weather". Drivers are: ACV, Churn/,
    );
    refuses(
      () => tornadoOfRange(segmentsWith(), one("ACV", -10, 10, "times")),
      /Row 2 of drivers \(Low\) is -10\. Write the change as a fraction/,
    );
    refuses(
      () => tornadoOfRange(segmentsWith(), one("ACV", -0.1, 0.1, "minus")),
      /How in row 2 of drivers is "minus"/,
    );
  });
});
