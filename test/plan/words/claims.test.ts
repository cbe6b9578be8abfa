import assert from "node:assert/strict";
import fc from "fast-check";
import { evaluate } from "../../../src/assign";
import { fairLoads, furthestOf } from "../../../src/fairness/peers";
import type { Carve, ToldOutside } from "../../../src/plan/carve";
import { comparedPlans, sameServed, type Compared } from "../../../src/plan/words/compared";
import { english, type Key } from "../../../src/plan/words/english";
import type { Sentence, Value } from "../../../src/plan/words/sentence";
import { heldBy } from "../../../src/territory/summary";
import { noWorseBefore, scoreOf } from "../../assign/bruteForce";
import { anyToy, carveOf, comparedTo, type Toy } from "../peers/toys";

/** A plan among all that a claim is about. */
interface Other {
  readonly made: Carve;
  readonly rep: Int32Array;
  readonly held: Float64Array;
  /** How far the furthest rep is from a fair share of the load to balance. */
  readonly furthest: number;
}

/** Rounding of sums. */
const NOTHING = 1e-9;

function numberIn(values: Sentence["values"], name: string): number {
  const value = values[name];
  assert.ok(value !== undefined && "number" in value, name);
  return value.number;
}

/** How far over fair shares some reps are together, in parts of them; below 0 where they are under. */
function together({ made, held }: Other, reps: readonly number[]): number {
  const fair = fairLoads(made.setup.peers, held);
  const sum = (of: Float64Array): number => reps.reduce((all, rep) => all + of[rep]!, 0);
  return sum(fair) > 0 ? sum(held) / sum(fair) - 1 : 0;
}

function othersThan({ made }: Other, rep: number, but: readonly number[]): number[] {
  const { groupOf } = made.setup.peers;
  return [...groupOf.keys()].filter((one) => groupOf[one] === groupOf[rep] && !but.includes(one));
}

type FairClaim = (other: Other, values: Sentence["values"]) => void;

/** What each sentence about the furthest rep claims of any other plan. */
const ofFairness: Partial<Record<Key, FairClaim>> = {
  "nobody nearer": (other) => {
    const { off } = furthestOf(other.made.setup.peers, other.made.after.load);
    assert.ok(other.furthest >= off - NOTHING);
  },
  "nobody nearer than": (other, values) =>
    assert.ok(other.furthest >= numberIn(values, "nearest") - NOTHING),
  "nobody much nearer": (other, values) => {
    const { off } = furthestOf(other.made.setup.peers, other.made.after.load);
    assert.ok(off - other.furthest <= numberIn(values, "by") + NOTHING);
  },
  "none fairer by more": (other, values) => {
    const { off } = furthestOf(other.made.setup.peers, other.made.after.load);
    assert.ok(off - other.furthest < numberIn(values, "least"));
  },
  "traded, and nearest": (other, values) =>
    assert.ok(other.furthest >= numberIn(values, "nearest") - NOTHING),
  "no better found, and nearest": (other, values) =>
    assert.ok(other.furthest >= numberIn(values, "nearest") - NOTHING),
};

/** The same of cost, of plans that keep to the tolerances where this one does. */
const ofCost: Partial<Record<Key, FairClaim>> = {
  "none better": (other) => assert.ok(costOf(other) >= costNow(other.made) - 1e-6),
  "none better by more": (other, values) => {
    const { made } = other;
    const { lowerBound } = made.plan.travel ?? made.plan;
    const most = numberIn(values, "gap") * Math.abs(lowerBound) + 1e-6;
    assert.ok(costNow(made) - costOf(other) <= most);
  },
};

function costOf({ made, rep }: Other): number {
  return evaluate(made.setup.problem, rep).cost ?? NaN;
}

/** Whether each rep is as near to the limits as in the plan that it is compared with. */
function isAsFair({ made, rep }: Other): boolean {
  const { problem } = made.setup;
  return noWorseBefore(scoreOf(problem, rep), scoreOf(problem, made.plan.rep));
}

function costNow(made: Carve): number {
  return made.plan.travel?.cost ?? made.plan.cost;
}

/** How far the thing is that a cause says is at least so far. */
function reached(other: Other, { rep, isOver, cause }: ToldOutside): number {
  assert.ok(cause);
  const sign = isOver ? 1 : -1;
  switch (cause.by) {
    case "large":
      return together(other, [other.rep[cause.accounts[0]!]!]);
    case "left by accounts": {
      const holder = other.rep[cause.accounts[0]!]!;
      return -together(other, othersThan(other, rep, [holder]));
    }
    case "left by reps":
      return sign * together(other, othersThan(other, rep, cause.reps));
    default:
      return sign * together(other, [rep]);
  }
}

/** Why a rep is outside, each claimed of every plan that serves the same accounts. */
const causes: readonly Key[] = [
  "too much locked",
  "too much for one",
  "too few may leave",
  "others are full",
  "too little to serve",
  "too little room",
  "too few may come",
  "too large",
  "too large, no room",
  "too large, with rest",
  "too little left",
  "too little left, no room",
  "too little left, with rest",
  "too little left by reps",
  "too much left by reps",
];

/** Which plans are meant, as it stands inside of those above. */
const inside: readonly Key[] = [
  "no plan",
  "no plan, same served",
  "no plan, as much placed",
  "every plan",
  "every plan, same served",
  "every plan, as much placed",
  "proven",
];

