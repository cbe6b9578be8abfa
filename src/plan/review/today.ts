import { InputError } from "../../errors";
import { moveCap, ownedCount } from "../inputs/moveCap";
import type { Pin } from "../inputs/inputs";
import { readInputs } from "../inputs/readInputs";
import { targetsOf } from "../measures/sheetTargets";
import { compared } from "../problem/compared";
import { setupOf } from "../problem/setup";
import type { Settings } from "../settings/settings";
import type { CarveTables } from "../tables/tables";
import { sayIt, type Say } from "../words/sayIt";
import { figuresBy, type ReviewFigures } from "./figures";

/**
 * What today's owners amount to, before there is a plan or beside it. O(n k)
 *
 * @returns undefined where nobody owns anything yet, or the tables can't be used as they are
 */
export function todayOf(
  tables: CarveTables,
  settings: Settings,
  pins: readonly Pin[],
  say: Say = sayIt,
): ReviewFigures | undefined {
  try {
    const { inputs } = readInputs(tables, settings, pins);
    if (ownedCount(inputs) === 0) return undefined;
    const setup = setupOf(inputs, settings);
    const targets = targetsOf(tables.targets);
    const counted = { setup, inputs, targets, cap: moveCap(inputs, settings), say };
    return figuresBy(counted, compared(setup))(inputs.accounts.owner);
  } catch (error) {
    // What is wrong is said where the tables are looked at.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
