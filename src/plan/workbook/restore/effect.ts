import type { Results } from "../../results/results";
import type { WritePlan } from "../planWrite";
import type { Workbook, WorkbookState } from "../workbook";
import { applied } from "./applied";
import { readBeside, readBlocks, type Blocks } from "./blocks";
import { shapesOf, type Shapes } from "./shape";
import { undoOf, type Undo } from "./undo";

/** What a write does to cells of ours: how they stand before it and after. */
export interface Effect {
  readonly before: Blocks;
  readonly after: Blocks;
  readonly undo: Undo;
  readonly shapes: Shapes;
}

/**
 * What a planned write will do, found by carrying its operations out on what stands there now. O(cells)
 *
 * @throws RowsDiffer if rows moved since it was planned
 */
export async function effectOf(
  workbook: Workbook,
  state: WorkbookState,
  results: Results,
  { operations, filling }: Pick<WritePlan, "operations" | "filling">,
): Promise<Effect> {
  const before = await readBlocks(workbook, state, results.tables);
  if (filling !== undefined) {
    const block = await readBeside(workbook, state, filling);
    before.set(block.name, block);
  }
  const all = filling === undefined ? operations : [...operations, filling];
  const after = applied(before, all);
  return { before, after, undo: undoOf(before, after, all), shapes: shapesOf(results) };
}
