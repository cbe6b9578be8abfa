import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance } from "../../../src/assign";
import { nearReps, runCosts } from "../../../src/assign/monteCarlo/nearReps";
import { quantilesOf } from "../../../src/assign/monteCarlo/quantiles";
import { solutionCost, limitsFor, recarve } from "../../../src/assign/monteCarlo/recarve";
import { freeUnits } from "../../../src/assign/monteCarlo/levelling";
import { reoptimise } from "../../../src/assign/monteCarlo/reoptimise";
import { normalQuantile } from "../../../src/assign/monteCarlo/factors";
import { drawerOf, scenarioOf } from "../../../src/assign/monteCarlo/scenario";
import { stress } from "../../../src/assign/monteCarlo/stress";
import { runSteps } from "../../../src/assign/work/runSteps";
import { startingPrices } from "../../../src/assign/prices/limits";
import { unitsOf } from "../../../src/assign/problem/units";
import { InputError } from "../../../src/errors";
import type { Problem } from "../../../src/model";
import { seededRandom } from "../../../src/random";
import { brokenRule } from "../bruteForce";
import { fullProblem } from "../change/problems";
import { geographicProblem } from "../instances";
import { orClash } from "../orClash";

const still = { demand: 0, capacity: 0, weights: 0 };
const engines = { assign, balance };

describe("stress", () => {
  it("keeps every account where nothing strays", () => {
    const problem = geographicProblem(300, 6, { seed: 2, slack: 1.05 });
    const plan = assign(problem);
    const { stays, cost, changed, utilisation } = stress(problem, plan, {
      engine: "assign",
      runs: 5,
      spread: still,
    });
    assert.ok(stays.every((share) => share === 1));
    assert.ok(Math.abs((cost?.p50 ?? 0) - plan.cost) <= 1e-9 * plan.cost);
    assert.equal(changed.p95, 0);
    const fullest = Math.max(...plan.loads.map((load, rep) => load / (problem.capacity[rep] ?? 1)));
    assert.ok(Math.abs(utilisation.p50 - fullest) < 1e-8);
  });

  it("keeps accounts less often the more things stray", () => {
    const problem = geographicProblem(300, 6, { seed: 2, slack: 1.05 });
    const plan = assign(problem);
    const meanStay = (demand: number): number => {
      const spread = { demand, capacity: demand, weights: 0 };
      const { stays } = stress(problem, plan, { engine: "assign", runs: 20, spread });
      return stays.reduce((sum, one) => sum + one, 0) / stays.length;
    };
    const [little, much] = [meanStay(0.02), meanStay(0.3)];
    assert.ok(little > 0.9 && little < 1, String(little));
    assert.ok(much < little - 0.02, `${much} is not below ${little}`);
  });

  it("gives the same bits for the same seed, and others for another", () => {
    const free = geographicProblem(200, 5, { seed: 6, slack: 1.1, owners: true });
    const problem = { ...free, maxMoved: 60 };
    const plan = assign(problem);
    const run = (seed: number) => stress(problem, plan, { engine: "assign", runs: 4, seed });
    const once = run(3);
    assert.deepEqual(run(3), once);
    assert.notDeepEqual(run(4).cost, once.cost);
  });

  it("answers for every kind of small problem with figures that can be", () => {
    const engine = fc.constantFrom("assign" as const, "balance" as const);
    fc.assert(
      fc.property(fullProblem({ accounts: 7, reps: 3 }), engine, (problem, by) => {
        const plan = orClash(() => engines[by](problem));
        if (!plan) return;
        const found = stress(problem, plan, { engine: by, runs: 4 });
        assert.equal(found.runs, 4);
        assert.equal(found.measures.length, problem.measures?.length ?? 0);
        assert.ok(found.stays.every((share) => share >= 0 && share <= 1));
        for (const one of [
          found.gini,
          found.spread,
          found.utilisation,
          found.waiting,
          found.changed,
        ])
          assert.ok(one.p5 >= 0 && one.p5 <= one.p50 && one.p50 <= one.p95 && one.p95 < Infinity);
        assert.ok(found.gini.p95 < 1);
      }),
      { numRuns: 200 },
    );
  });

  it("stops with the runs made so far", () => {
    const problem = geographicProblem(100, 4, { seed: 1, slack: 1.2 });
    const { runs, stays } = stress(problem, assign(problem), {
      engine: "assign",
      runs: 50,
      stop: { aborted: true },
    });
    assert.equal(runs, 1);
    assert.ok(stays.every((share) => share === 0 || share === 1));
  });

  it("flags the best accounts piling up with one rep", () => {
    const problem: Problem = {
      accounts: 40,
      reps: 4,
      capacity: new Float64Array(4).fill(100),
      workload: new Float64Array(40).fill(1),
    };
    const plan = balance(problem);
    const potential = Float64Array.from(
      plan.rep,
      (rep, account) => (rep === 2 ? 50 : 1) + account / 100,
    );
    const { concentration } = stress(problem, plan, { engine: "balance", runs: 1, potential });
    assert.deepEqual(concentration, { top: 4, rep: 2, share: 1, fair: 0.25, flagged: true });
  });

  it("refuses what it can't work with", () => {
    const problem = geographicProblem(20, 2, { seed: 1, slack: 2 });
    const plan = assign(problem);
    const wrong = [
      { runs: 0 },
      { runs: 1.5 },
      { seed: NaN },
      { spread: { demand: -1 } },
      { spread: { weights: NaN } },
    ];
    for (const options of wrong)
      assert.throws(() => stress(problem, plan, { engine: "assign", ...options }), InputError);
    const other = { ...plan, rep: new Int32Array(3) };
    assert.throws(() => stress(problem, other, { engine: "assign" }), InputError);
  });
});

