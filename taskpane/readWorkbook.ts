import type { Saved, SavedSide } from "../src/plan/workbook/saved";
import {
  findSources,
  readSource,
  sameSource,
  suggestSources,
  type Source,
} from "../src/plan/workbook/sources";
import type { TableRange } from "../src/table/readTable";
import type { Choices } from "./planner";
import type { SessionParts } from "./session";
import { sides, type Side, type State } from "./state";

/** The table of one side: the one chosen by hand, else the one in use, else the likeliest. */
function sourceFor(
  side: Side,
  { saved, chosen }: Pick<State, "saved" | "chosen">,
  sources: readonly Source[],
): Source | undefined {
  const inUse = chosen[side];
  return (
    sameSource(sources, saved[side]) ??
    (inUse && sameSource(sources, inUse)) ??
    suggestSources(sources)[side]
  );
}

/** The table of one side, and its cells. */
interface Found {
  readonly source: Source | undefined;
  readonly range: TableRange | undefined;
}

/** What is saved names the tables in use, so that one added later doesn't take their place. */
export function savedNow({ saved, chosen }: State): Saved {
  const named = (side: Side): SavedSide => {
    const { sheet, table } = chosen[side] ?? saved[side];
    return { ...saved[side], sheet, table };
  };
  return { ...saved, accounts: named("accounts"), reps: named("reps") };
}

/** What the planner is to know beside the tables. */
export function choicesOf(saved: Saved): Choices {
  return {
    accountColumns: saved.accounts.columns,
    repColumns: saved.reps.columns,
    settings: saved.settings,
    pins: saved.pins,
    answers: saved.answers,
    control: saved.control,
  };
}

/**
 * Finds the tables again, reads them, hands them to the planner and has it look at them; choices,
 * settings and pins stay, by name and id. A failure on the way leaves everything as it was.
 *
 * @param choice - the side that the user chose another table for
 */
export async function readWorkbook(
  { workbook, planner, state, dispatch }: SessionParts,
  choice: Partial<Pick<Saved, Side>> = {},
): Promise<void> {
  dispatch({ type: "reading", side: "workbook", done: 0 });
  const sources = await findSources(workbook);
  const found = new Map<Side, Found>();
  for (const side of sides) {
    const { saved, chosen } = state();
    const source = sourceFor(side, { saved: { ...saved, ...choice }, chosen }, sources);
    dispatch({ type: "reading", side, done: 0 });
    const range =
      source &&
      (await readSource(workbook, source, (done) => {
        dispatch({ type: "reading", side, done });
      }));
    found.set(side, { source, range });
  }
  // Sent together, so that a carve never meets new accounts with old reps.
  const taken = [...found].map(async ([side, { range }]) => {
    if (range !== undefined) await planner.take(side, range);
  });
  await Promise.all(taken);
  const chosen = { accounts: found.get("accounts")?.source, reps: found.get("reps")?.source };
  const both = chosen.accounts !== undefined && chosen.reps !== undefined;
  const choices = choicesOf({ ...state().saved, ...choice });
  const inspection = both ? await planner.inspect(choices) : undefined;
  dispatch({ type: "read", sources, chosen, saved: choice, inspection });
}
