import { InputError } from "../../errors";
import { repFields } from "../../table/headers/fields";
import { headerMatches } from "../../table/headers/matchHeaders";
import { aimSettings } from "../settings/aimSettings";
import type { Settings } from "../settings/settings";
import { settingText } from "../settings/settingText";
import type { ChosenColumn } from "./chosenColumns";
import { columnWithName } from "./columnNames";
import { isWholeTeam, wholeTeam } from "./wholeTeam";

/** Keys under which the columns of the reps that settings name are read. */
export const sharesKey = "chosen share";
export const peersKey = "chosen peers";

/** The column of the reps that people mean by a header, or by a usual wording of one. */
function repColumn(
  setting: "shares" | "peers",
  wanted: string,
  headers: readonly string[],
  first: number,
): number {
  const exact = columnWithName(wanted, headers, first);
  if (exact >= 0) return exact;
  const folded = headers.findIndex((header) => header.toLowerCase() === wanted.toLowerCase());
  if (folded >= 0) return folded;
  const [meant] = headerMatches([wanted], repFields);
  const match =
    meant && meant[1].certainty !== "words"
      ? headerMatches(headers, repFields).get(meant[0])
      : undefined;
  if (match !== undefined) return match.column;
  const others = setting === "peers" ? [wholeTeam] : aimSettings.shares.choices;
  throw new InputError(
    `${settingText(setting)} is "${wanted}", but the reps have no such header. Use one of: ${[...others, ...headers.filter((header) => header !== "")].join(", ")}.`,
  );
}

/**
 * The columns of the reps that settings choose by header.
 *
 * @param first - position of the first header on the sheet, from 0
 * @throws InputError for a header that the reps don't have
 */
export function chosenRepColumns(
  settings: Settings,
  headers: readonly string[],
  first: number,
): ChosenColumn[] {
  const { shares, peers } = settings;
  const chosen: ChosenColumn[] = [];
  if (!(aimSettings.shares.choices as readonly string[]).includes(shares))
    chosen.push({
      key: sharesKey,
      column: repColumn("shares", shares, headers, first),
      kind: "number",
    });
  if (peers !== "" && !isWholeTeam(settings))
    chosen.push({ key: peersKey, column: repColumn("peers", peers, headers, first), kind: "text" });
  return chosen;
}
