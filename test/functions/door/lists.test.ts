/** Lists as real sheets have them, beside the same lists as they should be: all functions, kind by kind. */
import assert from "node:assert/strict";
import { changesOfRange } from "../../../functions/audit/audit";
import { attributionOfRange } from "../../../functions/campaign/campaign";
import { distanceOfRange, travelHoursOfRange } from "../../../functions/geo/geo";
import { kpiOfRange } from "../../../functions/kpi/kpi";
import { responseTimeOfRange } from "../../../functions/kpi/response";
import { qualifyOfRange, slaDueOfRange } from "../../../functions/leads/leads";
import { nrrOfRange, repsForOfRange, tamOfRange } from "../../../functions/market/market";
import { targetShareOfRange } from "../../../functions/market/share";
import { id18OfRange, matchNameOfRange } from "../../../functions/quality/names";
import { fitTierOfRange } from "../../../functions/score/fit";
import { normalizeOfRange, scoreOfRange, scorePartsOfRange } from "../../../functions/score/score";
import { sensitivityOfRange } from "../../../functions/score/sensitivity";
import { marketOfRange } from "../../../functions/territory/market";
import { summaryOfRange } from "../../../functions/territory/summary";
import { notesIn, withoutNotes } from "../notes";
import { indexOfRange } from "../../../functions/territory/territory";
import { unassignedOfRange } from "../../../functions/territory/unassigned";
import {
  continuityOfRange,
  coverageOfRange,
  overlapOfRange,
} from "../../../functions/territory/coverage";

type Call = () => unknown;
type RowFunction = readonly [
  name: string,
  run: (list: unknown[][]) => unknown[][],
  header: string,
  cells: readonly unknown[],
  first?: number,
];

function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

const nobody = ["n/a", "-", "Unassigned", "none", "TBD", "No owner", "Vacant"];

/** A call, and the one that it means. */
const alike: readonly (readonly [kind: string, given: Call, meant: Call])[] = [
  ...nobody.flatMap((word): (readonly [string, Call, Call])[] => [
    [
      `COVERAGE: ${word}`,
      () => coverageOfRange(column("Ana", word, "Ben")),
      () => coverageOfRange(column("Ana", null, "Ben")),
    ],
    [
      `CONTINUITY: ${word}`,
      () => continuityOfRange(column("Ana", word, "Ben"), column(word, "Ana", "Ben")),
      () => continuityOfRange(column("Ana", null, "Ben"), column(null, "Ana", "Ben")),
    ],
    [
      `OVERLAP: ${word}`,
      () => overlapOfRange(column("1", "1", "2"), column("Ana", word, `Ben; ${word}`)),
      () => overlapOfRange(column("1", "1", "2"), column("Ana", null, "Ben")),
    ],
  ]),
  [
    "COVERAGE: a header and a total",
    () => coverageOfRange(column("Account Owner", "Ana", "Ben", null, "Total: 3")),
    () => coverageOfRange(column("Ana", "Ben", null)),
  ],
  [
    "COVERAGE: a header and a total beside within",
    () => coverageOfRange(column("Owner", "Ana", "Ben", "Total"), column("In time", true, "no", 1)),
    () => coverageOfRange(column("Ana", "Ben"), column(true, false)),
  ],
  [
    "COVERAGE: a vacant position that reps name",
    () => coverageOfRange(column("Ana", "Vacant"), undefined, column("Ana", "Vacant")),
    () => 1,
  ],
  [
    "CONTINUITY: headers",
    () => continuityOfRange(column("Before", "Ana", "Ben"), column("After", "Ana", "Ana")),
    () => continuityOfRange(column("Ana", "Ben"), column("Ana", "Ana")),
  ],
  [
    "OVERLAP: headers, a total and rows without an ID",
    () =>
      overlapOfRange(
        column("Account ID", "1", "1", "n/a", "n/a", "Total"),
        column("Owner", "Ana", "Ben", "Ana", "Ben", 2),
      ),
    () => overlapOfRange(column("1", "1"), column("Ana", "Ben")),
  ],
];

