import assert from "node:assert/strict";
import { salesTeam } from "../../bench/sales/team";
import { balance } from "../../src/assign";
import type { Plan } from "../../src/model";
import { scoreOf, compareScores } from "./bruteForce";

describe("more effort", () => {
  for (const { accounts, reps, efforts, seeds } of [
    { accounts: 80, reps: 5, efforts: [1, 3], seeds: [1, 2, 3] },
    { accounts: 1000, reps: 25, efforts: [1, 2], seeds: [1] },
  ])
    it(`never brings a worse plan than the normal one: ${accounts} x ${reps}`, () => {
      for (const seed of seeds) {
        const team = salesTeam({ accounts, reps, seed, metro: 0.5 });
        const [less, more] = efforts.map((effort) => balance(team, { effort }).rep);
        assert.ok(less && more);
        assert.ok(compareScores(scoreOf(team, more), scoreOf(team, less)) <= 0, `seed ${seed}`);
      }
    });

  it("makes travel shorter where the gap says that it might be", () => {
    const team = salesTeam({ accounts: 300, reps: 20, seed: 2 });
    const gap = ({ travel }: Plan): number => travel?.gap ?? NaN;
    const [normal, more] = [1, 4].map((effort) => gap(balance(team, { effort })));
    assert.ok(normal && more);
    assert.ok(normal > 0.02, `a gap of ${normal} leaves little to gain`);
    assert.ok(more < 0.98 * normal, `${normal}, ${more}`);
  });
});
