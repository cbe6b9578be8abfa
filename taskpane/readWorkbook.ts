import type { Saved, SavedSide } from "../src/plan/workbook/saved";
import {
  findSources,
  readSource,
  sameSource,
  suggestSources,
  type Source,
} from "../src/plan/workbook/sources";
import type { TableRange } from "../src/table/readTable";
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

/** What is saved names the tables in use, so that one added later doesn't take their place. */
export function savedNow({ saved, chosen }: State): Saved {
  const named = (side: Side): SavedSide => {
    const { sheet, table } = chosen[side] ?? saved[side];
    return { ...saved[side], sheet, table };
  };
  return { ...saved, accounts: named("accounts"), reps: named("reps") };
}

/**
 * Finds the tables again, reads them and hands them to the planner; choices, settings and pins
 * stay, by name and id. A failure on the way leaves everything as it was.
 *
 * @param choice - the side that the user chose another table for
 */
export async function readWorkbook(
  { workbook, planner, state, dispatch }: SessionParts,
  choice: Partial<Pick<Saved, Side>> = {},
): Promise<void> {
  dispatch({ type: "reading", side: "workbook", done: 0 });
  const sources = await findSources(workbook);
  const found: { side: Side; source: Source | undefined; range: TableRange | undefined }[] = [];
  for (const side of sides) {
    const { saved, chosen } = state();
    const source = sourceFor(side, { saved: { ...saved, ...choice }, chosen }, sources);
    dispatch({ type: "reading", side, done: 0 });
    const range =
      source &&
      (await readSource(workbook, source, (done) => {
        dispatch({ type: "reading", side, done });
      }));
    found.push({ side, source, range });
  }
  // Sent together, so that a carve never meets new accounts with old reps.
  const taken = found.map(async ({ side, range }) => {
    if (range !== undefined) await planner.take(side, range);
  });
  await Promise.all(taken);
  dispatch({ type: "found", sources });
  for (const { side, source } of found) dispatch({ type: "chose", side, source });
  dispatch({ type: "changed", saved: choice });
  dispatch({ type: "read" });
}
