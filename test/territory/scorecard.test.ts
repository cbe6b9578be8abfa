import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { LOST, OPEN, WON } from "../../src/kpi/outcomes";
import { groupsOf } from "../../src/table/numbers/groups";
import { mostCommon } from "../../src/territory/mostCommon";
import type { ScoredDeals } from "../../src/territory/scorecard";
import { scorecard } from "../../src/territory/scorecard";

const options = { penetration: 0.1, winRateBase: "closed" } as const;

function noDeals(): ScoredDeals {
  const none = new Float64Array(0);
  return {
    of: new Int32Array(0),
    outcome: new Uint8Array(0),
    created: none,
    closed: none,
    amount: none,
    competitor: undefined,
  };
}

describe("the most common kind", () => {
  it("is the first among equals, with its share and the number of kinds", () => {
    const found = mostCommon(
      groupsOf(["W", "W", "W", "E", "E"]),
      groupsOf(["b", "a", "a", "", ""]),
    );
    assert.deepEqual(Array.from(found.kind), [1, -1]);
    assert.deepEqual(Array.from(found.share), [2 / 3, NaN]);
    assert.deepEqual(Array.from(found.kinds), [2, 0]);
    const tie = mostCommon(groupsOf(["W", "W"]), groupsOf(["b", "a"]));
    assert.equal(tie.kind[0], 0);
  });
});

describe("scorecard", () => {
  it("gives the printed card of one territory", () => {
    const rows = 10_000;
    const customers = 50;
    const lines = scorecard(
      {
        groups: groupsOf(new Array<string>(rows).fill("SF")),
        arr: Float64Array.from({ length: rows }, (_, row) => (row < customers ? 40_000 : 0)),
        acv: Float64Array.from({ length: rows }, (_, row) => (row < customers ? 45_000 : 0)),
        icp: Uint8Array.from({ length: rows }, (_, row) => (row < 4500 ? 1 : 0)),
        owner: groupsOf(new Array<string>(rows).fill("Sarah")),
        segment: groupsOf(Array.from({ length: rows }, (_, row) => (row % 20 < 16 ? "MM" : "ENT"))),
      },
      {
        of: new Int32Array(101),
        outcome: Uint8Array.from({ length: 101 }, (_, row) =>
          row === 100 ? OPEN : row < 40 ? WON : LOST,
        ),
        created: new Float64Array(101).fill(45_000),
        closed: new Float64Array(101).fill(45_055),
        amount: new Float64Array(101).fill(5e6),
        competitor: groupsOf(
          Array.from({ length: 101 }, (_, row) => (row < 9 || (row > 50 && row < 62) ? "A" : "")),
        ),
      },
      options,
    );
    const shown = new Map(lines.map(({ measure, values }) => [measure, values[0]]));
    assert.deepEqual(Object.fromEntries(shown), {
      Companies: 10_000,
      "ICP companies": 4500,
      "ICP share": 0.45,
      Customers: 50,
      Penetration: 50 / 4500,
      TAM: 20_250_000,
      ARR: 2_000_000,
      Whitespace: 18_250_000,
      Reps: 1,
      "Win rate": 0.4,
      "Cycle (days)": 55,
      Pipeline: 5_000_000,
      ACV: 45_000,
      "Largest segment": "MM",
      "Its share": 42 / 50,
      "Competitor most met": "A",
      "Win rate against it": 0.45,
      "ICP customers": 50,
      "ICP ARR": 2_000_000,
    });
  });

  it("ties: what can be added adds up to All", () => {
    const account = fc.record({
      territory: fc.constantFrom("A", "B", "C"),
      arr: fc.integer({ min: 0, max: 3 }),
      icp: fc.constantFrom(0, 1),
    });
    const deal = fc.tuple(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(account, { minLength: 1 }), fc.array(deal), (accounts, deals) => {
        const { of } = groupsOf(["A", "B", "C", ...accounts.map((one) => one.territory)]);
        const days = new Float64Array(deals.length);
        const lines = scorecard(
          {
            groups: { names: ["A", "B", "C"], of: of.subarray(3) },
            arr: Float64Array.from(accounts, ({ arr }) => arr),
            acv: undefined,
            icp: Uint8Array.from(accounts, ({ icp }) => icp),
            owner: undefined,
            segment: undefined,
          },
          {
            ...noDeals(),
            of: Int32Array.from(deals, ([at]) => at),
            outcome: new Uint8Array(deals.length),
            amount: Float64Array.from(deals, ([, amount]) => amount),
            created: days,
            closed: days,
          },
          options,
        );
        const sums = ["Companies", "ICP companies", "Customers", "ARR", "Pipeline", "TAM"];
        for (const { measure, values } of lines) {
          if (!sums.includes(measure)) continue;
          const numbers = values.map(Number);
          const all = numbers.pop() ?? NaN;
          const sum = numbers.reduce((a, b) => a + b, 0);
          if (Number.isNaN(sum)) assert.ok(Number.isNaN(all), measure);
          else assert.ok(Math.abs(sum - all) < 1e-9, measure);
        }
        assert.equal(lines[0]?.values.at(-1), accounts.length);
      }),
    );
  });
});
