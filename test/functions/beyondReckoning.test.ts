import assert from "node:assert/strict";
import { assignOfRange } from "../../functions/assign/assign";
import { giniOfRange, spreadOfRange } from "../../functions/fairness/fairness";
import { kpiAlertOfRange } from "../../functions/kpi/alert";
import { quotaOfRange } from "../../functions/market/quota";
import { dataQualityOfRange } from "../../functions/quality/quality";

const one = (cell: unknown): unknown[][] => [[cell]];

/** Accounts and reps, with one load and one capacity. */
function carved(load: number, capacity: number): unknown {
  const accounts = [
    ["Account ID", "ARR"],
    ["A1", load],
    ["A2", 5],
  ];
  const reps = [
    ["Rep", "Capacity"],
    ["Ana", capacity],
    ["Ben", 9],
  ];
  return assignOfRange(accounts, reps, "equity", [["balance", "ARR"]]);
}

const kpis = [
  ["KPI", "Week 1"],
  ["Win rate", 0.2],
];

/** Numbers at the edge of what computers hold, and what is said of them. */
const cases: readonly (readonly [what: string, run: () => unknown, said: RegExp])[] = [
  ["a Gini", () => giniOfRange(one(1.7e308), one("Ana"), [["Ana"], ["Ben"], ["Cy"]]), /too large/],
  ["a spread", () => spreadOfRange(one(5e-324), one("Ana"), [["Ana"], ["Ben"]]), /too small/],
  [
    "a capacity",
    () => carved(3, 1e300),
    /capacity of Ana is 1e\+300. Choose a unit .*1e\+30, or choose no/,
  ],
  ["a load", () => carved(5e-324, 9), /"ARR" is 5e-324 in .*row 2.*: choose a unit/i],
  [
    "a limit",
    () =>
      kpiAlertOfRange(kpis, [
        ["KPI", "From"],
        ["Win rate", -1e308],
      ]),
    /\(From\) holds -1e\+308, which no share is. Write one such as 95% or 0.95/,
  ],
  [
    "a share of cells",
    () =>
      dataQualityOfRange(kpis, [
        ["Column", "Unreadable"],
        ["KPI", -1e308],
      ]),
    /Row 2 of targets allows -1e\+308. Limits are shares/,
  ],
  [
    "a target",
    () =>
      quotaOfRange(
        [
          ["Account ID", "ARR", "Owner"],
          ["A1", 1, "Ana"],
        ],
        [
          ["Rep", "Ceiling"],
          ["Ana", 5],
        ],
        1.7e308,
      ),
    /less than the target of 1.7e\+308/,
  ],
];

describe("numbers beyond reckoning", () => {
  for (const [what, run, said] of cases)
    it(`are refused with what to do: ${what}`, async () => {
      await assert.rejects(
        () => Promise.resolve().then(run),
        (error: Error) => {
          assert.match(error.message, said);
          return true;
        },
      );
    });
});
