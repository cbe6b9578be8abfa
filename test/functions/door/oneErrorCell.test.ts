/** One error cell: what leaves its row out and says so, what shows it in its row, and what shows it as SUM does (docs/cells.md). */
import assert from "node:assert/strict";
import { changesOfRange, unapprovedOfRange } from "../../../functions/audit/audit";
import {
  concentrationOfRange,
  giniOfRange,
  lorenzOfRange,
  spreadOfRange,
} from "../../../functions/fairness/fairness";
import { kpiOfRange, winLossOfRange } from "../../../functions/kpi/kpi";
import { leadRouteOfRange } from "../../../functions/leads/route";
import { targetShareOfRange } from "../../../functions/market/share";
import { duplicatesOfRange } from "../../../functions/quality/names";
import {
  continuityOfRange,
  coverageOfRange,
  overlapOfRange,
} from "../../../functions/territory/coverage";
import { marketOfRange } from "../../../functions/territory/market";
import { repIndexOfRange } from "../../../functions/territory/reps";
import { indexOfRange } from "../../../functions/territory/territory";
import { unassignedOfRange } from "../../../functions/territory/unassigned";
import { cellErrorOf } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";

const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

const accounts = [
  ["Account ID", "Account name", "Owner", "Region", "ARR"],
  ["1", "Acme", "Ann", "West", 10],
  ["2", "Bolt", "Bob", "East", 20],
  ["3", "Acme Inc", "Cy", "East", 20],
];
const moved = accounts.map((row) => row.with(2, row[2] === "Ann" ? "Bob" : row[2]!));
const requests = [
  ["Account ID", "Request ID", "Maker", "Checker", "Approved"],
  ["1", "R1", "Dee", "Eve", "yes"],
];
const reps = column("Ann", "Bob");
const broken = ["9", "Nix", "#N/A", "West", 7];
const deals = [
  ["Owner", "Segment", "Amount", "Stage", "Close date"],
  ["Ann", "SMB", 10, "Closed Won", 46_000],
  ["Bob", "SMB", 10, "Closed Lost", 46_000],
];
const deal = ["Ann", "SMB", 99, "Closed Won", 46_000];

/** With a cell that can't be read, and without its row. */
type Pair = readonly [
  name: string,
  broken: () => unknown[][],
  plain: () => unknown[][],
  note: RegExp,
];

const leftOut: readonly Pair[] = [
  [
    "UNASSIGNED, owner in the table",
    () => unassignedOfRange([...accounts, broken], reps),
    () => unassignedOfRange(accounts, reps),
    /^Row 5 of accounts \(Owner\) holds #N\/A/,
  ],
  [
    "UNASSIGNED, owners beside it",
    () => unassignedOfRange([...accounts, broken], reps, column("Ann", "Bob", "Cy", "#N/A")),
    () => unassignedOfRange(accounts, reps),
    /^Row 4 of owner holds #N\/A/,
  ],
  [
    "MARKET, groups beside it",
    () => marketOfRange([...accounts, broken], column("a", "b", "b", "#REF!")),
    () => marketOfRange(accounts, column("a", "b", "b")),
    /^Row 4 of by holds #REF!/,
  ],
  [
    "KPI, groups beside it",
    () => kpiOfRange([...deals, deal], column("a", "b", "#N/A")),
    () => kpiOfRange(deals, column("a", "b")),
    /^Row 3 of by holds #N\/A/,
  ],
  [
    "WINLOSS, groups beside it",
    () => winLossOfRange([...deals, deal], column("Segment", "a", "b", "#N/A")),
    () => winLossOfRange(deals, column("a", "b")),
    /of by holds #N\/A/,
  ],
  [
    "CHANGES, an owner before",
    () => changesOfRange([...accounts, broken], [...moved, broken.with(2, "Ann")]),
    () => changesOfRange(accounts, moved),
    /^Row 5 of before \(Owner\) holds #N\/A/,
  ],
  [
    "CHANGES, an owner after",
    () => changesOfRange([...accounts, broken.with(2, "Ann")], [...moved, broken]),
    () => changesOfRange(accounts, moved),
    /^Row 5 of after \(Owner\) holds #N\/A/,
  ],
  [
    "CHANGES, an ID",
    () => changesOfRange([...accounts, ["#N/A", "Nix", "Ann", "", 1]], moved),
    () => changesOfRange(accounts, moved),
    /^Row 5 of before \(Account ID\) holds #N\/A/,
  ],
  [
    "CHANGES, a request",
    () => changesOfRange(accounts, moved, [...requests, ["2", "#N/A", "Dee", "Eve", "yes"]]),
    () => changesOfRange(accounts, moved, requests),
    /^Row 3 of requests \(Request ID\) holds #N\/A/,
  ],
  [
    "UNAPPROVED, an owner after",
    () =>
      unapprovedOfRange(
        [...accounts, broken.with(2, "Ann")],
        [...moved, broken],
        changesOfRange(accounts, accounts),
      ),
    () => unapprovedOfRange(accounts, moved, changesOfRange(accounts, accounts)),
    /^Row 5 of after \(Owner\) holds #N\/A/,
  ],
  [
    "DUPLICATES, an ID",
    () => duplicatesOfRange([...accounts, ["#N/A", "Bolt", "", "", 1]]),
    () => duplicatesOfRange(accounts),
    /^Row 5 of accounts \(Account ID\) holds #N\/A/,
  ],
  [
    "CONCENTRATION, a value",
    () => concentrationOfRange(column(1, 2, "#N/A"), column("Ann", "Bob", "Bob")),
    () => concentrationOfRange(column(1, 2), column("Ann", "Bob")),
    /^Row 3 of values holds the error #N\/A\. That row is left out/,
  ],
  [
    "CONCENTRATION, an owner",
    () => concentrationOfRange(column(1, 2, 3), column("Ann", "Bob", "#N/A")),
    () => concentrationOfRange(column(1, 2), column("Ann", "Bob")),
    /^Row 3 of by holds the error #N\/A\. That row is left out/,
  ],
];

