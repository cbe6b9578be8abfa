import assert from "node:assert/strict";
import fc from "fast-check";
import { attribution } from "../../src/campaign/attribution";
import type { Attribution } from "../../src/campaign/attribution";
import type { AttributionModel } from "../../src/campaign/touchCredit";

interface Touch {
  readonly key: number;
  readonly moment: number;
  readonly group: number;
}
interface Deal {
  readonly key: number;
  readonly amount: number;
  readonly closed: number;
}

const GROUPS = 4;

function creditOf(
  touches: readonly Touch[],
  deals: readonly Deal[],
  model: AttributionModel,
  halfLife = 7,
): Attribution {
  return attribution(
    {
      key: Int32Array.from(touches, ({ key }) => key),
      moment: Float64Array.from(touches, ({ moment }) => moment),
      group: Int32Array.from(touches, ({ group }) => group),
    },
    {
      key: Int32Array.from(deals, ({ key }) => key),
      amount: Float64Array.from(deals, ({ amount }) => amount),
      closed: Float64Array.from(deals, ({ closed }) => closed),
    },
    { keys: 3, groups: GROUPS, model, halfLife },
  );
}

/** Four touches of one opportunity, one per group, a week apart; not in their order. */
const journey: readonly Touch[] = [2, 0, 3, 1].map((group) => ({
  key: 0,
  moment: 100 + 7 * group,
  group,
}));
const deal: Deal = { key: 0, amount: 1000, closed: 130 };

/** The definition, opportunity by opportunity. */
function byDefinition(
  touches: readonly Touch[],
  deals: readonly Deal[],
  model: AttributionModel,
): readonly number[] {
  const amounts = new Array<number>(GROUPS + 1).fill(0);
  for (const { key, amount, closed } of deals) {
    const own = touches
      .filter((touch) => touch.key === key && !(touch.moment >= Math.floor(closed) + 1))
      .sort((a, b) => a.moment - b.moment);
    const last = own.length - 1;
    const weightAt = (at: number): number => {
      if (model === "linear") return 1;
      if (model === "first") return at === 0 ? 1 : 0;
      if (model === "last") return at === last ? 1 : 0;
      if (model === "decay") return 2 ** (((own[at]?.moment ?? 0) - (own[last]?.moment ?? 0)) / 7);
      if (last < 2) return 1;
      return at === 0 || at === last ? 0.4 : 0.2 / (last - 1);
    };
    const weights = own.map((_, at) => weightAt(at));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    own.forEach(({ group }, at) => {
      amounts[group] = (amounts[group] ?? 0) + (amount * (weights[at] ?? 0)) / whole;
    });
    if (last < 0) amounts[GROUPS] = (amounts[GROUPS] ?? 0) + amount;
  }
  return amounts;
}

describe("attribution", () => {
  it("splits the credit as the model says", () => {
    const amounts = (model: AttributionModel): readonly number[] =>
      [...creditOf(journey, [deal], model).amount].map((one) => Math.round(one * 1e6) / 1e6);
    assert.deepEqual(amounts("first"), [1000, 0, 0, 0]);
    assert.deepEqual(amounts("last"), [0, 0, 0, 1000]);
    assert.deepEqual(amounts("linear"), [250, 250, 250, 250]);
    assert.deepEqual(amounts("position"), [400, 100, 100, 400]);
    // Weights 1/8, 1/4, 1/2 and 1.
    assert.deepEqual(amounts("decay"), [66.666667, 133.333333, 266.666667, 533.333333]);
  });

  it("gives two touches a half each, and one all, by position", () => {
    const two = journey.filter(({ group }) => group < 2);
    assert.deepEqual([...creditOf(two, [deal], "position").amount], [500, 500, 0, 0]);
    const one = journey.filter(({ group }) => group === 3);
    assert.deepEqual([...creditOf(one, [deal], "position").amount], [0, 0, 0, 1000]);
  });

  it("leaves out touches after the close, but for those of that day", () => {
    const until = (closed: number): readonly number[] => [
      ...creditOf(journey, [{ ...deal, closed }], "last").touches,
    ];
    assert.deepEqual(until(114), [1, 1, 1, 0]);
    assert.deepEqual(until(113), [1, 1, 0, 0]);
    assert.deepEqual(until(113.99), [1, 1, 0, 0]);
    assert.deepEqual(until(NaN), [1, 1, 1, 1]);
    const afternoon = [{ key: 0, moment: 114.6, group: 0 }];
    assert.deepEqual(
      [...creditOf(afternoon, [{ ...deal, closed: 114 }], "last").touches],
      [1, 0, 0, 0],
    );
    assert.equal(creditOf(afternoon, [{ ...deal, closed: 114.5 }], "last").untouched, 1);
  });

  it("keeps what has no touch apart", () => {
    const found = creditOf(
      journey,
      [deal, { key: 1, amount: 7, closed: 1 }, { key: -1, amount: 5, closed: NaN }],
      "linear",
    );
    assert.deepEqual([found.untouched, found.untouchedAmount], [2, 12]);
    assert.deepEqual([...found.opportunities], [0.25, 0.25, 0.25, 0.25]);
  });

  it("stays sound over centuries of half-lives", () => {
    const ages = [1, 40_000].map((moment, group) => ({ key: 0, moment, group }));
    const early = { key: 0, amount: 10, closed: 100 };
    const late = { key: 0, amount: 20, closed: NaN };
    assert.deepEqual([...creditOf(ages, [early, late], "decay", 0.5).amount], [10, 20, 0, 0]);
  });

  it("agrees with the definition, and adds up", () => {
    const touch = fc.record({
      key: fc.integer({ min: 0, max: 2 }),
      moment: fc.integer({ min: 1, max: 400 }).map((moment) => moment / 4),
      group: fc.integer({ min: 0, max: GROUPS - 1 }),
    });
    const deals = fc.record({
      key: fc.integer({ min: 0, max: 2 }),
      amount: fc.integer({ min: 1, max: 1000 }),
      closed: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constant(NaN)),
    });
    const model = fc.constantFrom<AttributionModel>("first", "last", "linear", "position", "decay");
    fc.assert(
      fc.property(fc.array(touch, { maxLength: 20 }), fc.array(deals), model, (some, sold, one) => {
        const found = creditOf(some, sold, one);
        byDefinition(some, sold, one).forEach((amount, group) => {
          const credited = group < GROUPS ? found.amount[group] : found.untouchedAmount;
          assert.ok(Math.abs((credited ?? NaN) - amount) < 1e-6, `${String(credited)}, ${amount}`);
        });
        const credit = found.opportunities.reduce((sum, part) => sum + part, found.untouched);
        assert.ok(Math.abs(credit - sold.length) < 1e-6);
      }),
    );
  });
});