/** Claims about limits of reps, of sums that stand in the same sentence: tried in test/plan/inputs/repLimits. */
const ofLimits: readonly Key[] = [
  "locked is too much",
  "locked is too much for several",
  "served is too little",
  "served is too little for several",
];

/** Sentences in one another, the outer one first. */
function within(sentence: Sentence): Sentence[] {
  const inValue = (value: Value): Sentence[] => {
    if (value.kind === "words") return within(value.sentence);
    return value.kind === "list" ? value.items.flatMap(inValue) : [];
  };
  return [sentence, ...Object.values(sentence.values).flatMap(inValue)];
}

/** The plans that a sentence names. */
function plansNamed({ values }: Sentence): Compared {
  const plans = values["plans"];
  const key = plans?.kind === "words" ? plans.sentence.key : "";
  if (key.endsWith("same served")) return "same served";
  return key.endsWith("as much placed") ? "as much placed" : "all";
}

function othersOf(made: Carve, which: Compared): Other[] {
  const { setup, inputs } = made;
  return comparedTo(made, which).map((rep) => {
    const held = heldBy(rep, inputs.reps.count, inputs.accounts.load);
    const { off } = furthestOf(setup.peers, held);
    return { made, rep, held, furthest: Number.isNaN(off) ? 0 : off };
  });
}

/** Toys as they are, much alike, and with places; the latter under approaches that look at them, too. */
const toys: fc.Arbitrary<Toy> = fc.oneof(
  anyToy,
  anyToy,
  anyToy.map((toy) => ({ ...toy, isFine: true })),
  fc
    .record({
      toy: anyToy,
      isFine: fc.boolean(),
      approach: fc.constantFrom("equity", "equity", "capacity", "potential", "flow"),
      tolerance: fc.constantFrom(5, 20, 60),
    })
    .map(({ toy, isFine, ...changed }) => ({
      ...toy,
      ...{ isFine, isPlaced: true },
      settings: { ...toy.settings, ...changed, measures: "" },
    })),
);

describe("what is claimed of all plans", () => {
  it("stands in one of these tables, sentence by sentence", () => {
    const tried = new Set<string>([
      ...Object.keys(ofFairness),
      ...Object.keys(ofCost),
      ...causes,
      ...inside,
      ...ofLimits,
    ]);
    const claims = (template: string): boolean =>
      /\b(no|every) plan\b|In \{plans\}|\{\^?plans\} (brings|is)|\bat least \{(off|nearest)\}/i.test(
        template,
      );
    // Whoever found no plan, or has none, says so and claims nothing.
    const isFound = (template: string): boolean =>
      /found no plan|look for a plan|no plan at hand/.test(template);
    for (const [key, template] of Object.entries(english))
      if (claims(template) && !isFound(template)) assert.ok(tried.has(key), `${key}: ${template}`);
  });

  it("holds for each of them", () => {
    const seen = new Map<string, number>();
    const see = (key: string): void => void seen.set(key, (seen.get(key) ?? 0) + 1);
    fc.assert(
      fc.property(toys, (toy) => {
        const made = carveOf(toy);
        if (made === undefined) return;
        const all = new Map<Compared, Other[]>();
        const others = (which: Compared): Other[] => {
          const known = all.get(which) ?? othersOf(made, which);
          all.set(which, known);
          return known;
        };
        const said = [
          ...made.proofs.map(({ sentence }) => sentence),
          ...made.outside.map((o) => o.why),
        ];
        for (const sentence of said.flatMap(within)) {
          const claim = ofFairness[sentence.key as Key] ?? ofCost[sentence.key as Key];
          if (claim === undefined) continue;
          see(sentence.key);
          const isCost = sentence.key in ofCost;
          for (const other of others(plansNamed(sentence)))
            if (!isCost || isAsFair(other)) claim(other, sentence.values);
        }
        for (const one of made.outside) {
          if (one.cause === undefined || one.name !== made.inputs.loadName) continue;
          const [cause] = within(one.why).filter(({ key }) => causes.includes(key as Key));
          assert.ok(cause);
          see(cause.key);
          assert.equal(numberIn(cause.values, "off"), one.cause.off);
          const which = sameServed(made.setup, made.plan);
          for (const other of others(which))
            assert.ok(reached(other, one) >= one.cause.off - NOTHING, cause.key);
        }
        // A proof and a reason never speak of different plans.
        const [proof] = made.proofs;
        if (made.outside.length > 0 && proof && proof.figure > 0 && proof.stage === "evenness") {
          assert.equal(plansNamed(proof.sentence), comparedPlans(made.setup, made.plan));
          const [furthest] = made.outside;
          const isOpen = furthest?.why.key === "no better found";
          const isProven = furthest?.name === made.inputs.loadName && proof.figure > furthest.limit;
          const areOthers = made.outside.some(({ cause }) => cause !== undefined);
          assert.ok(!(isOpen && isProven) || areOthers, "proven and not proven");
        }
      }),
      { numRuns: 600, seed: 3 },
    );
    for (const key of [...Object.keys(ofFairness), ...Object.keys(ofCost), ...causes])
      assert.ok((seen.get(key) ?? 0) > 0, key);
  });
});
