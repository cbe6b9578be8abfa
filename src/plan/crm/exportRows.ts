import { idKey } from "../../quality/id18";
import { noAnswers } from "../../table/decision";
import { headerWords } from "../../table/headers/headerWords";
import { isNobody } from "../../table/nobody";
import { textOf } from "../../table/parse/readTexts";
import type { TableRange } from "../../table/readTable";
import { accountRoles, headersOf, type RoleMatch } from "../tables/columns";
import { matchColumns } from "../tables/matchColumns";
import { otherOwner } from "../tables/peopleColumns";
import { preparedSide } from "../tables/preparedSide";

/** What a row of accounts says of one account in a CRM. Texts as they stand there; "" for a blank. */
export interface ExportRow {
  readonly id: string;
  readonly name: string;
  /** Who has it, by name, or by id where no column names people. "" for nobody. */
  readonly owner: string;
  /** The owner's id beside the name; "" where there is none. */
  readonly ownerId: string;
  /** Postal code, or state and country, in small letters; "" where the table has none. */
  readonly place: string;
  /** The record that this one was merged into. */
  readonly mergedInto: string;
}

/** Accounts as an export has them. */
export interface ExportRows {
  /** Headers of the columns; "" where there is none. */
  readonly headers: {
    readonly id: string;
    readonly owner: string;
    readonly ownerId: string;
  };
  readonly rows: readonly ExportRow[];
}

/** Headers of a column that says which record took a deleted one's place. */
const mergedWords: ReadonlySet<string> = new Set([
  "master record id",
  "masterrecordid",
  "masterid",
  "merged into",
  "merged into id",
  "surviving record id",
  "winning record id",
]);

/** Headers of a column that says whether a record is in the bin. */
const deletedWords: ReadonlySet<string> = new Set(["is deleted", "isdeleted", "deleted"]);

const yes: ReadonlySet<string> = new Set(["true", "1", "yes", "ja", "oui"]);

const column = (roles: readonly RoleMatch[], key: string): number =>
  roles.find((role) => role.key === key)?.column ?? -1;

function columnCalled(headers: readonly string[], words: ReadonlySet<string>): number {
  return headers.findIndex(
    (header) => words.has(headerWords(header).join(" ")) || words.has(header.toLowerCase()),
  );
}

/**
 * Reads accounts as a CRM exports them: ids to the letter, owners by name and by id, what was merged
 * and what is in the bin. Totals and the lines of a report are no accounts. O(cells)
 *
 * @param chosen - role to header, where the user corrected a column
 */
export function exportRows(
  given: TableRange,
  chosen: ReadonlyMap<string, string> = new Map(),
): ExportRows {
  const { range, roles, kinds } = preparedSide(
    given,
    (one) => matchColumns(one, accountRoles, chosen),
    noAnswers,
  );
  const headers = headersOf(range.cells);
  const [id, name, owner] = ["id", "name", "owner"].map((key) => column(roles, key)) as [
    number,
    number,
    number,
  ];
  const places = ["postalCode", "state", "country"].map((key) => column(roles, key));
  const other = otherOwner(headers, roles)[0]?.column ?? -1;
  // Whichever of the two names the owner in an id is the id.
  const isIdFirst = other >= 0 && headerWords(headers[owner] ?? "").includes("id");
  const [nameColumn, idColumn] = isIdFirst ? [other, owner] : [owner, other];
  const merged = columnCalled(headers, mergedWords);
  const deleted = columnCalled(headers, deletedWords);
  const rows: ExportRow[] = [];
  range.cells.forEach((cells, at) => {
    if (at === 0 || kinds.kinds[at] !== "data") return;
    const text = (position: number): string =>
      position < 0 ? "" : textOf(cells[position] ?? null);
    const own = text(id);
    if (own === "" || yes.has(text(deleted).toLowerCase())) return;
    const [postal = "", state = "", country = ""] = places.map(text);
    const held = text(nameColumn);
    rows.push({
      id: own,
      name: text(name),
      owner: isNobody(held) ? "" : held,
      ownerId: text(idColumn),
      place: (postal === "" ? `${state} ${country}`.trim() : postal).toLowerCase(),
      mergedInto: text(merged),
    });
  });
  const header = (position: number): string => headers[position] ?? "";
  return {
    headers: { id: header(id), owner: header(nameColumn), ownerId: header(idColumn) },
    rows,
  };
}

/** The rows by what tells their ids apart; of rows with one id the first. */
export function byId(rows: readonly ExportRow[]): Map<string, ExportRow> {
  const found = new Map<string, ExportRow>();
  for (const row of rows) {
    const key = idKey(row.id);
    if (!found.has(key)) found.set(key, row);
  }
  return found;
}
