import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { reportOf } from "../../../src/plan/results/report";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

const headers = ["Opportunity ID", "Account", "Owner", "Stage", "Amount"];
const reps: readonly (readonly Cell[])[] = [["Rep"], ["Ana"], ["Bo"]];

/** What is said of closed deals, of rows of account, stage and amount. */
function said(
  rows: readonly (readonly [account: string, stage: string, amount: number])[],
  changed: Partial<Settings> = {},
): readonly string[] {
  const cells = rows.map(([account, stage, amount], at) => [
    `D${at}`,
    account,
    "Ana",
    stage,
    amount,
  ]);
  const tables = tablesOf([headers, ...cells], reps);
  const { door } = reportOf(carved(tables, { repeats: "add up", ...changed }));
  return door.notes.filter((note) => note.includes("closed deal"));
}

describe("closed deals in a list of deals", () => {
  const end =
    "as the open ones do. Filter them out of the table where open deals alone are to be shared out.";

  it("count, and are counted in rows and load", () => {
    assert.deepEqual(
      said([
        ["Acme", "Prospecting", 1000],
        ["Acme", "Closed Lost", 2500],
        ["Bolt", "Closed Won", 4000],
        ["Cord", "Closed Lost", 500],
      ]),
      [
        `3 rows of 4, holding 7,000 of Amount, are closed deals by Stage (2 lost, 1 won) and count ${end}`,
      ],
    );
  });

  it("are counted in rows alone where a row is no part of the load", () => {
    const rows = [
      ["Acme", "Prospecting", 1000],
      ["Acme", "Closed Lost", 2500],
      ["Bolt", "Open", 10],
    ] as const;
    const [note = ""] = said(rows, { repeats: "largest" });
    assert.match(note, /^1 row of 3 is a closed deal by Stage \(1 lost\) and counts as the open/);
  });

  it("are nothing to be said where all are open, or each row is an account", () => {
    assert.deepEqual(
      said([
        ["Acme", "Prospecting", 1000],
        ["Acme", "Proposal", 2500],
        ["Bolt", "Open", 10],
      ]),
      [],
    );
    assert.deepEqual(
      said([
        ["Acme", "Closed Lost", 1000],
        ["Bolt", "Open", 10],
      ]),
      [],
    );
  });
});
