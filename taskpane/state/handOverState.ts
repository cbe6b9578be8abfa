import type { Preview } from "../../src/plan/workbook/restore/preview";
import type { PutBackDone } from "../../src/plan/workbook/restore/carryBack";
import type { RestorePoint } from "../../src/plan/workbook/restore/points";
import type { PutBackTold } from "../../src/plan/workbook/restore/putBackTold";

/** Putting the workbook back to how it was before a change. */
export type Back =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly done: number }
  /** People changed cells of ours since: whether those are put back too is theirs to say. */
  | { readonly status: "asking"; readonly id: string; readonly edited: PutBackTold["edited"] }
  | {
      readonly status: "done";
      readonly at: string;
      /** Of the restore point that it was put back to. */
      readonly id: string;
      readonly told: PutBackDone;
    };

/** Handing a plan over: what would be written, what can be put back. */
export interface HandOver {
  /** What a write would do now; undefined until it was looked at, and once it may be another. */
  readonly preview: Preview | undefined;
  readonly isLooking: boolean;
  /** The latest first; undefined until they are listed. */
  readonly points: readonly RestorePoint[] | undefined;
  /** Why each of the others can't be used. */
  readonly unread: readonly string[];
  /** Why no restore point can be kept of the write that waits for the user's word. */
  readonly noPoint: string | undefined;
  /** The restore point of the write that was done last here. */
  readonly latest: string | undefined;
  /** When it was done, ISO 8601. */
  readonly writtenAt: string | undefined;
  /** Why the changes are not in the log, or not all of them. */
  readonly logNote: string | undefined;
  readonly back: Back;
}

export interface HandOverEvent {
  readonly type: "hand over";
  readonly change: Partial<HandOver>;
}

export const nothingHandedOver: HandOver = {
  preview: undefined,
  isLooking: false,
  points: undefined,
  unread: [],
  noPoint: undefined,
  latest: undefined,
  writtenAt: undefined,
  logNote: undefined,
  back: { status: "idle" },
};

/** The plan, or what it is written beside, is another: what was looked at of it holds no more. */
export function withoutPreview(handOver: HandOver): HandOver {
  return { ...handOver, preview: undefined, noPoint: undefined };
}
