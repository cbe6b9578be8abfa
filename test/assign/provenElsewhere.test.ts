import assert from "node:assert/strict";
import { salesTeam } from "../../bench/sales/team";
import { judged } from "../../bench/sales/judge";
import { assign } from "../../src/assign";

describe("a search whose plan is proven elsewhere", () => {
  for (const seed of [1, 4])
    it(`spares the work of raising the bound, not of the plan: seed ${seed}`, () => {
      const team = salesTeam({
        ...{ accounts: 120, reps: 6, seed, mayMove: 0.05 },
        ...{ owners: "filled" },
      });
      const plain = assign(team, { effort: 0.1 });
      const spared = assign(team, { effort: 0.1, isProvenElsewhere: true });
      assert.ok(spared.lowerBound <= Math.min(spared.cost, plain.cost));
      assert.ok(
        spared.lowerBound < plain.lowerBound,
        `${spared.lowerBound} of ${plain.lowerBound}`,
      );
      const [one, other] = [judged(team, spared.rep), judged(team, plain.rep)];
      assert.deepEqual(one.broken, []);
      assert.ok(one.outside[0]! <= other.outside[0]!);
      assert.ok(spared.cost <= plain.cost * 1.01, `${spared.cost} of ${plain.cost}`);
    });
});