describe("a run", () => {
  it("keeps all rules in the loads of its year", () => {
    fc.assert(
      fc.property(fullProblem({ accounts: 8, reps: 4 }), fc.integer(), (problem, seed) => {
        const plan = orClash(() => assign(problem));
        if (!plan) return;
        const planned = unitsOf(problem);
        const units = scenarioOf(
          planned,
          drawerOf({ ...still, demand: 0.5 }),
          seededRandom(seed),
        ).units;
        const own = Int32Array.from(
          { length: units.count },
          (_, unit) => plan.rep[units.member[units.memberStart[unit] ?? 0] ?? 0] ?? -1,
        );
        const prices = startingPrices(plan.prices, limitsFor(units));
        const near = runSteps(nearReps(problem, units, prices, own));
        const costs = runCosts(near, { travel: 1, value: 1 }, new Float64Array(near.rep.length));
        const even = new Float64Array(units.reps).fill(1);
        const listed = freeUnits(planned, own, planned.leastWorkload);
        for (const solution of [
          runSteps(recarve(units, costs, prices)),
          runSteps(
            reoptimise(
              units,
              { planned: own, listed, tolerance: 0 },
              { load: units.leastWorkload, share: even },
            ),
          ),
        ]) {
          const rep = new Int32Array(problem.accounts);
          for (let unit = 0; unit < units.count; unit++)
            for (let m = units.memberStart[unit] ?? 0; m < (units.memberStart[unit + 1] ?? 0); m++)
              rep[units.member[m] ?? 0] = solution.rep[unit] ?? -1;
          const used = new Float64Array(units.reps);
          solution.rep.forEach((at, unit) => {
            const width = units.workloadVaries ? units.reps : 1;
            if (at >= 0)
              used[at] =
                (used[at] ?? 0) + (units.workload[unit * width + (width > 1 ? at : 0)] ?? 0);
          });
          // Locks hold even where their workload outgrows the room; nothing else may go beyond it.
          const locked = new Float64Array(units.reps);
          units.lockedTo.forEach((at, unit) => {
            const width = units.workloadVaries ? units.reps : 1;
            if (at >= 0)
              locked[at] =
                (locked[at] ?? 0) + (units.workload[unit * width + (width > 1 ? at : 0)] ?? 0);
          });
          used.forEach((amount, at) => {
            const most = Math.max(units.limit[at] ?? 0, locked[at] ?? 0);
            assert.ok(amount <= most + 1e-9 * (1 + most), `${amount} is over ${most}`);
          });
          const roomy = { ...problem, capacity: problem.capacity.map(() => Infinity) };
          assert.equal(brokenRule(roomy, rep), undefined);
        }
      }),
      { numRuns: 200 },
    );
  });

  for (const slack of [1.03, 1.1])
    it(`costs hardly more than a full carve of the same year, at ${slack} x the workload`, () => {
      const problem = geographicProblem(500, 8, { seed: 9, slack });
      const plan = assign(problem);
      const random = seededRandom(5);
      let ratios = 0;
      for (let year = 0; year < 3; year++) {
        const { units, demand, capacity } = scenarioOf(
          unitsOf(problem),
          drawerOf({ demand: 0.1, capacity: 0.002, weights: 0 }),
          random,
        );
        const then: Problem = {
          ...problem,
          workload: problem.workload.map((one, account) => one * (demand[account] ?? 1)),
          capacity: problem.capacity.map((one, rep) => one * (capacity[rep] ?? 1)),
        };
        const full = assign(then);
        const prices = startingPrices(plan.prices, limitsFor(units));
        const near = runSteps(nearReps(problem, units, prices, plan.rep));
        const costs = runCosts(near, { travel: 1, value: 1 }, new Float64Array(near.rep.length));
        const solution = runSteps(recarve(units, costs, prices));
        assert.equal(solution.rep.includes(-1), full.rep.includes(-1));
        const cost = solutionCost(units, costs, solution);
        assert.ok(cost >= full.lowerBound * (1 - 1e-9));
        ratios += cost / full.cost;
      }
      assert.ok(ratios / 3 < 1.01, `${ratios / 3} times the cost of a full carve`);
    });
});

