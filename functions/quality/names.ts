import { InputError } from "../../src/errors";
import { duplicates } from "../../src/quality/duplicates";
import type { SharedColumn } from "../../src/quality/duplicates";
import { id18 } from "../../src/quality/id18";
import { matchNames } from "../../src/quality/matchNames";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import { accountFieldsFor } from "../../src/table/headers/accountFacts";
import { inCell, notAvailable } from "../cellError";
import { oneNumber } from "../door/oneNumber";
import { withNotes } from "../door/noteRows";
import { ownRows } from "../door/ownRows";
import { lostNotes, readableRows } from "../door/readable";
import { withoutHeader } from "../door/headed";
import { companyList, idList } from "../door/listKinds";
import { listWithErrors, namesByRow, withRowErrors, type RowErrors } from "../door/rowErrors";
import { spillColumn, spillRows, spillTable } from "../door/spill";
import { namesIn, tableOf } from "../door/table";

/** Likeness from which two names are the same; 0 is what some hosts hand over for a blank. */
function thresholdOf(argument: unknown, fallback: number): number {
  return oneNumber("threshold", argument, { least: 0, above: true, most: 1, fallback });
}

const shownAs: Readonly<Record<SharedColumn, string>> = {
  id: "Account ID",
  name: "Account name",
  domain: "Domain",
  postal: "Postal code",
};

/**
 * Lists accounts that stand in the table more than once, exactly or under a similar name, each with the account that it repeats. Accounts with different postal codes are kept apart.
 * @customfunction DUPLICATES
 * @param accounts The accounts with their header row: Account ID, Account name or Domain (or Website) or both, and Postal code if there is one. Rows without an Account ID are left out.
 * @param [threshold] Likeness of two names from which they count as near, above 0 up to 1; 1 finds exact ones alone. Blank or 0: 0.9.
 * @returns Duplicates only: Account ID, Duplicate of (the first account of its group), Match ("exact" or "near"), Likeness (of the two names, 0 to 1), Matched by. Exact: the same Account ID (15 or 18 characters), the same name once legal form, punctuation, accents, "the" and "and" are off, or the same domain. Domains that anybody uses, such as gmail.com, don't count; a missing postal code fits any. Near names with different numbers (Store 12, Store 13) don't count. A row that can't be read is left out, and a Note below says so.
 * @example =TP.DUPLICATES(Prospects[#All])
 * @source Jaro-Winkler likeness: M. A. Jaro, JASA 84 (1989); W. E. Winkler, Proceedings of the Section on Survey Research Methods, ASA (1990)
 */
export function duplicatesOfRange(accounts: unknown[][], threshold?: unknown[][]): unknown[][] {
  return inCell(() => {
    const fields = accountFieldsFor(["id", "name", "domain", "postalCode"], ["id"]);
    const own = ownRows(tableOf("accounts", accounts, fields));
    const readable = readableRows(own, [...own.columns.values()]);
    const { table } = readable;
    const column = (key: string): readonly string[] => {
      const at = table.columns.get(key);
      return at === undefined ? new Array<string>(table.length).fill("") : namesIn(table, at);
    };
    if (!table.columns.has("name") && !table.columns.has("domain")) {
      throw new InputError(
        "accounts has no column Account name or Domain. Add one, or correct its header.",
      );
    }
    const ids = column("id").map((id) => (isPlaceholder(id) ? "" : id));
    const found = duplicates(
      { ids, names: column("name"), domains: column("domain"), postals: column("postalCode") },
      thresholdOf(threshold, 0.9),
    );
    const figures = spillRows(
      ["Account ID", "Duplicate of", "Match", "Likeness", "Matched by"],
      found.map(({ row, of, match, likeness, matchedBy }) => [
        ids[row],
        ids[of],
        match,
        likeness,
        matchedBy.map((one) => shownAs[one]).join(", "),
      ]),
    );
    return withNotes(figures, lostNotes(readable));
  });
}