/** Functions that answer each row for itself, over a list of three. */
const byRowFunctions: readonly RowFunction[] = [
  ["FITTIER", (list) => fitTierOfRange(list), "Fit score", [0.8, 0.1, 0.4]],
  ["SENSITIVITY", (list) => sensitivityOfRange(list), "Industry", ["Retail", "Banking", "Energy"]],
  ["ID18", (list) => id18OfRange(list), "Account ID", ["0015g00000ABCDe", "0015g00000ABCDf", ""]],
  [
    "MATCHNAME",
    (list) => matchNameOfRange(list, column("Acme")),
    "Company",
    ["Acme", "Bo", "Cy"],
    1,
  ],
  ["QUALIFY", (list) => qualifyOfRange(column("A", "B", "C"), list), "Intent", [80, 60, 50]],
  ["TRAVELHOURS", (list) => travelHoursOfRange(list, column(5)), "Distance", [10, 20, 30]],
  ["SLADUE", (list) => slaDueOfRange(list, column("MQL")), "Created", [46_000.5, 46_001, 46_002]],
  [
    "DISTANCE",
    (list) =>
      distanceOfRange(
        list.map(([cell]) => [cell, cell === "Latitude" ? "Longitude" : 10]),
        [[50, 10]],
      ),
    "Latitude",
    [50, 51, 52],
  ],
];

/** Whether a cell of a result holds an error. */
function codeOf(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "code" in cell ? cell.code : undefined;
}

describe("functions that answer each row for itself", () => {
  for (const [name, run, header, cells, first = 0] of byRowFunctions) {
    const plain = run(column(...cells)).slice(first);

    it(`TP.${name} shows an error in its own row alone`, () => {
      const [one, two, three] = run(column(cells[0], "#DIV/0!", cells[2])).slice(first);
      assert.deepEqual([one, three], [plain[0], plain[2]]);
      assert.equal(codeOf(two?.[0]), name === "DISTANCE" ? "#N/A" : "#DIV/0!");
    });

    it(`TP.${name} reads a list with its header`, () => {
      if (name === "QUALIFY") return;
      assert.deepEqual(run(column(header, ...cells)).slice(first), plain);
    });
  }

  it("show a word that is no number in its own row alone", () => {
    const [one, two] = fitTierOfRange(column(0.8, "much"));
    assert.deepEqual(one, ["A"]);
    assert.equal(codeOf(two?.[0]), "#VALUE!");
  });

  it("read columns beside each other that have headers", () => {
    assert.deepEqual(
      qualifyOfRange(column("Fit", "A", "B"), column("Intent", 80, 60)),
      qualifyOfRange(column("A", "B"), column(80, 60)),
    );
    assert.deepEqual(
      withoutNotes(
        responseTimeOfRange(
          column("Created", 46_000, 46_000.5, 46_001),
          column("First response", 46_000.01, 46_001, 46_001.01),
          column("Owner", "Ana", "ANA", "n/a"),
        ),
      ),
      responseTimeOfRange(
        column(46_000, 46_000.5, 46_001),
        column(46_000.01, 46_001, 46_001.01),
        column("Ana", "Ana", ""),
      ),
    );
  });

  it("read dates by the evidence of the list", () => {
    assert.deepEqual(
      slaDueOfRange(column("03/31/2026 10:30", "03/02/2026 10:30"), column("MQL")),
      slaDueOfRange(column("2026-03-31 10:30", "2026-03-02 10:30"), column("MQL")),
    );
  });
});

describe("functions that compare rows", () => {
  const factors = [
    ["ARR", "Fit"],
    [0, 1],
    [50, 0],
    [100, 1],
  ];
  const broken = [...factors, ["#N/A", 5]];

  it("leave a row that can't be read out of the comparison, and show its error", () => {
    const weights = [[0.5, 0.5]];
    const score = scoreOfRange(broken, weights);
    assert.deepEqual(score.slice(0, 3), scoreOfRange(factors, weights));
    assert.equal(codeOf(score[3]?.[0]), "#N/A");
    const parts = scorePartsOfRange(broken, weights);
    assert.deepEqual(parts.slice(0, 4), scorePartsOfRange(factors, weights));
    assert.equal(codeOf(parts[4]?.[2]), "#N/A");
    const scaled = normalizeOfRange(broken);
    assert.deepEqual(scaled.slice(0, 4), normalizeOfRange(factors));
    assert.equal(codeOf(scaled[4]?.[0]), "#N/A");
    const index = indexOfRange(column(1, 2, "#N/A"), column(1, 2, 3), column(1, 1, 1));
    assert.deepEqual(index.slice(0, 2), indexOfRange(column(1, 2), column(1, 2), column(1, 1)));
    assert.equal(codeOf(index[2]?.[0]), "#N/A");
  });

  it("read columns with their headers, text numbers and n/a", () => {
    assert.deepEqual(
      indexOfRange(
        column("ARR", "$1,200", "600"),
        column("Accounts", 1, 2),
        column("Score", 1, "n/a"),
      ),
      indexOfRange(column(1200, 600), column(1, 2), column(1, 0)),
    );
    assert.deepEqual(
      scoreOfRange([["ARR"], ["$1,200"], ["$600"], ["$900.50"]], [[1]]),
      scoreOfRange([["ARR"], [1200], [600], [900.5]], [[1]]),
    );
  });
});

