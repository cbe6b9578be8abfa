import { hexOf, sink } from "../../audit/sink";
import { InputError } from "../../errors";
import { limitHeader } from "../../table/headers/limitHeader";
import { stageColumn } from "../door/closedDeals";
import { noControl, type ControlTotals } from "../door/controlTotals";
import { writeValue } from "../door/planFingerprint";
import { beginningOf } from "../carve";
import type { Pin } from "../inputs/inputs";
import type { Settings } from "../settings/settings";
import type { SideAsRead } from "../tables/asRead";
import { mayBeLimited } from "../tables/limitColumns";
import { isPartTime } from "../tables/repShares";
import { preparedTables, readTables, type CarveTables, type ReadTables } from "../tables/tables";
import {
  kindsOf,
  rangeOf,
  storedKinds,
  storedRange,
  type StoredKinds,
  type StoredRange,
} from "./storedRange";

/** What a plan is made from: its tables, with all that the user said about them. */
export interface PlanSource {
  readonly tables: Omit<CarveTables, "answers"> & {
    readonly answers?: ReadonlyMap<string, string>;
  };
  readonly settings: Settings;
  readonly pins: readonly Pin[];
}

interface StoredSide {
  readonly range: StoredRange;
  readonly asRead: Omit<SideAsRead, "kinds"> & { readonly kinds: StoredKinds };
}

/** Tables as they are stored with a plan, and how they were read. */
export interface StoredTables {
  readonly accounts: StoredSide;
  readonly reps: StoredSide;
  readonly loads: ReadTables["decisions"];
  readonly identity?: readonly string[];
  readonly answers: ReadonlyMap<string, string>;
  readonly control: ControlTotals;
  readonly targets?: StoredRange;
  readonly handovers?: StoredRange;
}

/** The tables of a plan, as a carve takes them: nothing in them is found out anew. */
export function tablesOf(stored: StoredTables): PlanSource["tables"] {
  const { accounts, reps, loads, identity, answers, control, targets, handovers } = stored;
  const asRead = ({ asRead: { kinds, ...others } }: StoredSide): SideAsRead => ({
    ...others,
    kinds: kindsOf(kinds),
  });
  return {
    accounts: rangeOf(accounts.range),
    reps: rangeOf(reps.range),
    ...(identity && { accountIdentity: identity }),
    ...{ answers, control },
    ...(targets && { targets: rangeOf(targets) }),
    ...(handovers && { handovers: rangeOf(handovers) }),
    asRead: { accounts: asRead(accounts), reps: asRead(reps), loads },
  };
}

type Kept = Readonly<Record<"accounts" | "reps", (column: number) => boolean>>;

/** Columns that were read, and those that were looked at for their headers or that something is said of. */
function columnsRead({ accounts, reps }: ReadTables): Kept {
  const stage = stageColumn(accounts.headers);
  const limits = reps.headers.flatMap((header) => limitHeader(header) ?? []);
  return {
    accounts: (column) =>
      accounts.used.has(column) ||
      column === stage ||
      limits.some((limit) => mayBeLimited(limit, accounts.headers[column] ?? "")),
    reps: (column) => {
      const header = reps.headers[column] ?? "";
      return reps.used.has(column) || limitHeader(header) !== undefined || isPartTime(header);
    },
  };
}

const allColumns: Kept = { accounts: () => true, reps: () => true };

/** A fingerprint of all that was read, the places of rows and what is said of them included. */
function readingOf({ tables, settings, pins }: PlanSource): string {
  const { read, inputs, origin } = beginningOf(tables, settings, pins);
  const { fingerprint, door } = origin;
  const { accounts, reps, presence, idlePins, peopleNotes, placeNotes } = inputs;
  const out = sink();
  const rows = [read.accounts.rows, read.reps.rows, accounts.ofRow, reps.row];
  writeValue([fingerprint, door, rows, presence, idlePins, peopleNotes, placeNotes], out);
  return hexOf(out.end());
}

/** Whether tables read as others do; what can't be read any more doesn't. */
function readsAs(wanted: string, source: PlanSource): boolean {
  try {
    return readingOf(source) === wanted;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/**
 * The tables of a plan to be stored: of their columns those that were read, and all of them where a
 * plan can't be told from the others otherwise. It is tried out: what is stored reads as the tables do. O(cells)
 *
 * @throws InputError as a carve of the same tables does
 */
export function storedTables({ tables, settings, pins }: PlanSource): StoredTables {
  const prepared = preparedTables(tables, settings);
  const read = readTables(tables, settings);
  const whole = { leftOut: [] };
  const side = (name: "accounts" | "reps", kept: Kept): StoredSide => {
    const { range, kinds, ...others } = prepared[name];
    return {
      range: storedRange(range, kinds, kept[name]),
      asRead: { ...others, kinds: storedKinds(kinds) },
    };
  };
  const stored = (kept: Kept): StoredTables => ({
    accounts: side("accounts", kept),
    reps: side("reps", kept),
    loads: read.decisions,
    ...(tables.accountIdentity && { identity: tables.accountIdentity }),
    answers: tables.answers ?? new Map(),
    control: tables.control ?? noControl,
    ...(tables.targets && { targets: storedRange(tables.targets, whole, () => true) }),
    ...(tables.handovers && { handovers: storedRange(tables.handovers, whole, () => true) }),
  });
  const wanted = readingOf({ tables, settings, pins });
  for (const kept of [columnsRead(read), allColumns]) {
    const one = stored(kept);
    if (readsAs(wanted, { tables: tablesOf(one), settings, pins })) return one;
  }
  throw new Error("what is stored of the tables doesn't read as they do");
}
