import { solve } from "yalps";
import type { Constraint, Model } from "yalps";
import type { Rule } from "../../../src/contradiction";
import type { Problem } from "../../../src/model";

/**
 * Whether these rules, and no others, can be kept with fractions of accounts: a linear program for
 * a solver that knows nothing of ours.
 *
 * @param workload - what account `a` asks of rep `r`
 */
export function isKeepable(
  { accounts, reps, owner }: Problem,
  rules: readonly Rule[],
  workload: (account: number, rep: number) => number,
): boolean {
  const constraints: Record<string, Constraint> = {};
  const variables: Record<string, Record<string, number>> = {};
  const x = (account: number, rep: number): Record<string, number> =>
    (variables[`x ${account} ${rep}`] ??= {});
  const all = Array.from({ length: reps }, (_, rep) => rep);
  for (let account = 0; account < accounts; account++) {
    constraints[`whole ${account}`] = { max: 1 };
    for (const rep of all) x(account, rep)[`whole ${account}`] = 1;
  }
  rules.forEach((rule, i) => {
    const name = `rule ${i}`;
    switch (rule.kind) {
      case "lock":
        constraints[name] = { equal: 1 };
        x(rule.account, rule.rep)[name] = 1;
        break;
      case "eligibility":
        constraints[name] = { equal: 0 };
        for (const rep of rule.reps) x(rule.account, rep)[name] = 1;
        break;
      case "place":
        constraints[name] = { equal: 1 };
        for (const rep of all) x(rule.account, rep)[name] = 1;
        break;
      case "capacity":
        constraints[name] = { max: rule.capacity };
        for (let account = 0; account < accounts; account++)
          x(account, rule.rep)[name] = workload(account, rule.rep);
        break;
      case "moves":
        constraints[name] = { max: rule.maxMoved };
        for (let account = 0; account < accounts; account++)
          for (const rep of all)
            if ((owner?.[account] ?? -1) >= 0 && owner?.[account] !== rep)
              x(account, rep)[name] = 1;
        break;
      case "group":
        for (const other of rule.accounts.slice(1))
          for (const rep of all) {
            constraints[`${name} ${other} ${rep}`] = { equal: 0 };
            x(rule.accounts[0] ?? 0, rep)[`${name} ${other} ${rep}`] = 1;
            x(other, rep)[`${name} ${other} ${rep}`] = -1;
          }
    }
  });
  const model: Model = { constraints, variables };
  return solve(model).status !== "infeasible";
}

/** All hard rules of a problem as facts; accounts that have to be placed are the caller's business. */
export function rulesOf(problem: Problem): Rule[] {
  const { accounts, reps, lockedTo, eligible, together, capacity, maxMoved } = problem;
  const rules: Rule[] = [];
  const groups = new Map<number, number[]>();
  for (let account = 0; account < accounts; account++) {
    const rep = lockedTo?.[account] ?? -1;
    if (rep >= 0) rules.push({ kind: "lock", account, rep });
    const kept = Array.from({ length: reps }, (_, at) => at).filter(
      (at) => eligible?.[account * reps + at] === 0,
    );
    if (kept.length > 0) rules.push({ kind: "eligibility", account, reps: kept });
    const group = together?.[account] ?? -1;
    if (group >= 0) groups.set(group, [...(groups.get(group) ?? []), account]);
  }
  for (const members of groups.values())
    if (members.length > 1) rules.push({ kind: "group", accounts: members });
  capacity.forEach((room, rep) => {
    if (room < Infinity) rules.push({ kind: "capacity", rep, capacity: room });
  });
  if (maxMoved !== undefined) rules.push({ kind: "moves", maxMoved });
  return rules;
}
