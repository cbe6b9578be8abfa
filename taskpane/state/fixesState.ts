import type { FixKind } from "../../src/plan/fixes/dataFix";
import type { ToldFix } from "../fixesPlanner";

/** What was written of the fixes. */
export interface FixesWritten {
  readonly sheet: string;
  readonly kinds: readonly FixKind[];
  /** A restore point was kept: the workbook can be put back. */
  readonly hasPoint: boolean;
}

/** What is missing in the accounts and can be filled in. */
export interface Fixes {
  /** Of what it was found, as `State.revision` counts. */
  readonly revision: number;
  readonly isWorking: boolean;
  /** Undefined until somebody looks, and where nobody could. */
  readonly found: readonly ToldFix[] | undefined;
  /** Why there is nothing to be told; "" where there is. */
  readonly refused: string;
  readonly written: FixesWritten | undefined;
}
