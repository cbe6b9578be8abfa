import type { DefaultTable } from "./defaultTable";

/** When minutes of business time run. A day may have several rows, for a break. */
export const hoursTable: DefaultTable = [
  ["Day", "From", "To"],
  ["Monday", "9:00", "17:00"],
  ["Tuesday", "9:00", "17:00"],
  ["Wednesday", "9:00", "17:00"],
  ["Thursday", "9:00", "17:00"],
  ["Friday", "9:00", "17:00"],
];
