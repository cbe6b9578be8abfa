import type { Decision } from "../../table/decision";
import type { TableRange } from "../../table/readTable";
import { amountKind } from "../../table/headers/amountKind";
import type { FieldKind } from "../../table/headers/fields";
import { columnNames } from "./columnNames";
import { headersOf, loadColumn, type RoleMatch } from "./columns";
import { loadChoice, type FoundBySetting, type LoadChoice } from "./loadChoice";
import type { Settings } from "../settings/settings";

/** A column that is read beside the roles. */
export interface ChosenColumn {
  readonly key: string;
  /** Position among the headers; -1 where each account counts as 1. */
  readonly column: number;
  readonly kind: FieldKind;
  /** A rate: its values lie from 0 to 1, so that 86 can only mean 86 %. */
  readonly bounded?: true;
  /** Its numbers are money, which may be in several currencies. */
  readonly money?: boolean;
}

/** What is shared out is money unless its header says otherwise: hours, visits, a score. */
export function mayBeMoney(header: string): boolean {
  return amountKind(header) !== "other";
}

/** Keys under which the columns that settings choose are read. */
export const loadKey = "load";
export const workloadKey = "workload";
export const valueKey = "value";
export const varianceKey = "variance";

export interface ChosenColumns {
  readonly columns: readonly ChosenColumn[];
  /** The load to balance: position of its column, -1 where each account counts as 1. */
  readonly load: { readonly column: number; readonly name: string };
  readonly loadName: string;
  readonly workloadName: string;
  readonly valueName: string | undefined;
  readonly varianceName: string | undefined;
  /** Which columns were taken where settings are empty, and what else could be meant. */
  readonly decisions: readonly Decision[];
}

/** The column that was taken before, by the decision about it; without one there was none to take. */
function chosenBefore(
  setting: FoundBySetting,
  decisions: readonly Decision[],
  names: readonly string[],
): LoadChoice {
  const decision = decisions.find(({ key }) => key === setting);
  return { column: decision ? names.indexOf(decision.value) : -1, decision };
}

/**
 * The columns that settings choose by header, or that are found where they are left empty.
 *
 * @param before - which were found before, where that is known
 * @throws InputError for a header that the accounts don't have
 */
export function chosenColumns(
  settings: Settings,
  range: TableRange,
  roles: readonly RoleMatch[],
  before?: readonly Decision[],
): ChosenColumns {
  const headers = headersOf(range.cells);
  const firstColumn = range.column;
  const names = columnNames(headers, firstColumn);
  const nameOf = (column: number): string => (column < 0 ? "Accounts" : (names[column] ?? ""));
  const columnOf = (setting: Parameters<typeof loadColumn>[0]): number =>
    loadColumn(setting, settings, headers, roles, firstColumn);
  const decisions: Decision[] = [];
  const found = (setting: FoundBySetting): number => {
    if (settings[setting] !== "") return columnOf(setting);
    const { column, decision } = before
      ? chosenBefore(setting, before, names)
      : loadChoice(setting, settings, range, roles);
    if (decision !== undefined) decisions.push(decision);
    return column;
  };
  const number = (key: string, column: number): ChosenColumn => ({
    key,
    column,
    kind: "number",
    money: mayBeMoney(headers[column] ?? ""),
  });
  const load = found("balance");
  // In a flow every account is one unit, whatever it asks for.
  const workload = settings.approach === "flow" ? -1 : columnOf("workload");
  const columns = [number(loadKey, load), number(workloadKey, workload)];
  const loadNames = {
    load: { column: load, name: nameOf(load) },
    loadName: nameOf(load),
    workloadName: nameOf(workload),
  };
  const { approach } = settings;
  if (
    approach !== "potential" &&
    approach !== "hybrid" &&
    approach !== "flow" &&
    approach !== "greedy"
  ) {
    return { columns, decisions, ...loadNames, valueName: undefined, varianceName: undefined };
  }
  const value = found("value");
  const valueName = value < 0 && settings.value === "" ? undefined : nameOf(value);
  columns.push(number(valueKey, value));
  if (approach !== "hybrid")
    return { columns, decisions, ...loadNames, valueName, varianceName: undefined };
  const own = settings.variance !== "";
  const variance = own ? columnOf("variance") : value;
  columns.push(number(varianceKey, variance));
  return { columns, decisions, ...loadNames, valueName, varianceName: nameOf(variance) };
}
