import { presencesOf, type Presence } from "../../src/plan/people/presence";
import type { HeldAccounts } from "./heldAccounts";

/** Fields of the reps that say whether somebody is there. */
export const presenceKeys = ["active", "startDate"] as const;

/** Whether somebody is there for each rep, as a carve reads it; starts count from the setting asOf alone. */
export function presenceIn({ reps, settings }: HeldAccounts): readonly Presence[] {
  const { table, rows, names } = reps;
  const cells = (key: (typeof presenceKeys)[number]): readonly string[] => {
    const column = table.columns.get(key);
    return rows.map((row) => {
      const cell = column === undefined ? null : table.raw[row + 1]?.[column];
      // Some hosts hand over 0 for a blank.
      if (cell === 0) return "";
      return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
    });
  };
  const [status, start] = [cells("active"), cells("startDate")];
  return presencesOf(
    names.map((name, rep) => ({ name, status: status[rep] ?? "", start: start[rep] ?? "" })),
    settings.asOf > 0 ? settings.asOf : NaN,
  );
}
