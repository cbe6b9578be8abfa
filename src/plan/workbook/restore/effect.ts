import type { Results } from "../../results/results";
import type { Operation } from "../operations";
import type { WritePlan } from "../planWrite";
import type { Workbook, WorkbookState } from "../workbook";
import { applied } from "./applied";
import { readBeside, readBlocks, type Blocks } from "./blocks";
import { shapesOf, type Shapes } from "./shape";
import { undoOf, type Undo } from "./undo";

/** How cells of ours stand before a write and after it. */
export interface Around {
  readonly before: Blocks;
  readonly after: Blocks;
}

/** What a write does to cells of ours. */
export interface Effect extends Around {
  readonly undo: Undo;
  readonly shapes: Shapes;
}

type Operations = Pick<WritePlan, "operations" | "filling">;

function allOf({ operations, filling }: Operations): readonly Operation[] {
  return filling === undefined ? operations : [...operations, filling];
}

/**
 * What a planned write will make of our cells, found by carrying its operations out on what stands there
 * now. O(cells)
 *
 * @throws RowsDiffer if rows moved since it was planned
 */
export async function around(
  workbook: Workbook,
  state: WorkbookState,
  results: Results,
  plan: Operations,
): Promise<Around> {
  const { filling } = plan;
  const before = await readBlocks(workbook, state, results.tables);
  if (filling !== undefined) {
    const block = await readBeside(workbook, state, filling);
    before.set(block.name, block);
  }
  return { before, after: applied(before, allOf(plan)) };
}

/** The same with all that it takes to put it back. @throws RowsDiffer as `around` */
export async function effectOf(
  workbook: Workbook,
  state: WorkbookState,
  results: Results,
  plan: Operations,
): Promise<Effect> {
  const { before, after } = await around(workbook, state, results, plan);
  return { before, after, undo: undoOf(before, after, allOf(plan)), shapes: shapesOf(results) };
}
