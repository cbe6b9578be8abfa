import assert from "node:assert/strict";
import { planWork } from "../../functions/assign/planWork";
import { mostOfPlans, refuseTooLong } from "../../sheets/mostWork";
import { approaches } from "../../src/plan/settings/approaches";
import { sheetsScript, shown } from "./script";

interface Tables {
  readonly accounts: number;
  readonly reps: number;
  readonly places?: boolean;
}

/** Tables of a size; what their cells hold plays no part. */
function tables({ accounts, reps, places = true }: Tables) {
  const spot = places ? [40, -100] : [];
  const degrees = places ? ["Latitude", "Longitude"] : [];
  const rows = <Row>(count: number, row: (at: number) => Row): Row[] =>
    Array.from({ length: count }, (_, at) => row(at));
  return {
    accounts: [
      ["Account ID", "Projected ARR", ...degrees],
      ...rows(accounts, (at) => [`A${at}`, 1, ...spot]),
    ],
    reps: [["Rep", "Capacity", ...degrees], ...rows(reps, (at) => [`R${at}`, 9, ...spot])],
  };
}

describe("what a cell of Google Sheets may ask for", () => {
  const refusal = (size: Tables, approach: string, settings: unknown = null): string => {
    try {
      refuseTooLong(planWork("ASSIGN", { ...tables(size), approach, settings }));
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };

  it("goes by size and approach: a row or a rep more than the table says is refused", () => {
    for (const approach of approaches)
      for (const { accounts, reps, effort } of mostOfPlans[approach]) {
        const settings = effort < 1 ? [["effort", effort]] : null;
        assert.equal(refusal({ accounts, reps }, approach, settings), "", approach);
        for (const more of [
          { accounts: accounts + 1, reps },
          { accounts, reps: reps + 1 },
        ])
          assert.match(
            refusal(more, approach, settings),
            /Excel has no such limit, and the sidebar to come will have none\.$/,
          );
      }
  });

  it("says how much may be asked for, and where there is no limit", () => {
    assert.equal(
      refusal({ accounts: 4000, reps: 60 }, "equity"),
      'Google Sheets gives a formula 30 seconds. "equity" is worked out in a cell for up to 2,000 accounts and 20 reps; here are 4,000 and 60. Excel has no such limit, and the sidebar to come will have none.',
    );
    assert.match(
      refusal({ accounts: 40, reps: 5 }, "capacity", [["effort", 5]]),
      /here are 40 and 5 with effort at 5\./,
    );
  });

  it("counts the accounts to place, and asks no plan of what needs none", () => {
    const { accounts, reps } = tables({ accounts: 1980, reps: 3 });
    const given = { accounts, reps, approach: null, settings: null };
    const route = (rows: number) =>
      planWork("ROUTE", { ...given, newAccounts: accounts.slice(0, rows + 1) });
    refuseTooLong(route(20));
    assert.throws(() => refuseTooLong(route(21)), /here are 2,001 and 3/);
    const many = tables({ accounts: 9000, reps: 40 });
    refuseTooLong(planWork("NEXTMOVES", { ...many, approach: null, settings: null }));
  });

  it("is refused in the cell before any work", () => {
    const { accounts, reps } = tables({ accounts: 3000, reps: 5 });
    const setting = { spreadsheetZone: "UTC", scriptZone: "UTC", html: new Map<string, string>() };
    const { error } = shown(() => sheetsScript().call("TP_ASSIGN", [accounts, reps], setting)) as {
      error: string;
    };
    assert.match(error, /^Google Sheets gives a formula 30 seconds\./);
  });
});
