import type { ReadSide, ReadTables } from "../tables/tables";
import { numbersOf } from "../tables/tables";
import { columnNamed, noSuchColumn, type RoleMatch } from "../tables/columns";
import type { ChosenColumn } from "../tables/chosenColumns";
import type { Settings } from "../settings/settings";
import { settingSubject } from "../settings/settingText";
import { firstParts, firstWords } from "./firstOrder";

/** Amounts by which accounts come before others, NaN where unknown. */
export interface OrderColumn {
  readonly header: string;
  readonly values: Float64Array;
}

/** The columns that the order of who is served first may go by. */
export interface OrderColumns {
  /** What an account is worth. */
  readonly worth: OrderColumn;
  /** Those that the setting names, by the text there. */
  readonly named: Readonly<Record<string, OrderColumn>>;
}

const orderKey = "first ";
const keyOf = (header: string): string => `${orderKey}${header}`;
const worthKey = `${orderKey}worth`;

/** Whether a column is read under this key only for the order. */
export function isOrderKey(key: string): boolean {
  return key.startsWith(orderKey);
}

/**
 * The columns that the setting `first` names beside its words.
 *
 * @throws InputError for a header that the accounts don't have
 */
export function firstColumns(
  settings: Settings,
  headers: readonly string[],
  roles: readonly RoleMatch[],
  firstColumn: number,
): ChosenColumn[] {
  const columns: ChosenColumn[] = [];
  for (const part of firstParts(settings.first)) {
    if (part.by === "column") {
      const column = columnNamed(part.header, headers, roles, firstColumn);
      if (column < 0)
        throw noSuchColumn(
          `${settingSubject("first")} names "${part.header}"`,
          headers,
          firstWords,
        );
      columns.push({ key: keyOf(part.header), column, kind: "number" });
    } else if (part.by === "worth" && settings.value !== "") {
      const column = columnNamed(settings.value, headers, roles, firstColumn);
      if (column >= 0) columns.push({ key: worthKey, column, kind: "number" });
    }
  }
  return columns;
}

function orderColumn(side: ReadSide, key: string): OrderColumn | undefined {
  const values = numbersOf(side, key);
  return values && { header: side.columns.get(key)?.header ?? "", values };
}

/**
 * What accounts are worth: by the column of the value, else potential, score or ARR, else by the
 * load that is shared out.
 */
export function orderColumnsOf(
  { accounts: side, loadName }: ReadTables,
  settings: Settings,
  load: Float64Array,
): OrderColumns {
  const worth = ["value", worthKey, "potential", "score", "arr"]
    .map((key) => orderColumn(side, key))
    .find((column) => column !== undefined) ?? { header: loadName, values: load };
  const named: Record<string, OrderColumn> = {};
  for (const part of firstParts(settings.first)) {
    if (part.by !== "column") continue;
    const column = orderColumn(side, keyOf(part.header));
    if (column !== undefined) named[part.header] = column;
  }
  return { worth, named };
}
