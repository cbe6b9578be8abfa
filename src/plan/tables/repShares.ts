/** Columns of the reps that say how much of the whole, or how much of a job, each has. */
import type { NumberColumn, TableNote } from "../../table/column";
import { readHeader } from "../../table/headers/readHeader";
import type { TableRange } from "../../table/readTable";
import { kindFacts } from "./columnFacts";
import { headersOf, type RoleMatch } from "./columns";
import type { Settings } from "../settings/settings";
import { settingText } from "../settings/settingText";
import type { ReadSide } from "./tables";

/** Words of a column that says how much of a rep is there, and asks for no share of the whole. */
const partTime: ReadonlySet<string> = new Set(["ramp", "fte", "availability"]);

/** Whether a column in the role of shares asks for a share of the whole: by its words, or by the user's. */
export function asksForShare(header: string, isChosen = false): boolean {
  return isChosen || !isPartTime(header);
}

/** Whether a header speaks of how much of a rep is there. */
export function isPartTime(header: string): boolean {
  return readHeader(header).words.some((word) => partTime.has(word));
}

/** The column that asks for a share of the whole for each rep: by its words, or by the user's. */
export function shareColumn({ roles, columns }: ReadSide): NumberColumn | undefined {
  const role = roles.find(({ key }) => key === "share");
  const column = columns.get("share");
  if (role === undefined || column?.kind !== "number") return undefined;
  return asksForShare(role.header, role.certainty === "chosen") ? column : undefined;
}

/** Key under which the column is read that says how far each rep is ramped. */
export const rampKey = "ramp";

/** Words beside ramp that leave it what it is: "Ramp months" and "Ramp end" are something else. */
const ofRamp: ReadonlySet<string> = new Set(
  "ramp up percent share factor rate level current".split(" "),
);

/** Position of the column that says how far each rep is ramped, by its header; -1 where there is none. */
export function rampColumn(headers: readonly string[]): number {
  return headers.findIndex((header) => {
    const { words } = readHeader(header);
    return words.includes("ramp") && words.every((word) => ofRamp.has(word));
  });
}

/** How a column of ramps counts, for the report of what was understood. */
export function rampNote(
  header: string,
  column: number,
  { ramp }: Pick<Settings, "ramp">,
  hasQuota: boolean,
): TableNote {
  const quota = hasQuota && (ramp === "quota" || ramp === "both");
  const book = ramp === "book" || ramp === "both";
  const what = [...(quota ? ["the quota"] : []), ...(book ? ["the fair share"] : [])];
  const setting = settingText("ramp");
  const message =
    what.length > 0
      ? `each rep has that part of ${what.join(" and ")}${book ? "" : `, and a whole book: ${setting} changes that`}.`
      : `read and not used: ${hasQuota || ramp === "off" ? "" : "it lowers quotas, and the reps have none; "}${setting} makes it lower the book.`;
  return { header, column, message };
}

/** Columns of how much of each rep is there that change nothing in a plan, and how they would. */
export function unusedPartTime(
  range: TableRange,
  roles: readonly RoleMatch[],
  ramp: number,
): TableNote[] {
  const taken = new Set(
    roles
      .filter(({ key, certainty }) => key !== "share" || certainty === "chosen")
      .map(({ column }) => column),
  );
  return headersOf(range.cells).flatMap((header, column): TableNote[] => {
    const { filled, numbers } = kindFacts(range, column);
    if (
      !isPartTime(header) ||
      column === ramp ||
      taken.has(column) ||
      filled === 0 ||
      numbers < filled
    )
      return [];
    return [
      {
        header,
        column: range.column + column,
        message:
          "read and not used: a plan gives nobody less for it. Choose it as the column for Share, or call it Share, to give each rep a part in proportion to it.",
      },
    ];
  });
}
