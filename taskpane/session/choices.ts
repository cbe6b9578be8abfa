import type { Saved, SavedSide } from "../../src/plan/workbook/saved";
import { placeOf } from "../../src/plan/workbook/source";
import type { Choices } from "../planner";
import type { Side, State } from "../state/state";

/** What is saved names the tables in use, so that one added later doesn't take their place. */
export function savedNow({ saved, chosen, lost }: State): Saved {
  const named = (side: Side): SavedSide => {
    const { columns } = saved[side];
    const inUse = chosen[side];
    if (inUse !== undefined) return { ...placeOf(inUse), columns };
    return { ...saved[side], ...lost[side] };
  };
  return { ...saved, accounts: named("accounts"), reps: named("reps") };
}

/** What the planner is to know beside the tables. */
export function choicesOf({ saved, tongue }: Pick<State, "saved" | "tongue">): Choices {
  return {
    accountColumns: saved.accounts.columns,
    repColumns: saved.reps.columns,
    settings: saved.settings,
    pins: saved.pins,
    answers: saved.answers,
    control: saved.control,
    tongue,
  };
}
