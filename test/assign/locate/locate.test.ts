import assert from "node:assert/strict";
import fc from "fast-check";
import { InfeasibleError, InputError, locate, locateSteps } from "../../../src";
import type { LocateProblem } from "../../../src";
import { greatCircleKm } from "../../../src";
import {
  bestRank,
  brokenLocateRule,
  costBetween,
  isLess,
  isServable,
  rankOf,
} from "./locateBruteForce";
import { mediansProblem } from "../medians";

const three: LocateProblem = {
  accounts: 3,
  places: 3,
  reps: 1,
  capacity: new Float64Array([3]),
  workload: new Float64Array([1, 1, 1]),
  cost: new Float64Array([0, 1, 2, 1, 0, 1, 2, 1, 0]),
};

/** Tiny problems with every rule, some of which contradict each other. */
function tinyProblem(): fc.Arbitrary<LocateProblem> {
  return fc
    .record({
      accounts: fc.integer({ min: 0, max: 5 }),
      places: fc.integer({ min: 1, max: 4 }),
      wanted: fc.integer({ min: 1, max: 3 }),
      byPlace: fc.boolean(),
    })
    .chain(({ accounts, places, wanted, byPlace }) => {
      const reps = Math.min(wanted, places, 2);
      const some = <T>(one: fc.Arbitrary<T>, length: number) =>
        fc.array(one, { minLength: length, maxLength: length });
      const room = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Infinity));
      return fc
        .record({
          capacity: some(room, byPlace ? places : reps),
          workload: some(fc.integer({ min: 0, max: 8 }), accounts),
          cost: some(fc.integer({ min: -5, max: 20 }), accounts * places),
          fixedSites: fc.option(fc.constantFrom(-1, ...Array(places).keys()), { nil: undefined }),
          eligible: fc.option(some(fc.constantFrom(1, 1, 1, 0), accounts * reps), {
            nil: undefined,
          }),
          lockedTo: fc.option(some(fc.constantFrom(-1, -1, -1, 0), accounts), { nil: undefined }),
          mustCover: fc.option(some(fc.constantFrom(0, 1), accounts), { nil: undefined }),
        })
        .map((raw) => ({
          accounts,
          places,
          reps,
          capacityOf: byPlace ? ("place" as const) : ("rep" as const),
          capacity: Float64Array.from(raw.capacity),
          workload: Float64Array.from(raw.workload),
          cost: Float64Array.from(raw.cost),
          ...(raw.fixedSites !== undefined && {
            fixedSites: Int32Array.from({ length: reps }, (_, r) =>
              r === 0 ? (raw.fixedSites ?? -1) : -1,
            ),
          }),
          ...(raw.eligible && { eligible: Uint8Array.from(raw.eligible) }),
          ...(raw.lockedTo && { lockedTo: Int32Array.from(raw.lockedTo) }),
          ...(raw.mustCover && { mustCover: Uint8Array.from(raw.mustCover) }),
        }));
    });
}

