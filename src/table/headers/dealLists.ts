/**
 * A list of deals that names no account: it is shared out by the contact that each deal is of, so that
 * nobody's deals go to several reps, else deal by deal.
 */
import { readHeader } from "./readHeader";
import { namesDeals, saysOfRecord } from "./rowNames";
import { idWords } from "./words/english";

const contactWords: ReadonlySet<string> = new Set(
  "contact name associated primary main".split(" "),
);

function namesContact(header: string): boolean {
  const { words, counts } = readHeader(header);
  return !counts && words.includes("contact") && words.every((word) => contactWords.has(word));
}

/** "Deal Name", and not "Opportunity ID" of a history, whose rows are no deals. */
function namesDealByName(header: string): boolean {
  const reading = readHeader(header);
  return namesDeals(reading) && !reading.words.some((word) => idWords.has(word));
}

/** What stands for the account in a list of deals. */
export interface DealName {
  readonly column: number;
  readonly of: "contact" | "deal";
}

/**
 * The column by which a list of deals is known where no column names its accounts.
 *
 * @param id - header of the column of IDs; undefined where there is none
 * @param isFree - whether no field has the column
 */
export function dealNameIn(
  headers: readonly string[],
  id: string | undefined,
  isFree: (column: number) => boolean,
): DealName | undefined {
  if (!headers.some((header) => namesDeals(readHeader(header)))) return undefined;
  // The ID of an account says more than any contact's name.
  if (id !== undefined && !saysOfRecord(readHeader(id))) return undefined;
  const contact = headers.findIndex((header, at) => isFree(at) && namesContact(header));
  if (contact >= 0) return { column: contact, of: "contact" };
  const deal = headers.findIndex((header, at) => isFree(at) && namesDealByName(header));
  return deal < 0 ? undefined : { column: deal, of: "deal" };
}
