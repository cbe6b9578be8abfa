/** Dates and percents of a column, decided by all its cells as in the pane. */
import assert from "node:assert/strict";
import { momentsIn, numbersIn } from "../../../functions/door/numbers";
import { tableOf } from "../../../functions/door/table";
import { bounded, field } from "../../../src/table/headers/field";
import type { Answers } from "../../../src/table/decision";
import { momentOf } from "../../../src/table/numbers/moments";

const fields = [
  field("created", "Created", "date", []),
  field("closed", "Closed", "date", []),
  bounded(field("winRate", "Win rate", "number", [])),
];

function column(
  header: string,
  cells: readonly unknown[],
  answers?: Answers,
  other: unknown = null,
) {
  const rows = [[header, "Closed"], ...cells.map((cell) => [cell, other])];
  return tableOf("deals", rows, fields, answers);
}

const dates = (...cells: unknown[]): number[] => [...momentsIn(column("Created", cells), 0)];

describe("dates in a table's column", () => {
  it("have the order that one of them tells", () => {
    assert.deepEqual(dates("3/4/2026", "31/12/2026"), [
      momentOf("2026-04-03"),
      momentOf("2026-12-31"),
    ]);
    assert.deepEqual(dates("3/4/2026", "12/31/2026"), [
      momentOf("2026-03-04"),
      momentOf("2026-12-31"),
    ]);
    assert.deepEqual(dates(null, 0, "31.12.2026", 46_010.5), [
      NaN,
      NaN,
      momentOf("2026-12-31"),
      46_010.5,
    ]);
  });

  it("are refused where real dates beside them look swapped", () => {
    assert.throws(
      () => dates("31.12.2026", 46_000),
      /holds "9 December 2025", which could be 9 December 2025 or 12 September 2025/,
    );
  });

  it("keep their time of day", () => {
    assert.deepEqual(dates("2026-03-31 12:00", "31-Mar-2026 06:00"), [46_112.5, 46_112.25]);
    assert.deepEqual(dates("13/4/2026 18:00"), [momentOf("2026-04-13") + 0.75]);
  });

  it("are refused with both readings where nothing tells", () => {
    assert.throws(
      () => dates("3/4/2026", null),
      /^InputError: The column Created of deals holds "3\/4\/2026", which could be 3 April 2026 or 4 March 2026, and nothing in the column tells\. Write it as 2026-03-31/,
    );
    assert.throws(() => dates("soon"), /Row 2 of deals \(Created\) holds "soon", which is no date/);
  });

  it("follow the table's other dates, or the settings", () => {
    const [moment] = momentsIn(column("Created", ["3/4/2026"], undefined, "31/12/2026"), 0);
    assert.equal(moment, momentOf("2026-04-03"));
    const answers = new Map([["date order/Created", "month first"]]);
    assert.equal(momentsIn(column("Created", ["3/4/2026"], answers), 0)[0], momentOf("2026-03-04"));
  });
});

describe("shares in a table's column", () => {
  const shares = (cells: readonly unknown[], answers?: Answers): number[] => [
    ...numbersIn(column("Win rate", cells, answers), 0),
  ];

  it("are percents where they can't be anything else, with and without their sign", () => {
    assert.deepEqual(shares([25, 50]), [0.25, 0.5]);
    assert.deepEqual(shares(["25%", "50 %"]), [0.25, 0.5]);
    assert.deepEqual(shares([0.25, 0.5]), [0.25, 0.5]);
  });

  it("are refused where some could be either, unless the settings say", () => {
    assert.throws(() => shares([0.5, 25]), /holds "25", which could be 25 % or 25, and nothing/);
    assert.deepEqual(shares([0.5, 25], new Map([["percent/Win rate", "above 1"]])), [0.5, 0.25]);
  });
});
