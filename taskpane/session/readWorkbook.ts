import { whyNotWritable } from "../../src/plan/workbook/obstacles";
import { ownersAsReps } from "../../src/plan/workbook/ownersAsReps";
import type { Saved } from "../../src/plan/workbook/saved";
import {
  findSources,
  placeOf,
  readSource,
  sameSource,
  suggestSources,
  type Source,
} from "../../src/plan/workbook/sources";
import type { Workbook } from "../../src/plan/workbook/workbook";
import { findTargets } from "../../src/plan/workbook/findTargets";
import type { TableRange } from "../../src/table/readTable";
import type { SourceName } from "../state/lostTable";
import { choicesOf } from "./choices";
import type { ReadMarks } from "./readMarks";
import type { SessionParts } from "./session";
import { sides, type Side, type State } from "../state/state";

/** The table that a side has used so far: chosen by hand, in use, or lost. */
function nameInUse(
  side: Side,
  { saved, chosen, lost }: Pick<State, "saved" | "chosen" | "lost">,
): SourceName | undefined {
  const { columns: _, ...place } = saved[side];
  if (place.sheet !== "" || place.ownersOf !== undefined) return place;
  const inUse = chosen[side];
  return inUse === undefined ? lost[side] : placeOf(inUse);
}

/** The same table as it stands now; cells of a sheet may have become a table meanwhile. */
function stillThere(sources: readonly Source[], name: SourceName): Source | undefined {
  const same = sameSource(sources, name);
  if (same !== undefined || name.table !== "" || name.sheet === "") return same;
  const [only, ...more] = sources.filter(({ sheet }) => sheet === name.sheet);
  return more.length === 0 && only?.table !== "" ? only : undefined;
}

/** The table of one side, and its cells. */
interface Found {
  readonly source: Source | undefined;
  readonly range: TableRange | undefined;
  /** What it was, where it is gone: nothing takes its place by itself. */
  readonly lost: SourceName | undefined;
}

/** The range with what is hidden in it, as far as the host can tell. */
async function withHiddenRows(workbook: Workbook, range: TableRange): Promise<TableRange> {
  const { sheet, row, column, cells } = range;
  const columns = cells[0]?.length ?? 0;
  const hidden = await workbook.hiddenRows(sheet, { row, column, rows: cells.length, columns });
  return hidden === undefined ? range : { ...range, hidden };
}

function isUnchosen(choice: Partial<Pick<Saved, Side>>): boolean {
  return Object.keys(choice).length === 0;
}

/**
 * Finds the tables again, reads them, hands them to the planner and has it look at them; choices,
 * settings and pins stay, by name and id. A failure on the way leaves everything as it was.
 *
 * @param mark - marks what was read, while the planner looks at it
 * @param choice - the side that the user chose another table for
 */
export async function readWorkbook(
  { workbook, planner, state, dispatch }: SessionParts,
  mark: ReadMarks["mark"],
  choice: Partial<Pick<Saved, Side>> = {},
): Promise<void> {
  dispatch({ type: "reading", side: "workbook", done: 0 });
  const before = state();
  const saved = { ...before.saved, ...choice };
  const standing = await workbook.state();
  const remembered = [saved.accounts, saved.reps];
  const sources = [...(await findSources(workbook, standing, remembered))];
  const found = new Map<Side, Found>();
  let owners: ReturnType<typeof ownersAsReps>;
  for (const side of sides) {
    const used = nameInUse(side, { ...before, saved });
    const source = used ? stillThere(sources, used) : suggestSources(sources)[side];
    dispatch({ type: "reading", side, done: 0 });
    if (source !== undefined && source === owners?.source) {
      found.set(side, { source, range: owners.range, lost: undefined });
      continue;
    }
    const read =
      source &&
      (await readSource(workbook, source, (done) => {
        dispatch({ type: "reading", side, done });
      }));
    const lost = source === undefined ? used : undefined;
    const range = read && (await withHiddenRows(workbook, read.range));
    found.set(side, { source, range, lost });
    sources.push(...(read?.further ?? []));
    if (side !== "accounts" || read === undefined) continue;
    owners = ownersAsReps(read.range, saved.accounts.columns);
    if (owners !== undefined) sources.push(owners.source);
  }
  const targets = await findTargets(workbook, standing);
  const ranges = [...found.values(), ...(targets === undefined ? [] : [targets])].flatMap(
    ({ range }) => range ?? [],
  );
  // Sent together, so that a carve never meets new accounts with old reps.
  const taken = [...found].map(async ([side, { range }]) => {
    if (range !== undefined) await planner.take(side, range);
  });
  await Promise.all([...taken, planner.take("targets", targets?.range)]);
  const chosen = { accounts: found.get("accounts")?.source, reps: found.get("reps")?.source };
  const lost = { accounts: found.get("accounts")?.lost, reps: found.get("reps")?.lost };
  const both = chosen.accounts !== undefined && chosen.reps !== undefined;
  const choices = choicesOf({ saved: { ...state().saved, ...choice }, tongue: state().tongue });
  const [inspection, marked] = await Promise.all([
    both ? planner.inspect(choices) : undefined,
    mark(ranges),
  ]);
  const blocked = whyNotWritable(standing);
  const isSame = marked.take() && isUnchosen(choice);
  const read = { sources, chosen, lost, targets, saved: choice, inspection, blocked };
  dispatch({ type: "read", ...read, isSame });
}
