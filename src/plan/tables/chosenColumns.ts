import type { FieldKind } from "../../table/headers/fields";
import { columnNames } from "./columnNames";
import { loadColumn, type RoleMatch } from "./columns";
import type { Settings } from "../settings/settings";

/** A column that is read beside the roles. */
export interface ChosenColumn {
  readonly key: string;
  /** Position among the headers; -1 where each account counts as 1. */
  readonly column: number;
  readonly kind: FieldKind;
  /** A rate: its values lie from 0 to 1, so that 86 can only mean 86 %. */
  readonly bounded?: true;
}

/** Keys under which the columns that settings choose are read. */
export const loadKey = "load";
export const workloadKey = "workload";
export const valueKey = "value";
export const varianceKey = "variance";

export interface ChosenColumns {
  readonly columns: readonly ChosenColumn[];
  readonly loadName: string;
  readonly workloadName: string;
  readonly valueName: string | undefined;
  readonly varianceName: string | undefined;
}

/**
 * The columns that settings choose by header.
 *
 * @param firstColumn - position of the first header on the sheet, for columns of one name
 * @throws InputError for a header that the accounts don't have
 */
export function chosenColumns(
  settings: Settings,
  headers: readonly string[],
  roles: readonly RoleMatch[],
  firstColumn = 0,
): ChosenColumns {
  const names = columnNames(headers, firstColumn);
  const nameOf = (column: number): string => (column < 0 ? "Accounts" : (names[column] ?? ""));
  const columnOf = (setting: Parameters<typeof loadColumn>[0]): number =>
    loadColumn(setting, settings, headers, roles, firstColumn);
  const number = (key: string, column: number): ChosenColumn => ({ key, column, kind: "number" });
  const load = columnOf("balance");
  // In a flow every account is one unit, whatever it asks for.
  const workload = settings.approach === "flow" ? -1 : columnOf("workload");
  const columns = [number(loadKey, load), number(workloadKey, workload)];
  const loadNames = { loadName: nameOf(load), workloadName: nameOf(workload) };
  const { approach } = settings;
  if (
    approach !== "potential" &&
    approach !== "hybrid" &&
    approach !== "flow" &&
    approach !== "greedy"
  ) {
    return { columns, ...loadNames, valueName: undefined, varianceName: undefined };
  }
  const value = columnOf("value");
  const valueName = value < 0 && settings.value === "" ? undefined : nameOf(value);
  columns.push(number(valueKey, value));
  if (approach !== "hybrid") return { columns, ...loadNames, valueName, varianceName: undefined };
  const own = settings.variance !== "";
  const variance = own ? columnOf("variance") : value;
  columns.push(number(varianceKey, variance));
  return { columns, ...loadNames, valueName, varianceName: nameOf(variance) };
}
