import { headerMatches } from "../../table/headers/matchHeaders";
import { readHeader } from "../../table/headers/readHeader";
import { namesDeals, saysWhoseAccount } from "../../table/headers/rowNames";
import { plural } from "../numberText";
import { countsRows, idFacts, namesPerValue, type IdFacts } from "./columnFacts";
import type { RoleMatch } from "./columns";
import { candidates, fitting, without, type Matching } from "./matching";

/** An id that is missing in more than this part of the rows tells too few of them apart. */
const idGaps = 0.1;

/** Whether a column that may be an id for want of a better one, such as "No.", counts 1, 2, 3. */
function numbersRows({ headers, fields, range }: Matching, column: number): boolean {
  const header = headers[column] ?? "";
  // A lead's or a deal's own ID may begin at 1.
  if (readHeader(header).words.length > 1) return false;
  const match = headerMatches([header], fields).get("id");
  return match?.isFallback === true && countsRows(range, column);
}

interface RatedId {
  readonly candidate: RoleMatch;
  readonly facts: IdFacts;
}

/**
 * Several deals, contacts or orders of one customer are rows of one account: beside the ID of each row, an
 * ID that says it is the account's goes first, though it repeats.
 */
function accountsOwn(rated: readonly RatedId[]): readonly RatedId[] {
  const own = rated.filter(({ candidate, facts }) => {
    const { rows, filled, distinct } = facts;
    return (
      saysWhoseAccount(readHeader(candidate.header)) &&
      filled >= (1 - idGaps) * rows &&
      distinct > 1
    );
  });
  return own.length > 0 ? own : rated;
}

/**
 * The account's name, where a list of deals says whose each deal is, and several are of one account:
 * the ID is then the deal's, and shared out by it an account would go to several reps.
 */
function namedByDeals({ headers, matches, range }: Matching, id: RoleMatch): RoleMatch | undefined {
  const name = matches.get("name");
  if (name === undefined || name.column < 0 || namesDeals(readHeader(name.header)))
    return undefined;
  if (saysWhoseAccount(readHeader(id.header))) return undefined;
  if (!headers.some((header) => namesDeals(readHeader(header)))) return undefined;
  const { rows, filled, distinct } = idFacts(range, name.column);
  return distinct > 1 && distinct < filled && filled >= fitting * rows ? name : undefined;
}

/** So many names to a value, on average, are no longer one account in several spellings. */
const namesPerStranger = 2;

/** Whether an ID is of something else, such as a service or a product: its rows have many names. */
function isOfSomethingElse({ matches, range }: Matching, id: RoleMatch): boolean {
  const name = matches.get("name")?.column ?? -1;
  if (name < 0 || saysWhoseAccount(readHeader(id.header))) return false;
  return namesPerValue(range, id.column, name) >= namesPerStranger;
}

/** So many rows of one value are no account's orders any more, but what a system or a failed formula wrote. */
const rowsOfOne = 3;

/** Whether an ID is the same in all rows, and doesn't say that it is one account's. */
function tellsNothing({ candidate, facts }: RatedId): boolean {
  if (saysWhoseAccount(readHeader(candidate.header))) return false;
  return facts.distinct === 1 && facts.filled >= rowsOfOne;
}

/** Of the columns that sound like ids, the one that tells most rows apart. */
export function chooseId(matching: Matching): void {
  const match = matching.matches.get("id");
  if (match === undefined || match.column < 0 || match.certainty === "chosen") return;
  const rated = candidates(matching, "id").map((candidate) => {
    const facts = idFacts(matching.range, candidate.column);
    return { candidate, facts };
  });
  const able = accountsOwn(rated);
  const [first] = able;
  if (first === undefined) return;
  let best = first;
  for (const one of able) if (one.facts.distinct > best.facts.distinct) best = one;
  const { candidate, facts } = best;
  const { rows, filled, distinct } = facts;
  const dealsOf = namedByDeals(matching, candidate);
  if (dealsOf !== undefined) {
    const because = `"${candidate.header}" is of the deals, and ${dealsOf.header} says whose they are`;
    matching.matches.set("id", without(match, because));
    return;
  }
  const named = (matching.matches.get("name")?.column ?? -1) >= 0;
  if (named && numbersRows(matching, candidate.column)) {
    matching.matches.set("id", without(match, `"${candidate.header}" only numbers the rows`));
    return;
  }
  if (named && filled < (1 - idGaps) * rows) {
    const because = `"${candidate.header}" is blank in ${plural(rows - filled, "row")} of ${rows}`;
    matching.matches.set("id", without(match, because));
    return;
  }
  if (tellsNothing(best)) {
    const because = `all ${filled} cells of "${candidate.header}" are the same: it tells nothing apart`;
    matching.matches.set("id", without(match, because));
    return;
  }
  if (distinct < filled && isOfSomethingElse(matching, candidate)) {
    const because = `rows of one "${candidate.header}" have several names: it is of something else`;
    matching.matches.set("id", without(match, because));
    return;
  }
  const because =
    distinct === filled
      ? `all ${filled} values differ`
      : `${distinct} different values in ${plural(filled, "row")}`;
  matching.matches.set("id", { ...candidate, because });
}
