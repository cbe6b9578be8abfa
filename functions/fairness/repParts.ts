/** What each rep of a table is to hold, as a carve reads it: shares, quotas and ramps. */
import { rampedBy, type Ramped } from "../../src/plan/inputs/ramps";
import { shareless, targetShares } from "../../src/plan/inputs/targetShares";
import { text } from "../../src/plan/words/sentence";
import { asksForShare, rampColumn } from "../../src/plan/tables/repShares";
import type { HeldAccounts } from "../door/heldAccounts";
import { numbersIn } from "../door/numbers";
import { repAmounts, type RepRows } from "../door/repRows";
import { placeInTable } from "../door/table";

function ofReps({ table, rows }: RepRows, column: number): Float64Array {
  const values = numbersIn(table, column, NaN);
  return Float64Array.from(rows, (row) => values[row] ?? NaN);
}

/** The column that asks for a share of the whole, with each rep's; undefined where there is none. */
function shareOf(
  reps: RepRows,
): { readonly column: number; readonly values: Float64Array } | undefined {
  const column = reps.table.columns.get("share");
  if (column === undefined || !asksForShare(reps.table.headers[column] ?? "")) return undefined;
  return { column, values: ofReps(reps, column) };
}

/** The same without reps who have a share of 0: they get nothing, and their accounts count as nobody's. */
export function withoutShareless(held: HeldAccounts): HeldAccounts {
  const { reps, settings } = held;
  const share = settings.shares === "capacity" ? shareOf(reps) : undefined;
  const out = new Set(share && shareless(share.values, [...reps.names.keys()]));
  if (out.size === 0) return held;
  const kept = [...reps.names.keys()].filter((rep) => !out.has(rep));
  const placeOf = new Map(kept.map((rep, at) => [rep, at]));
  return {
    ...held,
    shareless: [...out].map((rep) => reps.names[rep] ?? ""),
    reps: {
      ...reps,
      names: kept.map((rep) => reps.names[rep] ?? ""),
      rows: kept.map((rep) => reps.rows[rep] ?? 0),
    },
    rep: held.rep.map((rep) => placeOf.get(rep) ?? -1),
    owned: held.owned.map((one, account) => (out.has(held.rep[account] ?? -1) ? 0 : one)),
  };
}

/** Shares under a column of the reps, or why they are not used. */
export function sharesIn(reps: RepRows): ReturnType<typeof targetShares> {
  const share = shareOf(reps);
  const header = reps.table.headers[share?.column ?? -1] ?? "";
  return targetShares(header, share?.values, reps.names, (rep) =>
    text(placeInTable(reps.table, reps.rows[rep] ?? 0, share?.column ?? 0)),
  );
}

/** Quotas with the reps' ramps counted in, and what these make of fair shares. */
export function rampedIn({ reps, settings }: HeldAccounts): Ramped {
  const quota = repAmounts(reps, "quota");
  const column = rampColumn(reps.table.headers);
  const { ramp: lowers } = settings;
  const counts = lowers !== "off" && (lowers !== "quota" || quota !== undefined);
  const ramp = column < 0 || !counts ? undefined : ofReps(reps, column);
  return rampedBy(ramp, quota, reps.names, settings);
}
