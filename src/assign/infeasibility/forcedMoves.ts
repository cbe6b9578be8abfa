import type { Problem } from "../../model";
import { mayServe, movesTo } from "../problem/units";
import type { Units } from "../problem/units";
import type { Contradiction, Rule } from "../../contradiction";
import { accountsOf, groupOf } from "./lockClashes";
import { fewestAbove } from "./overfullReps";

/**
 * More accounts that can't stay with their owner than may move, if everybody who may be served is.
 * Moves are linear in fractions of accounts, so that the fewest per group is the same in the
 * relaxation. Thinned out by deletion, as in `overfullReps`: the fewest groups and accounts that
 * move too many, then rule by rule inside them. The locks fit their groups and eligibility.
 */
export function forcedMoves(problem: Problem, units: Units): Contradiction | undefined {
  let forced = 0;
  let locked = 0;
  let barred = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const moves = units.fewestMoves[unit]!;
    forced += moves;
    if (units.lockedTo[unit]! >= 0) locked += moves;
    else if (moves > 0) barred += rulesApart(problem, accountsOf(units, unit)).length;
  }
  const { maxMoved } = units;
  if (forced <= maxMoved) return undefined;
  const { chosen, total } = fewestAbove(Float64Array.from(units.fewestMoves), maxMoved);
  const rules: Rule[] = [];
  let spare = total - maxMoved - 1;
  for (const unit of chosen) {
    const isGroup = accountsOf(units, unit).length > 1;
    const needed = isGroup
      ? rulesOfGroup(problem, units, unit, spare)
      : { rules: rulesApart(problem, accountsOf(units, unit)), spare };
    rules.push(...needed.rules);
    spare = needed.spare;
  }
  const grouped = forced - locked - barred;
  const cap: Rule = { kind: "moves", maxMoved };
  return { clash: "moves", forced, locked, barred, grouped, rules: [...rules, cap] };
}

/** For each account that can't stay with its owner even on its own: the rule why, one move each. */
function rulesApart({ owner, lockedTo, eligible, reps }: Problem, accounts: Int32Array): Rule[] {
  const rules: Rule[] = [];
  for (const account of accounts) {
    const own = owner?.[account] ?? -1;
    const lock = lockedTo?.[account] ?? -1;
    if (own < 0 || lock === own) continue;
    if (lock >= 0) rules.push({ kind: "lock", account, rep: lock });
    else if (eligible?.[account * reps + own] === 0)
      rules.push({ kind: "eligibility", account, reps: [own] });
  }
  return rules;
}

/**
 * Which of a group's rules are needed, when `spare` of the moves that they force are not.
 *
 * @returns the rules, and the moves that are then still to spare
 */
function rulesOfGroup(
  problem: Problem,
  units: Units,
  unit: number,
  spare: number,
): { rules: Rule[]; spare: number } {
  const accounts = accountsOf(units, unit);
  let moves = units.fewestMoves[unit]!;
  const apart = rulesApart(problem, accounts);
  const loss = moves - apart.length;
  if (loss <= spare) {
    const dropped = Math.min(apart.length, spare - loss);
    return { rules: apart.slice(dropped), spare: spare - loss - dropped };
  }
  const rules = [groupOf(accounts)];
  // What stands between the group and each rep who owns some of it: one rule is enough.
  const ways = waysHome(problem, units, unit);
  for (const { fewest, rule } of ways) {
    if (fewest >= moves) continue;
    if (moves - fewest <= spare) {
      spare -= moves - fewest;
      moves = fewest;
    } else rules.push(rule);
  }
  return { rules, spare };
}

/** Per rule that keeps the group from an owner: the fewest moves that it could have without it. */
function waysHome(
  { lockedTo, eligible, reps }: Problem,
  units: Units,
  unit: number,
): { readonly fewest: number; readonly rule: Rule }[] {
  const accounts = accountsOf(units, unit);
  const owners = units.ownerRep.subarray(units.ownerStart[unit], units.ownerStart[unit + 1]);
  const rep = units.lockedTo[unit]!;
  if (rep >= 0) {
    const account = accounts.find((one) => lockedTo?.[one] === rep)!;
    const fewest = owners.reduce(
      (least, at) => Math.min(least, movesTo(units, unit, at)),
      Infinity,
    );
    return [{ fewest, rule: { kind: "lock", account, rep } }];
  }
  const blocked = Array.from(owners).filter((at) => !mayServe(units, unit, at));
  return blocked.map((at) => {
    const account = accounts.find((one) => eligible?.[one * reps + at] === 0)!;
    const rule: Rule = { kind: "eligibility", account, reps: [at] };
    return { fewest: movesTo(units, unit, at), rule };
  });
}
