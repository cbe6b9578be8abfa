import type { Plan } from "../../model";
import { outsideLimits, type OutsideLimit } from "../../territory/heldWithin";
import { heldBy } from "../../territory/summary";
import type { Inputs, RepLimits } from "../inputs/accountsAndReps";
import { reachOf } from "../problem/limits";
import type { Setup } from "../problem/setup";
import { isBaseline } from "../settings/approaches";
import { sentence, type Key } from "./english";
import { accountCount, counted, repValue, type RepNames } from "./names";
import { amount, list, text, words, type Sentence, type Value } from "./sentence";

/** An amount of what is limited: "12 accounts", "120,000 of Potential". */
function ofLoad(held: number, name: string): Value {
  if (name === "Accounts") return accountCount(held);
  return words(sentence("amount of load", { amount: amount(held), load: text(name) }));
}

/** "Ana holds 120,000 of Potential, 20,000 above the most of 100,000" */
export function outsideWords(
  { end, held, limit, by, rep }: OutsideLimit,
  name: string,
  reps: RepNames,
): Sentence<Key> {
  return sentence(end === "least" ? "below the least" : "above the most", {
    rep: repValue({ reps }, rep),
    held: ofLoad(held, name),
    by: amount(by),
    limit: amount(limit),
  });
}

/** What a rep can hold, or can't be without, whatever the plan; undefined where that is no reason. */
function boundOf(
  { inputs, problem }: Setup,
  of: RepLimits,
  { rep, end, limit }: OutsideLimit,
): number | undefined {
  const { locked, served } = reachOf(inputs, problem.eligible, of, rep);
  if (end === "most" && locked > limit) return locked;
  return end === "least" && served < limit ? served : undefined;
}

/** That limits of all reps together are such that the whole load can't be within them. */
function sumsOf(
  { name, load, least, most }: RepLimits,
  end: OutsideLimit["end"],
): Sentence<Key> | undefined {
  const sum = (of: Float64Array): number => of.reduce((all, one) => all + one, 0);
  const total = sum(load);
  const wanted = sum(end === "least" ? least.map((one) => Math.max(0, one)) : most);
  const values = { wanted: ofLoad(wanted, name), total: amount(total) };
  if (end === "least")
    return wanted > total * (1 + 1e-9) ? sentence("least is too much", values) : undefined;
  return wanted < total * (1 - 1e-9) ? sentence("most is too little", values) : undefined;
}

/** Why one rep is outside a limit. */
function whyOne(setup: Setup, of: RepLimits, one: OutsideLimit): Value {
  if (isBaseline(setup.settings.approach)) return words(sentence("baseline and limits"));
  const bound = boundOf(setup, of, one);
  if (bound === undefined) return words(sentence("none nearer"));
  const key = one.end === "most" ? "locked is too much" : "served is too little";
  return words(sentence(key, { amount: amount(bound) }));
}

/** Why several are. */
function whySeveral(setup: Setup, of: RepLimits, all: readonly OutsideLimit[]): Value {
  if (isBaseline(setup.settings.approach)) return words(sentence("baseline and limits"));
  const proven = all.filter((one) => boundOf(setup, of, one) !== undefined);
  if (proven.length === 0) return words(sentence("none nearer for several"));
  const key = all[0]?.end === "most" ? "locked is too much" : "served is too little";
  const reps = list(proven.map(({ rep }) => repValue(setup.inputs, rep)));
  return words(sentence(`${key} for several`, { reps }));
}

/** Reps outside one end of a limit: one by itself, several with the furthest of them. */
function notesOfEnd(setup: Setup, of: RepLimits, all: readonly OutsideLimit[]): Sentence<Key>[] {
  const { inputs } = setup;
  const [first, ...others] = all;
  if (first === undefined) return [];
  const { end } = first;
  const sums = sumsOf(of, end);
  if (others.length === 0)
    return [
      sentence("limit not kept", {
        outside: words(outsideWords(first, of.name, inputs.reps)),
        why: sums ? words(sums) : whyOne(setup, of, first),
      }),
    ];
  const sum = (figure: (one: OutsideLimit) => number): number =>
    all.reduce((total, one) => total + figure(one), 0);
  return [
    sentence(end === "least" ? "several below the least" : "several above the most", {
      reps: counted(all.length, "some reps"),
      load: text(of.name),
      held: ofLoad(
        sum(({ held }) => held),
        of.name,
      ),
      limit: amount(sum(({ limit }) => limit)),
      furthest: list(
        all.map((one) =>
          words(
            sentence("held and limit", {
              rep: repValue(inputs, one.rep),
              held: amount(one.held),
              limit: amount(one.limit),
            }),
          ),
        ),
      ),
      why: sums ? words(sums) : whySeveral(setup, of, all),
    }),
  ];
}

/** Limits that the plan doesn't keep, with how far and why: a sentence for each end of each limit. */
export function limitNotes(setup: Setup, { reps, limits }: Inputs, plan: Plan): Sentence<Key>[] {
  return limits.flatMap((limit) => {
    const outside = outsideLimits(limit, heldBy(plan.rep, reps.count, limit.load));
    if (outside.length === 0) return [];
    return [
      ...notesOfEnd(
        setup,
        limit,
        outside.filter(({ end }) => end === "least"),
      ),
      ...notesOfEnd(
        setup,
        limit,
        outside.filter(({ end }) => end === "most"),
      ),
    ];
  });
}
