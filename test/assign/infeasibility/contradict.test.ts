import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance, balanceSteps, locate, runSteps } from "../../../src/assign";
import type { LocateProblem } from "../../../src/assign";
import { brokenRules } from "../../../src/assign/standing/brokenRules";
import { standingOf } from "../../../src/assign/standing/standing";
import { contradictions } from "../../../src/assign/infeasibility/contradictions";
import type { Contradiction, Rule } from "../../../src/contradiction";
import { shortfall } from "../../../src/assign/infeasibility/shortfall";
import { InfeasibleError } from "../../../src/errors";
import type { Problem } from "../../../src/model";
import { allPlans } from "../allPlans";
import { workloadAt } from "../bruteForce";
import { isKeepable, rulesOf } from "./keepable";
import { orClash } from "../orClash";
import { smallProblem } from "../problems";

const everyAccount = ({ accounts }: Problem): number[] =>
  Array.from({ length: accounts }, (_, account) => account);

const placing = (accounts: readonly number[]): Rule[] =>
  accounts.map((account) => ({ kind: "place", account }));

/** A rule that holds for several reps can be dropped for each of them. */
function* withoutOne(rules: readonly Rule[]): Generator<Rule[]> {
  for (const [i, rule] of rules.entries()) {
    const others = rules.filter((_, other) => other !== i);
    yield others;
    if (rule.kind === "eligibility" && rule.reps.length > 1)
      for (const rep of rule.reps)
        yield [...others, { ...rule, reps: rule.reps.filter((one) => one !== rep) }];
  }
}

/** What the account asks of whoever is cheapest to serve it: the relaxation of `toPlace`. */
function leastWorkload(problem: Problem, account: number): number {
  let least = Infinity;
  for (let rep = 0; rep < problem.reps; rep++)
    least = Math.min(least, workloadAt(problem, account, rep));
  return least;
}

/** Accounts that every plan places where capacities are left aside: somebody may serve their group. */
function servable(problem: Problem): number[] {
  const { capacity: _, maxMoved: __, ...open } = problem;
  const rules = rulesOf({ ...open, capacity: new Float64Array(problem.reps).fill(Infinity) });
  return everyAccount(problem).filter((account) =>
    isKeepable(problem, [...rules, ...placing([account])], () => 0),
  );
}

function assertIrreducible(
  problem: Problem,
  { rules }: Contradiction,
  background: readonly Rule[],
  workload: (account: number, rep: number) => number,
): void {
  const keepable = (some: readonly Rule[]): boolean =>
    isKeepable(problem, [...some, ...background], workload);
  assert.ok(!keepable(rules), `can be kept: ${JSON.stringify(rules)}`);
  for (const others of withoutOne(rules))
    assert.ok(keepable(others), `${JSON.stringify(others)} of ${JSON.stringify(rules)} clash too`);
}

/** Whether each rule of the contradiction is one of the problem's. */
function assertAreRules(problem: Problem, { rules }: Contradiction): void {
  const all = rulesOf(problem);
  for (const rule of rules) {
    if (rule.kind === "place") continue;
    const isOne = all.some((one) =>
      rule.kind === "eligibility"
        ? one.kind === "eligibility" &&
          one.account === rule.account &&
          rule.reps.every((rep) => one.reps.includes(rep))
        : JSON.stringify(one) === JSON.stringify(rule),
    );
    assert.ok(isOne, JSON.stringify(rule));
  }
}

