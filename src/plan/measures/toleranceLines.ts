import { fairLoads, furthestOf, type PeerParts } from "../../fairness/peers";
import { heldBy } from "../../territory/summary";
import { basisWords } from "../problem/shares";
import type { Setup } from "../problem/setup";
import { sentence } from "../words/english";
import { repValue } from "../words/names";
import { furthestRepWords } from "../words/peers";
import { sayIt } from "../words/sayIt";
import { limit, list, percent, words } from "../words/sentence";
import { allOf } from "./targets";
import { line, type Assignments, type Measure } from "./measureLine";

/** Digits of a sum may differ by the order of its parts. */
const rounding = 1e-9;

/** A rep beyond the tolerance, and by which part of a fair share he is off. */
interface Beyond {
  readonly rep: number;
  readonly off: number;
}

/** Reps further from a fair share than a tolerance lets them, the furthest first. */
function beyondTolerance(
  peers: PeerParts,
  held: ArrayLike<number>,
  tolerance: number,
): readonly Beyond[] {
  const fair = fairLoads(peers, held);
  return Array.from(fair, (one, rep) => ({ rep, off: Math.abs(held[rep]! - one) / one }))
    .filter(({ off }) => off > tolerance + rounding)
    .sort((a, b) => b.off - a.off || a.rep - b.rep);
}

/**
 * How many reps are within the tolerance of each load that has one, and who is not. How far the
 * furthest is from a fair share of the load to balance is another line, the spread, with a target of
 * its own.
 */
export function toleranceLines(setup: Setup, rep: Assignments, known: boolean): Measure[] {
  const { problem, measureNames, settings, inputs, peersFor } = setup;
  return (problem.measures ?? []).map((measure, at) => {
    const name = measureNames[at] ?? "";
    const peers = peersFor(name);
    // As it is measured, and not as the search counts it: nothing for what lies below 0.
    const { load } = inputs.measures.find((one) => one.name === name) ?? measure;
    const held = (of: ArrayLike<number>): Float64Array => heldBy(of, problem.reps, load);
    const outside = beyondTolerance(peers, held(rep.after), measure.tolerance);
    const before = beyondTolerance(peers, held(rep.before), measure.tolerance).length;
    const basis = words(basisWords(inputs, settings, name));
    const furthest = words(
      furthestRepWords(peers, inputs, furthestOf(peers, held(rep.after)), basis),
    );
    const tolerance = limit(measure.tolerance);
    const others = list(
      outside
        .slice(1)
        .map(({ rep: other, off }) =>
          words(sentence("rep off by", { rep: repValue(inputs, other), off: percent(off) })),
        ),
    );
    // Of the load to balance the spread says it already.
    const inside = name === inputs.loadName ? "all within the tolerance" : "all within, by so much";
    const beyond =
      outside.length === 1 ? "one beyond the tolerance" : "several beyond the tolerance";
    const meaning = sentence(outside.length === 0 ? inside : beyond, {
      tolerance,
      furthest,
      others,
    });
    const { reps } = problem;
    return line(
      `tolerance ${name}`,
      `Within the tolerance of ${name}`,
      "integer",
      [known ? reps - before : NaN, reps - outside.length],
      sayIt(meaning),
      allOf(reps),
    );
  });
}
