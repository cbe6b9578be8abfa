import { concentration } from "../../src/fairness/concentration";
import { gini } from "../../src/fairness/gini";
import { herfindahl } from "../../src/fairness/herfindahl";
import { lorenz } from "../../src/fairness/lorenz";
import { spread } from "../../src/fairness/spread";
import { inCell } from "../cellError";
import { oneFlag } from "../door/oneCell";
import { heldIn, heldLoads, loadsIn } from "./loads";
import { withNotes } from "../door/noteRows";
import { spillRows, spillTable } from "../door/spill";

/**
 * How unevenly load is spread over the reps: 0 is perfectly even, below 0.20 is the usual target. Pass one load per rep, or one value per account and the rep of each.
 * @customfunction GINI
 * @param values One load per rep; or, together with by, one value per account, which may be below 0, as a score may. With or without its header, and without a total. A blank counts as 0, and so does n/a or the like of an account; a rep's load must be a number. Blanks after the last value are left out.
 * @param [by] The rep of each account in values, for example Accounts[Owner]. Case does not matter. As in TP.FAIRNESS, accounts of nobody (blank, n/a, Unassigned), of whoever is not in reps, and totals are left out.
 * @param [reps] All reps, so that one without accounts counts with 0: their table with its headers Rep and, if wanted, Capacity, for example Reps[#All], or names in one column and capacities in a second. Where every rep has a capacity, load is compared per unit of it; else all count alike. Blank: everybody whom by names, those who have left among them.
 * @param [corrected] TRUE multiplies by n / (n - 1), for comparing teams of different size. Blank or FALSE: as it is.
 * @returns The Gini coefficient, from 0 to 1 - the smallest share of capacity.
 * @example =TP.GINI(Accounts[Projected ARR], Accounts[Account Owner], Reps[Rep])
 * @source C. Gini 1912; with capacities as weights R. I. Lerman and S. Yitzhaki, Journal of Econometrics 42 (1989)
 */
export function giniOfRange(
  values: unknown[][],
  by?: unknown[][],
  reps?: unknown[][],
  corrected?: boolean,
): number {
  return inCell(() => {
    const { loads, team } = loadsIn(values, by, reps);
    return gini(loads, { capacity: team?.capacity, corrected: oneFlag("corrected", corrected) });
  });
}

/**
 * Points of the Lorenz curve, to chart: how much of the load the least loaded reps carry. On the diagonal all is even.
 * @customfunction LORENZ
 * @param values One load per rep; or, together with by, one value per account, which may be below 0, as a score may. With or without its header, and without a total. A blank counts as 0, and so does n/a or the like of an account; a rep's load must be a number. Blanks after the last value are left out.
 * @param [by] The rep of each account in values, for example Accounts[Owner]. Case does not matter. As in TP.FAIRNESS, accounts of nobody (blank, n/a, Unassigned), of whoever is not in reps, and totals are left out.
 * @param [reps] All reps, so that one without accounts counts with 0: their table with its headers Rep and, if wanted, Capacity, for example Reps[#All], or names in one column and capacities in a second. Where every rep has a capacity, load is compared per unit of it; else all count alike. Blank: everybody whom by names, those who have left among them.
 * @returns Two columns under the headers Share of reps (Share of capacity where capacities are given) and Share of load, from 0, 0 to 1, 1.
 * @example =TP.LORENZ(Accounts[Projected ARR], Accounts[Account Owner], Reps[Rep])
 * @source M. O. Lorenz, Publications of the American Statistical Association 9 (1905)
 */
export function lorenzOfRange(
  values: unknown[][],
  by?: unknown[][],
  reps?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const { loads, team } = loadsIn(values, by, reps);
    const { x, y } = lorenz(loads, team?.capacity);
    return spillTable([
      [team?.capacity ? "Share of capacity" : "Share of reps", x],
      ["Share of load", y],
    ]);
  });
}

/**
 * How far the rep furthest from a fair share is from it, as a part of that: 0.05 is 5 %, up to 0.10 is the usual target. Also called coverage variance.
 * @customfunction SPREAD
 * @param values One load per rep; or, together with by, one value per account, which may be below 0, as a score may. With or without its header, and without a total. A blank counts as 0, and so does n/a or the like of an account; a rep's load must be a number. Blanks after the last value are left out.
 * @param [by] The rep of each account in values, for example Accounts[Owner]. Case does not matter. As in TP.FAIRNESS, accounts of nobody (blank, n/a, Unassigned), of whoever is not in reps, and totals are left out.
 * @param [reps] All reps, so that one without accounts counts with 0: their table with its headers Rep and, if wanted, Capacity, for example Reps[#All], or names in one column and capacities in a second. Where every rep has a capacity, load is compared per unit of it; else all count alike. Blank: everybody whom by names, those who have left among them.
 * @returns The spread, 0 where all are equal.
 * @example =TP.SPREAD(Accounts[Projected ARR], Accounts[Account Owner], Reps[Rep])
 * @source max |x - mean| / mean over the reps, x per unit of capacity, mean = all load / all capacity
 */
export function spreadOfRange(values: unknown[][], by?: unknown[][], reps?: unknown[][]): number {
  return inCell(() => {
    const { loads, team } = loadsIn(values, by, reps);
    return spread(loads, team?.capacity).spread;
  });
}

/**
 * Whether the best accounts pile up with one rep: the part of the best tenth that one rep holds, and how concentrated value is over all reps.
 * @customfunction CONCENTRATION
 * @param values The value of each account, for example Accounts[Projected ARR]. With or without its header. A blank, or a word for one such as n/a, counts as 0.
 * @param by The rep of each account, for example Accounts[Owner]. Case does not matter. An account of nobody (blank, n/a, Unassigned) or of whoever is not in reps counts among the whole, but with nobody; totals are left out.
 * @param [reps] All reps, so that one without accounts counts: their table with its header Rep, or the names. Blank: everybody whom by names, those who have left among them.
 * @returns Two columns, Measure and Value: Top-decile share (what the rep with most of the best tenth of accounts holds of it), Rep, Even share (1 / reps), HHI (sum of squared shares of value: 1 / reps if even, 1 if one has all), Flagged (TRUE above twice the even share, or for the whole of it, from two accounts on). An account that can't be read is left out, and a Note below says so.
 * @example =TP.CONCENTRATION(Accounts[Projected ARR], Accounts[Account Owner], Reps[Rep])
 * @source Herfindahl-Hirschman index; A. O. Hirschman, American Economic Review 54 (1964)
 */
export function concentrationOfRange(
  values: unknown[][],
  by: unknown[][],
  reps?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const { held, notes } = heldIn(values, by, reps);
    const { amounts, rep, names } = held;
    const { share, rep: most, fair, flagged } = concentration(amounts, rep, names.length);
    const figures = spillRows(
      ["Measure", "Value"],
      [
        ["Top-decile share", share],
        ["Rep", share > 0 ? names[most] : ""],
        ["Even share", fair],
        ["HHI", herfindahl(heldLoads(held))],
        ["Flagged", flagged],
      ],
    );
    return withNotes(figures, notes);
  });
}
