import type { BalancedMeasure } from "../../model";
import { houseFinder } from "../inputs/house";
import type { Inputs } from "../inputs/inputs";
import { assigned, line, type Assignments, type Measure, type Pair } from "./measureLine";
import { percentText, plural } from "../numberText";
import type { Setup } from "../problem/setup";
import { heldBy } from "../../territory/summary";
import { atMost } from "./targets";
import { worthWith } from "../problem/value";

/** The largest distance of a rep from its fair share of all load, as a part of it. */
function furthest({ load, share }: BalancedMeasure, rep: ArrayLike<number>, reps: number): number {
  const held = heldBy(rep, reps, load);
  const total = load.reduce((all, one) => all + one, 0);
  const shares = share?.reduce((all, one) => all + one, 0) ?? reps;
  const distances = held.map((one, at) => {
    const fair = (total * (share?.[at] ?? 1)) / shares;
    return Math.abs(one - fair) / fair;
  });
  return distances.reduce((most, one) => Math.max(most, one), 0);
}

/** The loads that are kept within a tolerance. */
export function toleranceLines(
  { problem, measureNames, settings }: Setup,
  rep: Assignments,
): Measure[] {
  const known = Array.from(rep.before).some((at) => at >= 0);
  return (problem.measures ?? []).map((measure, at) => {
    const name = measureNames[at] ?? "";
    const before = known ? furthest(measure, rep.before, problem.reps) : NaN;
    return line(
      `tolerance ${name}`,
      `${name} off a fair share`,
      "percent",
      [before, furthest(measure, rep.after, problem.reps)],
      `The rep furthest from a fair share: the total, ${
        settings.shares === "capacity" ? "in proportion to capacity" : "divided by the reps"
      }`,
      atMost(measure.tolerance + 1e-9, `tolerance ${percentText(measure.tolerance)}`),
    );
  });
}

/** What the accounts are worth with their reps, where the approach goes by it. */
export function valueLines(inputs: Inputs, { value }: Setup, rep: Assignments): Measure[] {
  if (value === undefined) return [];
  const worth = worthWith(value, inputs.reps.count);
  const total = (of: ArrayLike<number>): number => {
    let sum = 0;
    for (let account = 0; account < of.length; account++) {
      const at = of[account] ?? -1;
      if (at >= 0) sum += worth(account, at);
    }
    return sum;
  };
  const known = Array.from(rep.before).some((at) => at >= 0);
  const pair: Pair = [known ? total(rep.before) : NaN, total(rep.after)];
  const meaning = value.factor
    ? "Sum over assigned accounts, win rates and preferences counted"
    : "Sum over assigned accounts";
  return [line("value", `${inputs.valueName ?? "Value"} assigned`, "decimal", pair, meaning)];
}

/** Accounts with the house, and must-cover accounts that nobody got. */
export function poolLines({ house, accounts }: Inputs, rep: Assignments): Measure[] {
  const lines: Measure[] = [];
  if (house !== "") {
    const find = houseFinder(house);
    const before = accounts.ownerName.reduce((sum, name) => sum + (find(name) ? 1 : 0), 0);
    const after = accounts.count - assigned(rep.after);
    const meaning = "Nobody's yet: they count as covered, and take no part in the balance";
    lines.push(line("house", `With ${house}`, "integer", [before, after], meaning));
  }
  const { mustCover } = accounts;
  if (mustCover !== undefined) {
    const missed = mustCover.reduce(
      (sum, flag, account) => sum + (flag === 1 && (rep.after[account] ?? -1) < 0 ? 1 : 0),
      0,
    );
    const meaning = `Of ${plural(
      mustCover.reduce((a, b) => a + b, 0),
      "must-cover account",
    )}`;
    const target = atMost(0, "none");
    lines.push(
      line(
        "mustCover",
        "Must-cover accounts without a rep",
        "integer",
        [NaN, missed],
        meaning,
        target,
      ),
    );
  }
  return lines;
}