/** Company names of a list without its header; "" in the rows of errors, and for n/a, which names nobody. */
function companiesIn(name: string, argument: unknown, errors: RowErrors): readonly string[] {
  const list = withoutHeader(listWithErrors(name, argument), companyList);
  const names = namesByRow(list, list.cells.length, errors);
  return names.map((one) => (isPlaceholder(one) ? "" : one));
}

/**
 * Finds each company name in another list although it is written otherwise, as when an export and a CRM name the same company. Gives the best match, how alike the two are, and the runner-up.
 * @customfunction MATCHNAME
 * @param name The names to look for, one per row. A blank, or n/a, stays blank, an error an error.
 * @param candidates The names in which to find them, one per row. Blanks, n/a and errors are left out; a name that is there twice counts once.
 * @param [threshold] Likeness from which a candidate is a match, above 0 up to 1. Blank or 0: 0.85.
 * @returns One row per name under Match, Likeness, Runner-up and Runner-up likeness (0 to 1). Below the threshold Match is blank and the nearest candidate stands as runner-up. A runner-up about as alike as the match calls for a look. Legal forms, punctuation, accents, "the" and "and" are off before names are compared; names with different numbers (Store 12, Store 13) are never matched.
 * @example =TP.MATCHNAME(Leads[Company], Accounts[Account Name])
 * @source Jaro-Winkler likeness: M. A. Jaro, JASA 84 (1989); W. E. Winkler, Proceedings of the Section on Survey Research Methods, ASA (1990)
 */
export function matchNameOfRange(
  name: unknown[][],
  candidates: unknown[][],
  threshold?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const errors: RowErrors = new Map();
    // A candidate that can't be read is no match of anybody's.
    const texts = companiesIn("candidates", candidates, new Map());
    const names = companiesIn("name", name, errors);
    const { best, bestLikeness, second, secondLikeness } = matchNames(names, texts);
    const least = thresholdOf(threshold, 0.85) - 1e-12;
    const matched = (row: number): boolean => (bestLikeness[row] as number) >= least;
    const textAt = (position: number | undefined): string => texts[position ?? -1] ?? "";
    const rows = Array.from(best.keys());
    const figures = spillTable([
      ["Match", rows.map((row) => (matched(row) ? textAt(best[row]) : ""))],
      ["Likeness", rows.map((row) => (matched(row) ? bestLikeness[row] : undefined))],
      ["Runner-up", rows.map((row) => textAt((matched(row) ? second : best)[row]))],
      [
        "Runner-up likeness",
        rows.map((row) => (matched(row) ? secondLikeness : bestLikeness)[row]),
      ],
    ]);
    return withRowErrors(figures, errors, 1);
  });
}

/**
 * Turns Salesforce IDs of 15 characters into those of 18, so that lookups in a sheet, which don't tell capitals from small letters, find the right record.
 * @customfunction ID18
 * @param id Salesforce IDs of 15 or 18 characters, one per row. A blank, or n/a, stays blank.
 * @returns One ID of 18 characters per row, in a column; #N/A in the row of anything else, and where the last three characters don't fit the capitals before them.
 * @example =TP.ID18(Opportunities[Account ID])
 * @source Salesforce's case checksum: the capitals of each five characters as one of A to Z and 0 to 5
 */
export function id18OfRange(id: unknown[][]): unknown[][] {
  return inCell(() => {
    const list = withoutHeader(listWithErrors("id", id), idList);
    const { cells } = list;
    const errors: RowErrors = new Map();
    const long = namesByRow(list, cells.length, errors).map((one) =>
      one === "" || isPlaceholder(one) ? "" : id18(one),
    );
    if (!long.includes(undefined)) return withRowErrors(spillColumn(long), errors);
    const missing = notAvailable(
      "This is no Salesforce ID of 15 or 18 characters whose last three fit its capitals.",
    );
    return withRowErrors(
      long.map((one) => [one ?? missing]),
      errors,
    );
  });
}
