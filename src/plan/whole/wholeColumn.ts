import { plainPostal } from "../../geo/postalPatterns";
import { columnNamed, noSuchColumn, type RoleMatch } from "../tables/columns";
import type { ChosenColumn } from "../tables/chosenColumns";
import { textOf, type ReadSide } from "../tables/tables";
import type { Settings } from "../settings/settings";
import { settingSubject } from "../settings/settingText";

/** Key under which the column is read whose equal values share one rep. */
const wholeKey = "whole";

/** The word for the first three signs of the postal code. */
const zip3 = "ZIP3";

/** What accounts have in common that share one rep; "" for those on their own. */
export interface WholeColumn {
  readonly header: string;
  readonly values: readonly string[];
}

function isZip3({ whole }: Settings): boolean {
  return whole.replace(/[\s-]/g, "").toUpperCase() === zip3;
}

/**
 * The column that the setting `whole` means.
 *
 * @throws InputError for a header that the accounts don't have
 */
export function wholeColumns(
  settings: Settings,
  headers: readonly string[],
  roles: readonly RoleMatch[],
  firstColumn: number,
): ChosenColumn[] {
  const { whole } = settings;
  if (whole === "") return [];
  const own = isZip3(settings) ? headers.findIndex((header) => header === whole) : -1;
  const byPlace = isZip3(settings)
    ? (roles.find(({ key }) => key === "postalCode")?.column ?? -1)
    : columnNamed(whole, headers, roles, firstColumn);
  const column = own >= 0 ? own : byPlace;
  if (column < 0)
    throw noSuchColumn(
      isZip3(settings)
        ? `${settingSubject("whole")} is ${zip3}, the beginning of the postal code`
        : `${settingSubject("whole")} names the column "${whole}"`,
      headers,
      [zip3],
    );
  return [{ key: wholeKey, column, kind: isZip3(settings) && own < 0 ? "postal" : "text" }];
}

export function wholeColumnOf(side: ReadSide, settings: Settings): WholeColumn | undefined {
  const texts = textOf(side, wholeKey);
  if (texts === undefined) return undefined;
  const header = side.columns.get(wholeKey)?.header ?? "";
  const isBeginning = isZip3(settings) && header !== settings.whole;
  if (!isBeginning) return { header, values: texts };
  return { header: zip3, values: texts.map((code) => plainPostal(code).slice(0, 3)) };
}
