import type { Source } from "./source";
import { sourceName } from "./source";
import type { Suggested } from "./suggestSources";
import { unsplitLines } from "./unsplitLines";

/** A side for which no table was found, in words. */
export interface MissingSide {
  readonly side: "accounts" | "reps";
  readonly title: string;
  /** What was looked for, what was seen, and what to do. */
  readonly text: string;
  /** The owners of the accounts, who can be the reps at a click. */
  readonly owners?: Source;
}

const looked = {
  accounts: "a table with a column such as Account ID, Account name, Customer or Company",
  reps: "a table with a column such as Rep, Sales rep, Owner name or Rep ID, each person once",
} as const;

const todo = {
  accounts:
    "Choose the table under Accounts, or give the column of its names or ids such a header and press Refresh.",
  reps: "Choose the table under Reps, or add a sheet with the header Rep and a name per row, and press Refresh.",
} as const;

const mostTables = 4;
const mostHeaders = 5;

function seen(sources: readonly Source[]): string {
  const tables = sources.filter(({ ownersOf }) => ownersOf === undefined);
  if (tables.length === 0) return "No sheet has a row that looks like headers above rows of data.";
  const shown = tables.slice(0, mostTables).map((source) => {
    const headers = source.headers.filter((header) => header !== "");
    const more = headers.length > mostHeaders ? ", ..." : "";
    return `${sourceName(source)} with ${headers.slice(0, mostHeaders).join(", ")}${more}`;
  });
  const rest = tables.length - shown.length;
  return `Seen: ${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}.`;
}

/** What to do about lines of a text file that stand whole in one column. */
function howToSplit(sources: readonly Source[]): string | undefined {
  for (const source of sources) {
    const separator = unsplitLines(source);
    if (separator === undefined) continue;
    return (
      `${sourceName(source)} holds whole lines of a text file in one column. Select the column, split it ` +
      `with Data > Text to Columns > Delimited (${separator}), and press Refresh.`
    );
  }
  return undefined;
}

/**
 * Why a side has no table: what was looked for, what was seen, and what to do next.
 *
 * @param suggested - the tables in use, or suggested; sides that have one are not spoken of
 */
export function whatIsMissing(
  sources: readonly Source[],
  suggested: Suggested,
): readonly MissingSide[] {
  const owners = sources.find(({ ownersOf }) => ownersOf !== undefined);
  return (["accounts", "reps"] as const).flatMap((side) => {
    if (suggested[side] !== undefined) return [];
    const title = side === "accounts" ? "No accounts found." : "No reps found.";
    const split = side === "accounts" ? howToSplit(sources) : undefined;
    const text = split ?? `I looked for ${looked[side]}. ${seen(sources)} ${todo[side]}`;
    const offer = side === "reps" && owners !== undefined ? { owners } : {};
    return [{ side, title, text, ...offer }];
  });
}