/** One figure for a whole list, or what is shared out: a figure without the row would look right and be wrong. */
const refused: readonly (readonly [name: string, run: () => unknown, place: string])[] = [
  ["GINI", () => giniOfRange(column(1, "#N/A", 3)), "Row 2 of values"],
  [
    "GINI, by owner",
    () => giniOfRange(column(1, 2, 3), column("Ann", "#N/A", "Bob")),
    "Row 2 of by",
  ],
  ["SPREAD", () => spreadOfRange(column(1, "#N/A", 3)), "Row 2 of values"],
  ["LORENZ", () => lorenzOfRange(column(1, "#N/A", 3)), "Row 2 of values"],
  ["COVERAGE", () => coverageOfRange(column("Ann", "#N/A")), "Row 2 of owner"],
  [
    "CONTINUITY",
    () => continuityOfRange(column("Ann", "Bob"), column("Ann", "#N/A")),
    "Row 2 of after",
  ],
  ["OVERLAP", () => overlapOfRange(column("1", "#N/A"), column("Ann", "Bob")), "Row 2 of id"],
  ["TARGETSHARE", () => targetShareOfRange(column(1, "#N/A", 3), 100), "Row 2 of factors"],
];

describe("one error cell", () => {
  for (const [name, run, plain, note] of leftOut) {
    it(`costs its row, and is said: TP.${name}`, () => {
      const result = run();
      assert.deepEqual(withoutNotes(result), withoutNotes(plain()));
      const said = notesIn(result).filter((one) => note.test(String(one)));
      assert.equal(said.length, 1, JSON.stringify(notesIn(result)));
      assert.match(String(said[0]), /left out/);
    });
  }

  for (const [name, run, place] of refused) {
    it(`is the figure's, as in SUM, and is named: TP.${name}`, () => {
      const { code, message } = cellErrorOf(run);
      assert.equal(code, "#N/A");
      assert.ok(message.startsWith(`${place} holds the error #N/A`), message);
    });
  }

  it("stands in its own row: TP.INDEX and TP.REPINDEX", () => {
    const index = indexOfRange(column(1, "#N/A", 3), column(1, 2, 3), column(1, 2, 3));
    assert.deepEqual([index[0], index[2]], indexOfRange(column(1, 3), column(1, 3), column(1, 3)));
    assert.equal((index[1]?.[0] as { code: string }).code, "#N/A");
    const team = [
      ["Rep", "Won", "Quota"],
      ["Ann", 5, 10],
      ["Bob", 6, 10],
    ];
    const [head, ann, lost, bob] = repIndexOfRange(team.toSpliced(2, 0, ["#N/A", 9, 10]));
    assert.deepEqual([head, ann, bob], repIndexOfRange(team));
    assert.equal(lost?.[0], "");
    assert.equal((lost[1] as { code: string }).code, "#N/A");
  });

  it("in TP.LEADROUTE costs the leads of an account whose owner it is, and takes nobody's turn", () => {
    const leads = [
      ["Lead ID", "Company", "Region"],
      ["L1", "Acme", "West"],
      ["L2", "Nix", "West"],
      ["L3", "Zed", "West"],
    ];
    const team = [
      ["Rep", "Region"],
      ["Ann", "West"],
      ["Bob", "West"],
    ];
    const given = [...accounts, broken];
    const [head, ...rows] = leadRouteOfRange(leads, given, team);
    assert.deepEqual(
      [head, rows[0], rows[2]],
      leadRouteOfRange(leads.toSpliced(2, 1), accounts, team),
    );
    assert.equal(rows[1]?.[0], "L2");
    assert.deepEqual(rows[1][1], rows[1][7]);
    const { code, message } = rows[1][1] as { code: string; message: string };
    assert.deepEqual([code, message], ["#N/A", "Row 5 of accounts (Owner) holds the error #N/A."]);
    const nameless = leadRouteOfRange(leads, [...accounts, ["9", "#N/A", "Bob", "", 7]], team);
    assert.match(String(notesIn(nameless)[0]), /^Row 5 of accounts \(Account name\) holds #N\/A/);
  });
});
