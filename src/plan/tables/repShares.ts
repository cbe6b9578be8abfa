/** Columns of the reps that say how much of the whole, or how much of a job, each has. */
import type { NumberColumn, TableNote } from "../../table/column";
import { readHeader } from "../../table/headers/readHeader";
import type { TableRange } from "../../table/readTable";
import { kindFacts } from "./columnFacts";
import { headersOf, type RoleMatch } from "./columns";
import type { ReadSide } from "./tables";

/** Words of a column that says how much of a rep is there, and asks for no share of the whole. */
const partTime: ReadonlySet<string> = new Set(["ramp", "fte", "availability"]);

function isPartTime(header: string): boolean {
  return readHeader(header).words.some((word) => partTime.has(word));
}

/** The column that asks for a share of the whole for each rep: by its words, or by the user's. */
export function shareColumn({ roles, columns }: ReadSide): NumberColumn | undefined {
  const role = roles.find(({ key }) => key === "share");
  const column = columns.get("share");
  if (role === undefined || column?.kind !== "number") return undefined;
  return role.certainty === "chosen" || !isPartTime(role.header) ? column : undefined;
}

/** Columns of how much of each rep is there that change nothing in a plan, and how they would. */
export function unusedPartTime(range: TableRange, roles: readonly RoleMatch[]): TableNote[] {
  const taken = new Set(
    roles
      .filter(({ key, certainty }) => key !== "share" || certainty === "chosen")
      .map(({ column }) => column),
  );
  return headersOf(range.cells).flatMap((header, column): TableNote[] => {
    const { filled, numbers } = kindFacts(range, column);
    if (!isPartTime(header) || taken.has(column) || filled === 0 || numbers < filled) return [];
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
