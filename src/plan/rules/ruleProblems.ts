import { InputError } from "../../errors";
import type { RoleMatch } from "../tables/columns";
import { namedReps, type FindReps } from "./compileRules";
import { outOfReach, parseRule } from "./parseRule";
import type { Rule } from "./rule";
import { ruleColumns } from "./ruleColumns";

/** What is wrong with one rule of a list, so that it can be said beside it. */
export interface RuleProblem {
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly message: string;
}

/** What rules may name. */
export interface RuleWords {
  readonly headers: readonly string[];
  readonly roles: readonly RoleMatch[];
  /** Position of the first header on the sheet, from 0. */
  readonly firstColumn: number;
  /** Empty where the reps can't be read: names are not looked at then. */
  readonly repNames: readonly string[];
  readonly isHouse: (name: string) => boolean;
  readonly reps: FindReps;
}

/** Looks at every rule, while a carve stops at the first that it can't use. */
export function ruleProblems(lines: readonly string[], words: RuleWords): RuleProblem[] {
  const { headers, roles, firstColumn, repNames, isHouse, reps } = words;
  const problems: RuleProblem[] = [];
  const rules: Rule[] = [];
  lines.forEach((line, at) => {
    const number = at + 1;
    try {
      const rule = parseRule(line, number);
      rules.push(rule);
      ruleColumns([rule], headers, roles, firstColumn);
      const { action } = rule;
      if (action.kind === "reps" && repNames.length > 0 && !isHouse(action.names))
        namedReps(action.names, number, repNames, reps);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push({ number, message: error.message });
    }
  });
  const late = outOfReach(rules);
  if (late !== undefined && !problems.some(({ number }) => number === late.number))
    problems.push(late);
  return problems;
}