describe("quantilesOf", () => {
  it("draws straight lines between sorted figures", () => {
    assert.deepEqual(quantilesOf([5, 1, 3]), { p5: 1.2, p50: 3, p95: 4.8 });
    assert.deepEqual(quantilesOf([2]), { p5: 2, p50: 2, p95: 2 });
  });
});

describe("normalQuantile", () => {
  it("agrees with printed tables, and with itself on the other side", () => {
    for (const [share, printed] of [
      [0.5, 0],
      [0.841344746, 1],
      [0.975, 1.959963985],
      [0.999, 3.090232306],
      [1e-12, -7.034483825],
    ] as const)
      assert.ok(Math.abs(normalQuantile(share) - printed) < 1e-6, String(share));
    for (const share of [0.01, 0.07, 0.2, 0.45])
      assert.ok(Math.abs(normalQuantile(share) + normalQuantile(1 - share)) < 1e-9);
  });
});

describe("scenarioOf", () => {
  it("strays around what was planned, by as much as asked", () => {
    const units = unitsOf(geographicProblem(20_000, 4, { seed: 1, slack: 1.1 }));
    const { demand } = scenarioOf(units, drawerOf({ ...still, demand: 0.2 }), seededRandom(8));
    const mean = demand.reduce((sum, one) => sum + one, 0) / demand.length;
    const variance = demand.reduce((sum, one) => sum + (one - mean) ** 2, 0) / demand.length;
    assert.ok(Math.abs(mean - 1) < 0.005, String(mean));
    assert.ok(Math.abs(Math.sqrt(variance) - 0.2) < 0.005, String(variance));
    assert.ok(demand.every((one) => one > 0));
  });
});
