import type { Managers } from "../../src/plan/review/teams";
import type { Fixes } from "./fixesState";
import type { RuleCosts, RulesChecked } from "./ruleCostsState";

/** What parts know that are loaded later than the rest; absent until one of them says so. */
export interface LaterState {
  readonly ruleCosts?: RuleCosts;
  readonly fixes?: Fixes;
  /** Who leads whom; undefined where no column says so. */
  readonly managers?: Managers | undefined;
  readonly rulesChecked?: RulesChecked;
}

export interface LaterEvent {
  readonly type: "later";
  readonly change: LaterState;
}