describe("market figures", () => {
  it("show an error in its own row alone, and read headers and text numbers", () => {
    assert.deepEqual(
      tamOfRange(column("Companies", "1,000.00", "2,000"), column("ACV", 10, 20)),
      tamOfRange(column(1000, 2000), column(10, 20)),
    );
    const [one, two] = tamOfRange(column(5, "#N/A"), column(10, 20));
    assert.deepEqual(one, [50]);
    assert.equal(codeOf(two?.[0]), "#N/A");
    const [, reps, error] = repsForOfRange(column(50, 60), column(10, "#N/A"));
    assert.equal(reps?.[1], 50 / 10 / 3);
    assert.equal(codeOf(error?.[0]), "#N/A");
  });
});

describe("TP.TARGETSHARE", () => {
  it("leaves out a row that is named Total", () => {
    const factors = [
      ["Territory", "TAM"],
      ["North", 1],
      ["South", 3],
    ];
    const weights = column(1);
    const shares = targetShareOfRange([...factors, ["Total", 4]], undefined, weights);
    assert.deepEqual(withoutNotes(shares), targetShareOfRange(factors, undefined, weights));
    assert.deepEqual(notesIn(shares), ['Left out of factors as no territory: row 4 ("Total").']);
  });
});

describe("a first row of text", () => {
  it("is data where it stands for a missing number", () => {
    assert.deepEqual(scoreOfRange(column("TBD", 1, 2), column(1)), [[0], [0.5], [1]]);
    assert.deepEqual(normalizeOfRange(column("n/a", 1, 2)), [[0], [0.5], [1]]);
    const shares = targetShareOfRange(column("TBD", 1, 3), undefined, column(1));
    assert.deepEqual(shares, targetShareOfRange(column(0, 1, 3), undefined, column(1)));
    const distances = distanceOfRange(
      [
        ["n/a", "n/a"],
        [50, 10],
        [51, 10],
      ],
      [[50, 10]],
    );
    assert.equal(distances.length, 3);
    assert.equal(distances[1]?.[0], 0);
  });

  it("is data where it is a number as text", () => {
    assert.deepEqual(scoreOfRange(column("$1,200.00", 0, 600), column(1)), [[1], [0], [0.5]]);
  });

  it("is a header where it is a word above numbers", () => {
    assert.deepEqual(scoreOfRange(column("ARR", 0, 600), column(1)), [[0], [1]]);
  });

  it("is a header too where a few cells below can't be read, and none where most can't", () => {
    const tiers = (...scores: unknown[]): unknown[][] => fitTierOfRange(column(...scores));
    const plain = tiers(0.8, "about half", 0.3);
    assert.equal(plain.length, 3);
    const headed = tiers("Fit", 0.8, "about half", 0.3);
    assert.deepEqual([headed.length, headed[0], headed[2]], [3, plain[0], plain[2]]);
    assert.equal(tiers("low", "about half", 0.3).length, 3);
    assert.equal(
      travelHoursOfRange(column("km", 10, "far", 20), column("Visits", 4, 4, 4)).length,
      3,
    );
  });
});

describe("a table of one row", () => {
  const deals = [
    ["Owner", "Stage", "Amount"],
    ["Ana", "Closed Won", 5],
  ];
  const accounts = [
    ["Account ID", "Owner", "ARR", "ICP"],
    ["A1", "Ana", 10, true],
  ];

  it("is grouped by a header in quotes", () => {
    assert.equal(kpiOfRange(deals, [["Owner"]])[1]?.[0], "Ana");
    assert.equal(marketOfRange(accounts, [["owner"]])[1]?.[0], "Ana");
    assert.equal(unassignedOfRange(accounts, column("Ana"), [["Owner"]]).length, 1);
  });

  it("may have the value of its row beside it", () => {
    assert.equal(marketOfRange(accounts, [["West"]])[1]?.[0], "West");
  });
});

