import type { Carve } from "../carve";
import { movesOfPlan } from "../review/moves";
import { crmFile, type CrmFile, type CrmRequest, type CrmTables } from "./crmFile";
import { crmTables, type CrmSheets } from "./crmTables";
import { differenceKinds, type Difference, type DifferenceKind } from "./differences";

/** The accounts of one kind that stand otherwise in a fresh export. */
export interface KindOfDifference {
  readonly kind: DifferenceKind;
  readonly accounts: number;
  /** Of these, those that change hands in the plan. */
  readonly moves: number;
  /** The first of them, those that change hands before others. */
  readonly shown: readonly Difference[];
}

/** What is shown of a file for a CRM before it is made. */
export interface CrmReport extends Pick<
  CrmFile,
  | "moves"
  | "source"
  | "sources"
  | "unnamed"
  | "unnamedBefore"
  | "unclear"
  | "toNobody"
  | "noWayBack"
> {
  readonly rows: number;
  readonly back: number;
  /** Undefined where there is no fresh export. */
  readonly compared:
    | {
        readonly accounts: number;
        readonly met: number;
        readonly kinds: readonly KindOfDifference[];
      }
    | undefined;
}

/** As many accounts of a kind are shown; a longer list is read in a sheet. */
const mostShown = 2_000;

function kindsOf(differences: readonly Difference[]): KindOfDifference[] {
  return differenceKinds.flatMap((kind) => {
    const own = differences.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const moves = own.filter(({ isMove }) => isMove);
    const ordered = [...moves, ...own.filter(({ isMove }) => !isMove)];
    return [
      { kind, accounts: own.length, moves: moves.length, shown: ordered.slice(0, mostShown) },
    ];
  });
}

/**
 * What a file for a CRM would hold, and what is left out of it. O(accounts + rows)
 *
 * @throws InputError as `crmFile`
 */
export function crmReport(carve: Carve, tables: CrmTables, request: CrmRequest): CrmReport {
  const { rows, back, compared, ...file } = crmFile(carve, movesOfPlan(carve), tables, request);
  return {
    ...file,
    rows: rows.length,
    back: back.length,
    compared: compared && {
      accounts: carve.inputs.accounts.count,
      met: compared.met,
      kinds: kindsOf(compared.differences),
    },
  };
}

/** The sheets of that file. @throws InputError as `crmFile` */
export function crmSheets(carve: Carve, tables: CrmTables, request: CrmRequest): CrmSheets {
  return crmTables(crmFile(carve, movesOfPlan(carve), tables, request));
}
