import { houseFinder } from "../inputs/house";
import type { Inputs } from "../inputs/inputs";
import { assigned, line, type Assignments, type Measure, type Pair } from "./measureLine";
import { plural } from "../numberText";
import type { Setup } from "../problem/setup";
import { atMost } from "./targets";
import { worthWith } from "../problem/value";

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
