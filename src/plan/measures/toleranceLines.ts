import { furtherThan, furthestOf } from "../../fairness/peers";
import { heldBy } from "../../territory/summary";
import { basisWords } from "../problem/shares";
import type { Setup } from "../problem/setup";
import { sentence } from "../words/english";
import { repValue } from "../words/names";
import { furthestRepWords } from "../words/peers";
import { sayIt } from "../words/sayIt";
import { limit, list, percent, words } from "../words/sentence";
import { measuredLoad } from "./outside";
import { allOf } from "./targets";
import { line, type Assignments, type Measure } from "./measureLine";

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
    const load = measuredLoad(setup, { name, measure: at });
    const held = (of: ArrayLike<number>): Float64Array => heldBy(of, problem.reps, load);
    const outside = furtherThan(peers, held(rep.after), measure.tolerance);
    const before = furtherThan(peers, held(rep.before), measure.tolerance).length;
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
