import type { CellChange } from "../../src/plan/workbook/workbook";
import { isEdit, isOfTargets } from "./isEdit";
import { readMarks, type ReadMarks } from "./readMarks";
import type { SessionParts } from "./session";
import { sides } from "../state/state";
import type { Turns } from "./turns";

/** Tells apart what was edited since the tables were read from what the reading has seen. */
export interface Edits {
  /** Marks tables that were read; they count once the marked ones are taken. */
  readonly mark: ReadMarks["mark"];
  /** Cells were changed by somebody, now or a moment ago. */
  tell(change: CellChange): void;
}

export function createEdits(
  { workbook, state, dispatch }: Pick<SessionParts, "workbook" | "state" | "dispatch">,
  { inTurn }: Turns,
): Edits {
  const marks = readMarks();
  const untold: CellChange[] = [];

  function concerns(change: CellChange): boolean {
    const { chosen, targets } = state();
    const ofSide = sides.some((side) => {
      const source = chosen[side];
      return source !== undefined && isEdit(change, source);
    });
    return ofSide || isOfTargets(change, targets);
  }

  async function compare(): Promise<void> {
    const changes = untold.splice(0).filter(concerns);
    if (changes.length === 0 || state().stale) return;
    // Where it can't be told, one look too many is better than an edit that is missed.
    const differ = await marks.differ(workbook, changes).catch(() => true);
    if (differ) dispatch({ type: "edited" });
  }

  return {
    mark: marks.mark,
    tell(change) {
      // Once nothing is being read any more: what is read last may have it already.
      if (untold.push(change) === 1) void inTurn(compare);
    },
  };
}
