import type { PlanColumn } from "../../src/plan/operations/planColumn";
import type { RuleDrop } from "../../src/plan/rules/ruleDrops";
import type { Clash } from "../planner";

/** A plan without one of the rules, or why there is none. */
export interface WithoutRule {
  readonly drop: Pick<RuleDrop, "key" | "number" | "line">;
  /** Undefined where there is none. */
  readonly column: PlanColumn | undefined;
  /** Why there is none; "" where there is one. */
  readonly refused: string;
}

/** What each rule costs, as far as it was tried out. */
export interface RuleCosts {
  /** Of what they were tried out, as `State.revision` counts. */
  readonly revision: number;
  readonly isRunning: boolean;
  /** Somebody stopped it before all were tried. */
  readonly isStopped: boolean;
  /** The plan under all rules; undefined until it is made, or where there is none. */
  readonly all: PlanColumn | undefined;
  /** Why there is no plan under all of them; "" where there is. */
  readonly refused: string;
  readonly without: readonly WithoutRule[];
  /** How many are to be tried. */
  readonly of: number;
}

/** Whether the hard rules can be kept together, found out without a search. */
export interface RulesChecked {
  /** Of what it was found out, as `State.revision` counts. */
  readonly revision: number;
  /** Undefined where they can. */
  readonly clash: (Clash & { readonly message: string }) | undefined;
}
