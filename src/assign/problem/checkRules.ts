import { contradictionsIn } from "../contradict/contradictions";
import { infeasible } from "../contradict/inWords";
import type { Problem } from "../../model";
import type { Units } from "./units";

/**
 * Refuses hard rules that contradict each other, at once and without a plan to look at; see
 * `contradictions` for what is looked for. Too little capacity is no contradiction: accounts then
 * stay unassigned.
 *
 * @throws InfeasibleError naming the rules, and the account or rep: as `names` has it, or its number
 */
export function checkRules(problem: Problem, units: Units): void {
  const [first, ...others] = contradictionsIn(problem, units);
  if (first) throw infeasible(problem, [first, ...others]);
}
