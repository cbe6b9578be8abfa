import assert from "node:assert/strict";
import { followed, followedIn, type Step } from "../../../src/assign/moves/followed";

const ROUNDS = 10;

/** Worths after some rounds of a market in which use answers to worth by a power, and what is used at them. */
function afterRounds(even: readonly number[], steepness: readonly number[]) {
  const usesAt = (worth: readonly number[]): number[] =>
    worth.map((one, l) => Math.min(10, (even[l]! / Math.max(one, 1e-3)) ** steepness[l]!));
  let worth = even.map(() => 1 / even.length);
  let steps: readonly Step[] = even.map(() => ({ use: 1, turned: 0 }));
  for (let round = 0; round < ROUNDS; round++) {
    const use = usesAt(worth);
    steps = steps.map((step, l) => followedIn(step, use[l]!));
    worth = followed(worth, steps);
  }
  return { worth, use: usesAt(worth) };
}

describe("worths that follow what is used", () => {
  for (const steepness of [0.25, 0.5, 1, 2])
    for (const [name, even] of Object.entries({
      "two limits": [0.15, 0.85],
      "two limits alike": [0.5, 0.5],
      "three limits, one of next to nothing": [0.04, 0.06, 0.9],
    }))
      it(`come to rest where all is used up: ${name}, use as worth to the power of -${steepness}`, () => {
        const { worth, use } = afterRounds(
          even,
          even.map((_, l) => (l === even.length - 1 ? 0.2 : steepness)),
        );
        use.forEach((one, l) => {
          assert.ok(Math.abs(one - 1) < 0.05, `limit ${l}: worth ${worth[l]}, use ${one}`);
        });
        assert.ok(Math.abs(worth.reduce((sum, one) => sum + one, 0) - 1) < 1e-12);
      });

  it("are nothing for what is kept anyway, and something again once it is passed", () => {
    const idle: Step = { use: 0.1, turned: 0 };
    const busy: Step = { use: 1, turned: 0 };
    let worth = [0.5, 0.5];
    for (let round = 0; round < 3; round++) worth = followed(worth, [idle, busy]);
    assert.deepEqual(worth, [0, 1]);
    const back = followed(worth, [{ use: 1.5, turned: 1 }, busy]);
    assert.ok(back[0]! > 0.005 && back[0]! < 0.1, String(back[0]));
  });
});
