import type { CrmReport } from "../../src/plan/crm/crmReport";
import type { Treatments } from "../../src/plan/crm/differences";
import type { SourcePlace } from "../../src/plan/workbook/source";

/** What the user wants of the file for a CRM. */
export interface CrmWish {
  /** Key of where ids of users come from; "" for the likeliest. */
  readonly by: string;
  /** The table that is a fresh export; undefined where none is compared. */
  readonly fresh: SourcePlace | undefined;
  readonly treatments: Treatments;
}

/** The file as it was made, by the names of its sheets. */
export interface MadeCrm {
  readonly file: string;
  readonly back: string;
  readonly rows: number;
  readonly backRows: number;
}

/** The file for a CRM: what it would hold, and what was made. */
export interface CrmState {
  readonly wish: CrmWish;
  readonly work: "idle" | "looking" | "writing";
  /** Undefined until it is worked out for the plan as it stands. */
  readonly report: CrmReport | undefined;
  /** Why there can't be a file; undefined where there can. */
  readonly refused: string | undefined;
  readonly made: MadeCrm | undefined;
}

export interface CrmEvent {
  readonly type: "crm";
  readonly crm: Partial<CrmState>;
}

export const noCrm: CrmState = {
  wish: { by: "", fresh: undefined, treatments: {} },
  work: "idle",
  report: undefined,
  refused: undefined,
  made: undefined,
};

/** Of another plan, or one decided otherwise: what is wanted stays, what was worked out goes. */
export function outdatedCrm(crm: CrmState): CrmState {
  return { ...crm, report: undefined, refused: undefined, made: undefined };
}
