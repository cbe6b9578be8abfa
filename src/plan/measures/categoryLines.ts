import { fairLoads } from "../../fairness/peers";
import { outsideLimits } from "../../territory/heldWithin";
import { heldBy } from "../../territory/summary";
import { wholeShares } from "../../territory/wholeShares";
import type { Category } from "../inputs/accountsAndReps";
import { plural } from "../numberText";
import { balancesCategories } from "../problem/limits";
import type { Setup } from "../problem/setup";
import { categoryWords, type OutsideCategory } from "../words/categories";
import { sayIt } from "../words/sayIt";
import { fixedFormats } from "../words/sentence";
import { allOf } from "./targets";
import { line, type Assignments, type Measure } from "./measureLine";

/** Reps who have too few or too many accounts of a kind, the furthest first. */
export function outsideCategory(
  { peersFor, problem }: Setup,
  { name, load, tolerance }: Category,
  rep: ArrayLike<number>,
): readonly OutsideCategory[] {
  const held = heldBy(rep, problem.reps, load);
  const fair = fairLoads(peersFor(name), held);
  const inside = wholeShares(fair, tolerance);
  return outsideLimits(inside, held).map((one) => ({
    ...one,
    fair: fair[one.rep]!,
    least: inside.least[one.rep]!,
    most: inside.most[one.rep]!,
  }));
}

/** How many reps have a fair number of each kind of accounts that is balanced. */
export function categoryLines(setup: Setup, rep: Assignments, known: boolean): Measure[] {
  const { inputs, settings } = setup;
  if (!balancesCategories(settings)) return [];
  const { count } = inputs.reps;
  return inputs.categories.map((category) => {
    const outside = outsideCategory(setup, category, rep.after);
    const before = outsideCategory(setup, category, rep.before).length;
    const [furthest] = outside;
    const accounts = category.load.reduce((sum, one) => sum + one, 0);
    return line(
      `category ${category.name}`,
      `${category.name}: reps with a fair share`,
      "integer",
      [known ? count - before : NaN, count - outside.length],
      furthest === undefined
        ? `Of ${plural(accounts, "account")}, each rep has the nearest whole number to a fair share, or is within ${fixedFormats.limit(category.tolerance)} of it`
        : sayIt(categoryWords(inputs, furthest)),
      allOf(count),
    );
  });
}
