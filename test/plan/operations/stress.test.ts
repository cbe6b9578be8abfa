import assert from "node:assert/strict";
import { drawn, factorsOf } from "../../../src/assign/monteCarlo/factors";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Carve } from "../../../src/plan/carve";
import type { Given } from "../../../src/plan/operations/settingsFor";
import { rangeOf } from "../../../src/plan/operations/range";
import { stressSteps, type StressOfPlan } from "../../../src/plan/operations/stress";
import { englishOfOperations } from "../../../src/plan/words/englishOfOperations";
import { sayIt } from "../../../src/plan/words/sayIt";
import { seededRandom } from "../../../src/random";
import { carved } from "../carved";
import { madeUp, tablesOf } from "../carvedTables";

const stressOf = (carve: Carve, given: Given = {}): StressOfPlan =>
  runSteps(stressSteps(carve, given));

const four = tablesOf(
  [
    ["Account ID", "Owner", "Potential"],
    ["A1", "Ana", 30],
    ["A2", "Ana", 20],
    ["A3", "Ben", 40],
    ["A4", "Ben", 10],
  ],
  [["Rep"], ["Ana"], ["Ben"]],
);

describe("reruns with shaken amounts", () => {
  it("counts the plan as it stands as anybody can from the factors", () => {
    const { asItStands, reruns, limit } = stressOf(carved(four), { reruns: 60, seed: 7 });
    const random = seededRandom(7);
    const factors = factorsOf(0.1);
    const offs = Array.from({ length: 60 }, () => {
      const [a = 1, b = 1, c = 1, d = 1] = drawn(factors, 4, random);
      const [ana, ben] = [30 * a + 20 * b, 40 * c + 10 * d];
      return Math.abs(ana - ben) / (ana + ben);
    });
    assert.equal(reruns, 60);
    assert.equal(limit, 0.1);
    assert.ok(Math.abs(asItStands.furthest.most - Math.max(...offs)) < 1e-12);
    assert.ok(Math.abs(asItStands.furthest.least - Math.min(...offs)) < 1e-12);
    assert.ok(Math.abs(asItStands.furthest.median - rangeOf(offs).median) < 1e-12);
    const kept = offs.filter((off) => off <= 0.1).length;
    assert.ok(kept > 0 && kept < 60);
    assert.equal(asItStands.kept, kept);
    // Of two reps, both are outside or neither is.
    const times = 60 - kept;
    assert.deepEqual(asItStands.outside, [
      { rep: "Ana", times },
      { rep: "Ben", times },
    ]);
  });

  it("carves again to no less even plans, within the same limits, and gives the same each time", () => {
    const carve = carved(madeUp(60, 4), { maxMovedPercent: 100, effort: 0.2 });
    const given = { reruns: 40, shake: 20 };
    const one = stressOf(carve, given);
    assert.deepEqual(stressOf(carve, given), one);
    assert.notDeepEqual(stressOf(carve, { ...given, seed: 2 }), one);
    assert.ok((one.carvedAgain.kept ?? 0) >= (one.asItStands.kept ?? 0));
    assert.ok(one.carvedAgain.furthest.most <= one.asItStands.furthest.most);
    assert.ok(one.changed.most >= one.changed.median && one.changed.median > 0);
    const mildly = stressOf(carve, { reruns: 40, shake: 0.1 });
    assert.ok(mildly.asItStands.furthest.most < one.asItStands.furthest.median);
  });

  it("lets who is above capacity in the plan stay so when carved again", () => {
    const carve = carved(madeUp(120, 4, 2), { maxMovedPercent: 5, effort: 0.2 });
    const { plan, inputs } = carve;
    assert.ok(plan.loads.some((load, rep) => load > (inputs.reps.capacity[rep] ?? Infinity)));
    const { asItStands, carvedAgain } = stressOf(carve, { reruns: 30 });
    assert.ok(carvedAgain.furthest.median <= asItStands.furthest.median + 1e-9);
  });

  it("says it in sentences that speak of reruns alone", () => {
    const { sentences, asItStands, carvedAgain } = stressOf(carved(four), {
      reruns: 60,
      seed: 7,
    });
    const said = sentences.map(sayIt);
    assert.match(
      said[0] ?? "",
      new RegExp(
        `^With amounts shaken by 10 %, the plan as it stands keeps the limit of 10 % in ${asItStands.kept} of 60 reruns; the furthest rep is between \\d+\\.\\d % and \\d+\\.\\d % off, in the middle \\d+\\.\\d %\\.$`,
      ),
    );
    assert.match(said[1] ?? "", new RegExp(`keeps it in ${carvedAgain.kept} of 60;`));
    const times = asItStands.outside[0]?.times;
    assert.equal(
      said[2],
      `Outside the limit most often, as the plan stands: Ana in ${times} and Ben in ${times} of 60.`,
    );
    for (const template of Object.values(englishOfOperations))
      assert.doesNotMatch(template, /\b(years?|chances?|probab\w*|likel\w*|forecasts?)\b/i);
  });

  it("ends with the reruns made so far where it is stopped", () => {
    const stop = { aborted: false };
    const steps = stressSteps(carved(four), { reruns: 500 }, { stop });
    let made = 0;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        assert.ok(step.value.reruns > 0 && step.value.reruns < 500);
        break;
      }
      assert.equal(step.value.stage, "Shaking amounts");
      if (++made === 200) stop.aborted = true;
    }
  });
});