describe("groups", () => {
  it("are one where their names differ in case alone, and none for n/a", () => {
    const deals = [
      ["Owner", "Stage", "Amount"],
      ["Ana", "Closed Won", 5],
      ["ana ", "Closed Won", 5],
      ["n/a", "Closed Won", 5],
      ["Unassigned", "Closed Won", 5],
    ];
    const quotas = [
      ["Owner", "Quota"],
      ["Ana", 20],
      ["none", 9],
      ["Total", 29],
    ];
    const [, ...rows] = kpiOfRange(deals, [["Owner"]], undefined, quotas);
    assert.deepEqual(
      rows.map((row) => [row[0], row[2], row[3], row[4]]),
      [["Ana", 10, 20, 0.5]],
    );
    const [, ...groups] = withoutNotes(
      nrrOfRange(column(10, 10, 5), column(5, 10, 5), column("SMB", "smb", "Total")),
    );
    assert.deepEqual(
      groups.map((row) => row.slice(0, 2)),
      [["SMB", 20]],
    );
  });

  it("may be called NA", () => {
    const accounts = [
      ["Account ID", "Region", "ARR"],
      ["A1", "NA", 10],
      ["A2", "n/a", 10],
    ];
    assert.deepEqual(
      marketOfRange(accounts).map(([name]) => name),
      ["Region", "NA", "(none)"],
    );
  });
});

describe("a first name", () => {
  it("is no header where it only sounds like one", () => {
    assert.equal(coverageOfRange(column("Sales Rep A", "Sales Rep B", null, null)), 0.5);
    const owners = column("Sales Rep A", "Sales Rep B", "Sales Rep C", "Sales Rep A");
    assert.equal(coverageOfRange(owners, undefined, column("Sales Rep A", "Sales Rep B")), 0.75);
    const [, ...groups] = nrrOfRange(column(1, 2), column(1, 2), column("Segment A", "Segment B"));
    assert.equal(groups.length, 2);
    assert.equal(
      matchNameOfRange(column("Customer A", "Customer B"), column("Customer A")).length,
      3,
    );
    assert.equal(sensitivityOfRange(column("Industry 1", "Industry 2")).length, 2);
  });
});

describe("owners who are nobody", () => {
  const accounts = (...owners: readonly unknown[]): unknown[][] => [
    ["Account ID", "Owner"],
    ...owners.map((owner, at) => [`A${at}`, owner]),
  ];

  for (const word of nobody.slice(0, -1)) {
    it(`change nothing where it was nobody before: ${word}`, () => {
      assert.equal(changesOfRange(accounts(word, "Ana"), accounts(null, "ANA")).length, 1);
      const [, change] = changesOfRange(accounts("Ana"), accounts(word));
      assert.deepEqual(change?.slice(2, 4), ["Ana", ""]);
    });

    it(`are no reps: ${word}`, () => {
      const [, ...rows] = summaryOfRange(accounts("Ana", word), [["Rep"], ["Ana"], [word]]);
      assert.deepEqual(
        withoutNotes(rows).map(([name]) => name),
        ["Ana"],
      );
      const [, ...found] = unassignedOfRange(accounts("Ana", word));
      assert.deepEqual(
        found.map(([id]) => id),
        ["A1"],
      );
    });
  }
});

describe("touches", () => {
  it("have no group for a row that is blank", () => {
    const touches = [
      ["Opportunity ID", "Date", "Channel"],
      ["O1", 46_000, "Web"],
      [null, null, null],
      ["O1", 46_001, "web"],
    ];
    const deals = [
      ["Opportunity ID", "Amount", "Stage"],
      ["O1", 10, "Closed Won"],
    ];
    assert.deepEqual(attributionOfRange(touches, deals).slice(1), [
      ["Web", 2, 1, 10],
      ["No touch", 0, 0, 0],
    ]);
  });
});

describe("lists of real sheets", () => {
  for (const [kind, given, meant] of alike) {
    it(kind, () => {
      assert.deepEqual(given(), meant());
    });
  }
});
