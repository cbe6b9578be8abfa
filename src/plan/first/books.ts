import { InputError } from "../../errors";
import type { Reps } from "../inputs/accountsAndReps";
import type { Settings } from "../settings/settings";
import { settingSubject, settingText } from "../settings/settingText";

/**
 * The reps with room for no more accounts than a book holds.
 *
 * @throws InputError where capacity counts something else than accounts
 */
export function withBooks(reps: Reps, { book }: Settings, workloadName: string): Reps {
  if (book === 0) return reps;
  if (workloadName !== "Accounts" && reps.capacity.some(Number.isFinite))
    throw new InputError(
      `${settingSubject("book")} counts accounts, and the reps' capacity counts ${workloadName}. Let ${settingText("workload")} be accounts, or choose no column for Capacity, or set the book to 0.`,
    );
  return { ...reps, capacity: reps.capacity.map((room) => Math.min(room, book)) };
}

/** What capacities count: accounts where books are all that limits them. */
export function countedIn(
  { book }: Settings,
  workload: Float64Array,
  workloadName: string,
): { readonly workload: Float64Array; readonly workloadName: string } {
  if (book === 0 || workloadName === "Accounts") return { workload, workloadName };
  return { workload: workload.map(() => 1), workloadName: "Accounts" };
}
