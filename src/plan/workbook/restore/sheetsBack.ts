import type { ResultChart } from "../../results/results";
import type { Operation } from "../operations";
import type { SheetState, TableState, Workbook, WorkbookState } from "../workbook";
import type { PutBackTold, ToPutBack } from "./putBackTold";
import type { Theirs } from "./theirs";
import type { Undo } from "./undo";

/** What is known of the sheets by now. */
interface OnSheets {
  readonly theirs: Theirs;
  /** Tables that go altogether. */
  readonly goes: readonly TableState[];
  readonly edited: PutBackTold["edited"];
}

/** What becomes of the sheets that a write had added. */
export interface SheetsBack {
  /** They hold nothing but what goes. */
  readonly gone: readonly string[];
  readonly kept: PutBackTold["keptSheets"];
  /** Tables that would go, and of which formulas of the user's speak: they stay, without rows. */
  readonly named: ReadonlySet<string>;
}

export async function sheetsThatGo(
  workbook: Workbook,
  state: WorkbookState,
  { undo }: ToPutBack,
  { theirs, goes, edited }: OnSheets,
): Promise<SheetsBack> {
  const going = new Set(goes.map(({ name }) => name));
  const kept: PutBackTold["keptSheets"][number][] = [];
  const may: string[] = [];
  for (const { name, used } of addedSheets(state, undo)) {
    const here = state.tables.filter(({ sheet }) => sheet === name);
    if (used === undefined) may.push(name);
    else if (theirs.outside.has(name)) kept.push({ sheet: name, why: "theirs" });
    else if (here.some((table) => !going.has(table.name))) {
      const isEdited = edited.some(({ sheet }) => sheet === name);
      kept.push({ sheet: name, why: isEdited ? "edited" : "theirs" });
    } else if (here.length > 0) may.push(name);
  }
  const asked = [...may, ...going];
  if (asked.length === 0) return { gone: [], kept, named: new Set() };
  const named = new Set(await workbook.namedInFormulas(asked, new Set(may)));
  const isNamed = (sheet: string): boolean =>
    named.has(sheet) || goes.some((table) => table.sheet === sheet && named.has(table.name));
  return {
    gone: may.filter((sheet) => !isNamed(sheet)),
    kept: [...kept, ...may.filter(isNamed).map((sheet) => ({ sheet, why: "named" as const }))],
    named: new Set(
      goes.flatMap(({ name, sheet }) =>
        named.has(name) || (may.includes(sheet) && isNamed(sheet)) ? [name] : [],
      ),
    ),
  };
}

/** By the names that they got, or by the tables that were made on them: people rename sheets. */
function addedSheets({ sheets, tables }: WorkbookState, undo: Undo): readonly SheetState[] {
  const added = new Set(undo.sheetsAdded);
  const made = new Set(undo.blocks.flatMap(({ name, sheet }) => (added.has(sheet) ? [name] : [])));
  return sheets.filter(
    ({ name }) =>
      added.has(name) || tables.some((table) => table.sheet === name && made.has(table.name)),
  );
}

/** Deletes a sheet of ours as it was read. */
export function sheetGoes(
  { sheets }: WorkbookState,
  charts: readonly ResultChart[],
  sheet: string,
): Operation {
  const used = sheets.find(({ name }) => name === sheet)?.used;
  return {
    kind: "remove sheet",
    sheet,
    charts: charts.map(({ name }) => name),
    used: { rows: used?.rows ?? 0, columns: used?.columns ?? 0 },
  };
}
