import { defaultTables, settingsTable } from "../src/defaults/tables";
import { InputError } from "../src/errors";
import { defaultSettings, settingNames } from "../src/plan/settings/settings";
import { inCell } from "./cellError";
import { nameOf } from "./cells";
import { oneCell } from "./door/oneCell";
import { spillRows } from "./door/spill";

/**
 * A table of defaults, to be copied, edited and handed back: the thresholds, weights and rules that functions fall back on.
 * @customfunction DEFAULTS
 * @param name One of "targets", "score weights", "segments", "sla" and the other names of tables; blank lists them all.
 * @returns The table under its headers; with a blank name the names, in a column.
 * @example =TP.DEFAULTS("targets")
 * @source Published planning models for sales (docs/figures.md names them); where they print no figure, the help of the function says whose choice it is.
 */
export function defaultsOfRange(name?: unknown[][]): unknown[][] {
  return inCell(() => {
    const cell = oneCell("name", name, "name");
    const names = ["settings", ...defaultTables.keys()];
    if (cell === null || cell === 0)
      return spillRows(
        ["Table"],
        names.map((one) => [one]),
      );
    const wanted = nameOf(cell).toLowerCase();
    const table =
      wanted === "settings"
        ? settingsTable(settingNames.map((one) => [one, defaultSettings[one]]))
        : defaultTables.get(wanted);
    if (!table) {
      throw new InputError(
        `There is no table of defaults named "${nameOf(cell)}". Tables are: ${names.join(", ")}.`,
      );
    }
    const [headers = [], ...rows] = table;
    return spillRows(
      headers.map(String),
      rows.map((row) => row.map((one) => one ?? undefined)),
    );
  });
}