describe("contradictions", () => {
  const small = smallProblem({ accounts: 6, reps: 3 });

  it("are irreducible sets of the problem's own rules", () => {
    let found = 0;
    const seen = { barred: 0, grouped: 0 };
    fc.assert(
      fc.property(small, (problem) => {
        for (const contradiction of contradictions(problem)) {
          found++;
          assertAreRules(problem, contradiction);
          if (contradiction.clash === "moves") {
            const { forced, locked, barred, grouped } = contradiction;
            assert.equal(locked + barred + grouped, forced);
            assert.ok(Math.min(locked, barred, grouped) >= 0, JSON.stringify(contradiction));
            for (const one of ["barred", "grouped"] as const)
              if (contradiction[one] > 0) seen[one]++;
          }
          const background = contradiction.clash === "moves" ? placing(servable(problem)) : [];
          const workload = (account: number, rep: number): number =>
            workloadAt(problem, account, rep);
          assertIrreducible(problem, contradiction, background, workload);
        }
      }),
      { numRuns: 600 },
    );
    assert.ok(found > 100, String(found));
  });

  it("are irreducible where accounts have to be placed", () => {
    const seen = { nobody: 0, room: 0 };
    const flags = fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(small, fc.option(flags), (free, mustCover) => {
        const { lockedTo: _, maxMoved: __, ...rest } = free;
        // Without locks more often, so that capacity as such comes up.
        const problem: Problem = {
          ...(free.accounts % 2 === 0 ? rest : free),
          ...(mustCover && { mustCover: Uint8Array.from(mustCover.slice(0, free.accounts)) }),
        };
        const toPlace = mustCover ? "mustCover" : "all";
        for (const contradiction of contradictions(problem, { toPlace })) {
          if (contradiction.clash !== "nobody" && contradiction.clash !== "room") continue;
          seen[contradiction.clash]++;
          assertAreRules(problem, contradiction);
          for (const rule of contradiction.rules)
            if (rule.kind === "place")
              assert.ok(toPlace === "all" || problem.mustCover?.[rule.account] === 1);
          assertIrreducible(problem, contradiction, [], (account) =>
            leastWorkload(problem, account),
          );
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(seen.nobody > 20 && seen.room > 20, JSON.stringify(seen));
  });

  it("are found wherever fractions of accounts can't all be placed", () => {
    const outcomes = { kept: 0, clash: 0 };
    fc.assert(
      fc.property(small, (free) => {
        const { maxMoved: _, ...rest } = free;
        const workload = Float64Array.from(everyAccount(free), (a) => workloadAt(free, a, 0));
        const problem: Problem = { ...rest, workload };
        const all = [...rulesOf(problem), ...placing(everyAccount(problem))];
        const keepable = isKeepable(problem, all, (account) => workload[account] ?? 0);
        outcomes[keepable ? "kept" : "clash"]++;
        assert.equal(contradictions(problem, { toPlace: "all" }).length === 0, keepable);
      }),
      { numRuns: 800 },
    );
    assert.ok(outcomes.kept > 50 && outcomes.clash > 50, JSON.stringify(outcomes));
  });

  it("are never claimed where a plan places what has to be placed", () => {
    let clashes = 0;
    fc.assert(
      fc.property(small, fc.boolean(), (free, first) => {
        const mustCover = Uint8Array.from(everyAccount(free), (account) => (account < 2 ? 1 : 0));
        const problem: Problem = { ...free, mustCover };
        const toPlace = first ? "mustCover" : "all";
        const found = contradictions(problem, { toPlace });
        if (found.length === 0) return;
        clashes++;
        for (const rep of allPlans(problem)) {
          const misses = rep.some((at, a) => at < 0 && (!first || mustCover[a] === 1));
          // A cap on moves counts those that wait as forced: only whole plans speak against it.
          const counts = found.some(({ clash }) => clash !== "moves") || !rep.includes(-1);
          assert.ok(misses || !counts, String(rep));
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(clashes > 50, String(clashes));
  });

  it("come to few rules out of thousands of locks", () => {
    const accounts = 20_000;
    const problem: Problem = {
      accounts,
      reps: 2,
      capacity: new Float64Array([100, 1e9]),
      workload: Float64Array.from({ length: accounts }, (_, account) => 1 + (account % 40)),
      lockedTo: new Int32Array(accounts),
    };
    const [found, ...others] = contradictions(problem);
    assert.ok(found);
    assert.deepEqual(others, []);
    assert.deepEqual(
      found.rules.map(({ kind }) => kind),
      ["lock", "lock", "lock", "capacity"],
    );
    assert.equal(found.clash === "capacity" && found.workload, 410_000);
  });

  it("say who nobody else may serve", () => {
    const problem: Problem = {
      accounts: 4,
      reps: 2,
      capacity: new Float64Array([5, 50]),
      workload: new Float64Array([4, 1, 3, 9]),
      eligible: new Uint8Array([1, 0, 1, 0, 1, 0, 1, 1]),
    };
    assert.deepEqual(contradictions(problem), []);
    const [found] = contradictions(problem, { toPlace: "all" });
    assert.ok(found?.clash === "room");
    const { rules, ...figures } = found;
    assert.deepEqual(figures, { clash: "room", workload: 7, room: 5, everybody: false });
    assert.deepEqual(
      rules.flatMap((rule) => (rule.kind === "place" ? [rule.account] : [])),
      [0, 2],
    );
  });
});

describe("a refusal of rules that contradict each other", () => {
  const refusalOf = (run: typeof assign, problem: Problem): InfeasibleError | undefined => {
    try {
      run(problem);
    } catch (error) {
      if (error instanceof InfeasibleError) return error;
      throw error;
    }
    return undefined;
  };

  it("comes with a whole plan that keeps locks and breaks only what clashes", () => {
    let refusals = 0;
    fc.assert(
      fc.property(smallProblem({ accounts: 8, reps: 4 }), fc.boolean(), (problem, evens) => {
        const error = refusalOf(evens ? balance : assign, problem);
        if (!error) return;
        refusals++;
        assert.ok((error.contradictions[0]?.rules.length ?? 0) >= 2);
        const plan = error.leastViolation;
        assert.ok(plan);
        assertWellFormed(problem, plan);
        // Under a cap on moves, who would have to move may find no room anyway.
        const broken = brokenRules(standingOf(problem, plan.rep));
        assert.ok(broken.length > 0 || plan.unassigned.length > 0);
        assertBreaksLittle(problem, plan.rep);
      }),
      { numRuns: 1500 },
    );
    assert.ok(refusals > 100, String(refusals));
  });

  it("counts the cap's excess exactly, and lists few names", () => {
    const accounts = 30;
    const problem: Problem = {
      accounts,
      reps: 2,
      capacity: new Float64Array([100, 100]),
      workload: new Float64Array(accounts).fill(1),
      cost: new Float64Array(2 * accounts),
      lockedTo: new Int32Array(accounts).fill(1, 0, 20),
      owner: new Int32Array(accounts),
      maxMoved: 9,
    };
    for (const run of [assign, balance]) {
      const error = refusalOf(run, problem);
      assert.equal(error?.leastViolation?.moved, 20);
      const [found] = error.contradictions;
      assert.ok(found?.clash === "moves");
      const { rules, ...figures } = found;
      assert.deepEqual(figures, { clash: "moves", forced: 20, locked: 20, barred: 0, grouped: 0 });
      assert.equal(rules.length, 11);
      assert.match(
        error.message,
        /forced 20, locked 20, .*: lock, account 0, rep 1; .*; 6 more\.$/,
      );
    }
  });

  it("names the locks of reps who are still to be placed, too", () => {
    const places: LocateProblem = {
      accounts: 3,
      reps: 1,
      places: 2,
      capacity: new Float64Array([3]),
      capacityOf: "rep",
      workload: new Float64Array([1, 2, 3]),
      cost: new Float64Array(6),
      lockedTo: new Int32Array(3),
    };
    assert.throws(
      () => locate(places),
      (error) => {
        assert.ok(error instanceof InfeasibleError);
        const rules = [2, 1].map((account) => ({ kind: "lock", account, rep: 0 }));
        const limit = { kind: "capacity", rep: 0, capacity: 3 };
        assert.deepEqual(error.contradictions, [
          { clash: "capacity", rep: 0, workload: 6, rules: [...rules, limit] },
        ]);
        return true;
      },
    );
  });

  it("leaves the search unfinished but not the refusal, when stopped", () => {
    const steps = balanceSteps(
      {
        accounts: 2,
        reps: 1,
        capacity: new Float64Array([1]),
        workload: new Float64Array([1, 1]),
        lockedTo: new Int32Array(2),
      },
      { stop: { aborted: true } },
    );
    assert.throws(
      () => runSteps(steps),
      (error) => {
        assert.ok(error instanceof InfeasibleError);
        assert.equal(error.contradictions[0]?.rules.length, 3);
        assert.equal(error.leastViolation, undefined);
        return true;
      },
    );
  });

  it("comes with results for measures, with balance as with assign", () => {
    const problem: Problem = {
      accounts: 3,
      reps: 2,
      capacity: new Float64Array([2, 9]),
      workload: new Float64Array([2, 1, 1]),
      cost: new Float64Array([1, 2, 3, 4, 5, 6]),
      lockedTo: new Int32Array([0, 0, -1]),
      measures: [{ load: new Float64Array([1, 1, 6]), tolerance: 0.1 }],
    };
    assert.deepEqual(refusalOf(assign, problem)?.leastViolation?.measures, [
      { spread: 0.5, inside: false },
    ]);
    const levelled = refusalOf(balance, problem)?.leastViolation;
    assert.equal(levelled?.measures.length, 1);
    assert.equal(levelled.cost, 6);
    assert.deepEqual([...levelled.rep], [0, 0, 1]);
  });

  it("counts further contradictions", () => {
    const error = refusalOf(balance, {
      accounts: 3,
      reps: 2,
      capacity: new Float64Array([9, 9]),
      workload: new Float64Array([1, 1, 1]),
      lockedTo: new Int32Array([0, 1, 0]),
      eligible: new Uint8Array([0, 1, 1, 0, 0, 1]),
    });
    assert.equal(
      error?.message,
      "Hard rules contradict each other (locks): lock, account 0, rep 0; eligibility, account 0, " +
        "reps 0. Other sets of rules that clash: 2.",
    );
    assert.equal(error.contradictions.length, 3);
    assert.deepEqual(error.contradictions[0]?.rules, [
      { kind: "lock", account: 0, rep: 0 },
      { kind: "eligibility", account: 0, reps: [0] },
    ]);
  });
});

function assertWellFormed(
  problem: Problem,
  plan: NonNullable<InfeasibleError["leastViolation"]>,
): void {
  const loads = new Float64Array(problem.reps);
  let moved = 0;
  plan.rep.forEach((rep, account) => {
    assert.ok(rep >= -1 && rep < problem.reps);
    if (rep < 0) return;
    loads[rep] = (loads[rep] ?? 0) + workloadAt(problem, account, rep);
    const own = problem.owner?.[account] ?? -1;
    if (own >= 0 && own !== rep) moved++;
  });
  assert.equal(plan.rep.length, problem.accounts);
  assert.deepEqual(plan.loads, loads);
  assert.equal(plan.moved, moved);
  assert.deepEqual(
    plan.unassigned.map(({ account }) => account),
    everyAccount(problem).filter((account) => plan.rep[account] === -1),
  );
  assert.ok(Number.isFinite(plan.cost));
  assert.equal(plan.gap, Infinity);
  assert.equal(plan.finished, false);
  assert.equal(plan.measures.length, problem.measures?.length ?? 0);
}

/** Locks hold; eligibility gives way to them alone, and capacity to what is locked or grouped with it. */
function assertBreaksLittle(problem: Problem, rep: Int32Array): void {
  const { lockedTo, eligible, together, reps, capacity } = problem;
  const lockOf = (account: number): number => lockedTo?.[account] ?? -1;
  const groupOf = (account: number): number => together?.[account] ?? -1;
  const mates = (account: number): number[] =>
    everyAccount(problem).filter(
      (other) =>
        other === account || (groupOf(account) >= 0 && groupOf(other) === groupOf(account)),
    );
  const used = new Float64Array(reps);
  rep.forEach((at, account) => {
    if (lockOf(account) >= 0) assert.equal(at, lockOf(account));
    if (at < 0) return;
    if (eligible?.[account * reps + at] === 0) assert.equal(lockOf(account), at);
    used[at] = (used[at] ?? 0) + workloadAt(problem, account, at);
    // A group that no lock divides stays whole.
    if (mates(account).every((other) => lockOf(other) < 0))
      for (const other of mates(account)) assert.equal(rep[other], at);
  });
  capacity.forEach((room, at) => {
    if ((used[at] ?? 0) <= room * (1 + 1e-9)) return;
    rep.forEach((one, account) => {
      if (one === at && workloadAt(problem, account, at) > 0)
        assert.ok(mates(account).some((other) => lockOf(other) === at));
    });
  });
}

describe("a shortfall", () => {
  it("is proven only where no plan places what has to be placed", () => {
    const seen = { none: 0, proven: 0, open: 0 };
    fc.assert(
      fc.property(smallProblem({ accounts: 5, reps: 3 }), (problem) => {
        const plan = orClash(() => assign(problem));
        if (!plan) return;
        const found = shortfall(problem, plan);
        assert.equal(found === undefined, plan.unassigned.length === 0);
        seen[found === undefined ? "none" : found.proof ? "proven" : "open"]++;
        if (!found) return;
        assert.equal(found.waiting, plan.unassigned.length);
        if (found.proof)
          for (const rep of allPlans(problem)) assert.ok(rep.includes(-1), String(rep));
      }),
      { numRuns: 500 },
    );
    assert.ok(seen.none > 30 && seen.proven > 30, JSON.stringify(seen));
  });

  it("of whole accounts that would fit in halves is called none found", () => {
    const problem: Problem = {
      accounts: 3,
      reps: 2,
      capacity: new Float64Array([3, 3]),
      workload: new Float64Array([2, 2, 2]),
    };
    assert.deepEqual(shortfall(problem, balance(problem)), { waiting: 1, proof: undefined });
  });

  it("of must-cover accounts looks at these alone", () => {
    const problem: Problem = {
      accounts: 2,
      reps: 1,
      capacity: new Float64Array([3]),
      workload: new Float64Array([2, 2]),
      mustCover: new Uint8Array([1, 0]),
    };
    const plan = balance(problem);
    assert.equal(shortfall(problem, plan, "mustCover"), undefined);
    assert.equal(shortfall(problem, plan)?.proof?.clash, "room");
  });
});