describe("locate", () => {
  it("puts the only rep in the middle", () => {
    const plan = locate(three);
    assert.deepEqual(Array.from(plan.sites ?? []), [1]);
    assert.equal(plan.cost, 2);
    assert.equal(plan.gap, 0);
    assert.equal(plan.finished, true);
  });

  it("keeps every rule, and no plan beats its bound", () => {
    let plans = 0;
    let best = 0;
    fc.assert(
      fc.property(tinyProblem(), (problem) => {
        const optimum = bestRank(problem);
        let plan;
        try {
          plan = locate(problem);
        } catch (error) {
          assert.ok(error instanceof InfeasibleError, String(error));
          assert.equal(optimum, undefined);
          return;
        }
        const { sites = [] } = plan;
        assert.equal(brokenLocateRule(problem, sites, plan.rep), undefined);
        const rank = rankOf(problem, sites, plan.rep);
        assert.ok(optimum);
        assert.ok(!isLess(rank, optimum), `${String(rank)} beats ${String(optimum)}`);
        assert.ok(Math.abs(plan.cost - rank[2]) < 1e-9);
        assert.equal(plan.shortage.mustCoverMissed, rank[0]);
        assert.equal(plan.shortage.workload, rank[1]);
        assert.ok(plan.shortage.lowerBound <= optimum[1] + 1e-9);
        if (optimum[0] === rank[0] && optimum[1] >= rank[1] - 1e-9)
          assert.ok(plan.lowerBound <= optimum[2] + 1e-9);
        plans++;
        if (!isLess(optimum, rank)) best++;
      }),
      { numRuns: 250, seed: 7 },
    );
    assert.ok(best >= 0.97 * plans, `only ${best} of ${plans} are best`);
  });

  it("says why accounts wait", () => {
    fc.assert(
      fc.property(tinyProblem(), (problem) => {
        let plan;
        try {
          plan = locate(problem);
        } catch {
          return;
        }
        const waiting = Array.from(plan.rep.keys()).filter((a) => plan.rep[a] === -1);
        assert.deepEqual(
          plan.unassigned,
          waiting.map((account) => ({
            account,
            reason: isServable(problem, account) ? "no room" : "no eligible rep",
          })),
        );
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it("comes near its own bound on instances of the published kinds", () => {
    for (const [accounts, reps, use, whole] of [
      [50, 5, 0.85, true],
      [100, 10, 0.9, true],
      [200, 15, 0.9, false],
      [300, 60, 0.8, false],
    ] as const) {
      const problem = mediansProblem(accounts, reps, { seed: accounts, use, whole });
      const plan = locate(problem, { effort: 0.1 });
      assert.equal(brokenLocateRule(problem, plan.sites ?? [], plan.rep), undefined);
      assert.equal(plan.unassigned.length, 0);
      assert.ok(plan.gap < 0.03, `${accounts} x ${reps}: ${plan.gap}`);
    }
  });

  it("gives the same plan for the same seed, whatever form the cost has", () => {
    const problem = mediansProblem(80, 8, { seed: 5, use: 0.9 });
    const table = new Float64Array(80 * 80);
    for (let a = 0; a < 80; a++)
      for (let place = 0; place < 80; place++) table[a * 80 + place] = problem.cost(a, place);
    const options = { seed: 11, effort: 0.2 };
    const plan = locate(problem, options);
    assert.deepEqual(locate(problem, options), plan);
    assert.deepEqual(locate({ ...problem, cost: table }, options), plan);
  });

  it("measures distance on the globe and on a plane", () => {
    const latitude = new Float64Array([48.1, 48.2, 52.5, 52.4, NaN]);
    const longitude = new Float64Array([11.5, 11.7, 13.4, 13.1, NaN]);
    const trips = new Float64Array([1, 2, 3, 4, 5]);
    const places = { latitude: latitude.slice(0, 4), longitude: longitude.slice(0, 4) };
    const sized = {
      accounts: 5,
      places: 4,
      reps: 2,
      capacity: new Float64Array([9, 9]),
      workload: new Float64Array(5).fill(1),
    };
    const onGlobe: LocateProblem = {
      ...sized,
      cost: {
        kind: "geographic",
        accountLatitude: latitude,
        accountLongitude: longitude,
        placeLatitude: places.latitude,
        placeLongitude: places.longitude,
        trips,
      },
    };
    const expected =
      greatCircleKm(48.1, 11.5, 48.2, 11.7) + 3 * greatCircleKm(52.5, 13.4, 52.4, 13.1);
    const plan = locate(onGlobe);
    assert.ok(Math.abs(plan.cost - expected) < 1e-6);
    assert.deepEqual(Array.from(plan.sites ?? []).sort(), [1, 3]);

    const x = new Float64Array([0, 3, 30, 34, NaN]);
    const y = new Float64Array([0, 4, 0, 3, NaN]);
    const onPlane = locate({
      ...sized,
      cost: {
        kind: "planar",
        accountX: x,
        accountY: y,
        placeX: x.slice(0, 4),
        placeY: y.slice(0, 4),
      },
    });
    assert.equal(onPlane.cost, 10);
  });

  it("leaves fixed reps where they are and puts the others around them", () => {
    const problem = mediansProblem(60, 4, { seed: 2, use: 0.7 });
    const fixedSites = new Int32Array([17, -1, 40, -1]);
    const plan = locate({ ...problem, fixedSites }, { effort: 0.2 });
    assert.equal(
      brokenLocateRule({ ...problem, fixedSites }, plan.sites ?? [], plan.rep),
      undefined,
    );
    assert.ok(plan.cost >= locate(problem, { effort: 0.2 }).lowerBound);
  });

  it("gives the larger rep the larger place of the market", () => {
    // Two towns, of nine accounts and of one: the capacities fit in one way only.
    const town = (account: number): number => (account < 9 ? 0 : 1);
    const plan = locate({
      accounts: 10,
      places: 2,
      reps: 2,
      capacity: new Float64Array([1, 9]),
      capacityOf: "rep",
      workload: new Float64Array(10).fill(1),
      cost: (account, place) => (town(account) === place ? 0 : 100),
    });
    assert.deepEqual(Array.from(plan.sites ?? []), [1, 0]);
    assert.equal(plan.cost, 0);
  });

  it("returns a valid plan wherever it is stopped, better the later", () => {
    const problem = mediansProblem(120, 12, { seed: 4, use: 0.9 });
    const stop = { aborted: false };
    const costs = [1, 10, 100].map((steps) => {
      stop.aborted = false;
      const work = locateSteps(problem, { stop });
      for (let i = 0; i < steps; i++) assert.equal(work.next().done, false);
      stop.aborted = true;
      let step = work.next();
      while (step.done !== true) step = work.next();
      const plan = step.value;
      assert.equal(plan.finished, false);
      assert.equal(brokenLocateRule(problem, plan.sites ?? [], plan.rep), undefined);
      assert.ok(plan.lowerBound <= plan.cost);
      return plan.cost;
    });
    assert.ok(costs[2]! < costs[0]!);
  });

  it("shows progress that only grows", () => {
    let last = 0;
    locate(mediansProblem(60, 6, { seed: 1, use: 0.8 }), {
      effort: 0.1,
      onProgress: ({ done }) => {
        assert.ok(done >= last && done <= 1);
        last = done;
      },
    });
    assert.ok(last > 0.5);
  });

  describe("with odd input", () => {
    it("takes no accounts at all", () => {
      const plan = locate({
        accounts: 0,
        places: 2,
        reps: 2,
        capacity: new Float64Array([1, 1]),
        workload: new Float64Array(0),
        cost: new Float64Array(0),
      });
      assert.equal(plan.cost, 0);
      assert.equal(new Set(plan.sites).size, 2);
    });

    it("lists everybody as waiting when there is no capacity", () => {
      const plan = locate({ ...three, capacity: new Float64Array([0]) });
      assert.equal(plan.unassigned.length, 3);
      assert.deepEqual(plan.shortage, { mustCoverMissed: 0, workload: 3, lowerBound: 3 });
    });

    it("serves what it can when capacity is short, must-cover accounts first", () => {
      const problem = mediansProblem(60, 4, { seed: 9, use: 1.4 });
      const mustCover = new Uint8Array(60).fill(0).fill(1, 0, 20);
      const plan = locate({ ...problem, mustCover }, { effort: 0.3 });
      assert.equal(brokenLocateRule(problem, plan.sites ?? [], plan.rep), undefined);
      assert.equal(plan.shortage.mustCoverMissed, 0);
      assert.ok(plan.shortage.workload >= plan.shortage.lowerBound);
      assert.ok(plan.shortage.workload <= plan.shortage.lowerBound * 1.02);
      assert.ok(plan.lowerBound <= plan.cost);
    });

    it("uses places with capacity when most have none", () => {
      const problem = mediansProblem(40, 3, { seed: 6, use: 0.8 });
      const capacity = problem.capacity.map((room, place) => (place % 10 === 0 ? room : 0));
      const plan = locate({ ...problem, capacity });
      assert.equal(plan.unassigned.length, 0);
    });

    it("copes with everybody at one point, with a rep at every place and with one rep", () => {
      const flat: LocateProblem = {
        ...mediansProblem(30, 3, { seed: 1, use: 0.8 }),
        cost: () => 7,
      };
      assert.equal(locate(flat).cost, 210);
      assert.equal(locate(flat).gap < 1e-9, true);
      const everywhere = locate({ ...three, reps: 3, capacity: new Float64Array([1, 1, 1]) });
      assert.equal(everywhere.cost, 0);
      const one = mediansProblem(40, 1, { seed: 3, use: 0.9 });
      const sums = Array.from({ length: 40 }, (_, place) => {
        let sum = 0;
        for (let a = 0; a < 40; a++) sum += costBetween(one, a, place);
        return sum;
      });
      assert.ok(Math.abs(locate(one).cost - Math.min(...sums)) < 1e-6);
    });

    it("refuses in words what it can't read", () => {
      const refusals: [Partial<LocateProblem>, RegExp][] = [
        [{ accounts: -1 }, /accounts is -1/],
        [{ reps: 4 }, /reps is 4, but there are 3 places/],
        [{ reps: 0 }, /reps is 0/],
        [{ capacity: new Float64Array(2) }, /capacity holds 2 numbers, but 1 .* or 3/],
        [{ capacity: new Float64Array([NaN]) }, /capacity of rep 0 is NaN/],
        [{ reps: 3, capacity: new Float64Array([1, 2, 3]) }, /capacityOf/],
        [{ workload: new Float64Array([1, -1, 1]) }, /workload of account 1 is -1/],
        [{ cost: new Float64Array(8) }, /cost holds 8 numbers, but 9/],
        [{ cost: new Float64Array(9).fill(NaN) }, /cost of account 0 from place 0 is NaN/],
        [{ cost: () => Infinity }, /cost of account 0 from place 0 is Infinity/],
        [{ fixedSites: new Int32Array([3]) }, /fixedSites of rep 0 is 3/],
        [{ lockedTo: new Int32Array([1, 0, 0]) }, /lockedTo of account 0 is 1/],
        [{ eligible: new Uint8Array(2) }, /eligible holds 2/],
        [{ mustCover: new Uint8Array(2) }, /mustCover holds 2/],
      ];
      for (const [change, message] of refusals)
        assert.throws(
          () => locate({ ...three, ...change }),
          (error) => error instanceof InputError && message.test(error.message),
          String(message),
        );
    });

    it("refuses locks that nothing can keep", () => {
      assert.throws(
        () =>
          locate({
            ...three,
            lockedTo: new Int32Array([0, 0, 0]),
            capacity: new Float64Array([2]),
          }),
        InfeasibleError,
      );
      assert.throws(
        () =>
          locate({ ...three, lockedTo: new Int32Array([0, -1, -1]), eligible: new Uint8Array(3) }),
        InfeasibleError,
      );
    });
  });
});
