import type { Rect } from "../../src/plan/workbook/operations";
import { rangeAt } from "./excelSession";
import { workbookState } from "./excelState";

/** Formulas that one answer carries: they are longer than values. */
const FORMULA_CELLS = 15_000;

/** Blocks of rows of a sheet's cells. */
function blocksOf(rect: Rect): readonly Rect[] {
  const rows = Math.max(1, Math.floor(FORMULA_CELLS / rect.columns));
  const count = Math.ceil(rect.rows / rows);
  return Array.from({ length: count }, (_, at) => {
    const row = rect.row + at * rows;
    return { ...rect, row, rows: Math.min(rows, rect.row + rect.rows - row) };
  });
}

/**
 * Those of these names that a formula speaks of: deleting what bears the name would break it. A text
 * within a formula counts too: rather a sheet that stays than a formula that is lost.
 *
 * @param except - sheets whose formulas don't count
 */
export async function namedInFormulas(
  context: Excel.RequestContext,
  names: readonly string[],
  except: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { sheets } = await workbookState(context);
  const wanted = names.map((name) => ({ name, text: name.toUpperCase() }));
  const found = new Set<string>();
  for (const { name, used } of sheets) {
    if (used === undefined || except.has(name)) continue;
    const sheet = context.workbook.worksheets.getItem(name);
    for (const block of blocksOf(used)) {
      const range = rangeAt(sheet, block);
      range.load("formulas");
      await context.sync();
      for (const formula of formulasIn(range.formulas))
        for (const { name: one, text } of wanted) if (formula.includes(text)) found.add(one);
      range.untrack();
    }
  }
  return names.filter((name) => found.has(name));
}

function formulasIn(cells: readonly (readonly unknown[])[]): readonly string[] {
  return cells.flatMap((row) =>
    row.flatMap((cell) =>
      typeof cell === "string" && cell.startsWith("=") ? [cell.toUpperCase()] : [],
    ),
  );
}
