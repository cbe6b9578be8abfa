import { accountFieldsFor } from "../../table/headers/accountFacts";
import { accountFields, type Field } from "../../table/headers/fields";
import { headerMatches, type Certainty } from "../../table/headers/matchHeaders";
import { readHeader } from "../../table/headers/readHeader";

/** A column that accounts could be balanced by. */
export interface LoadCandidate {
  /** Position among the headers. */
  readonly column: number;
  readonly reason: string;
  /** Whether it may be taken without asking. */
  readonly sure: boolean;
}

/** In the order in which they are preferred. */
type LoadKind = "potential" | "score" | "money" | "turnover";

interface Found {
  readonly column: number;
  readonly kind: LoadKind;
  readonly certainty: Certainty;
}

const order: readonly LoadKind[] = ["potential", "score", "money", "turnover"];

const reasons: Readonly<Record<LoadKind, string>> = {
  potential: "it is called what an account could bring",
  score: "it is called a score of the account",
  money: "it is called what the account brings now",
  turnover: "it may be the customer's own turnover, which says little of what he buys",
};

function fieldOf(key: string): Field {
  const [found] = accountFieldsFor([key]);
  if (!found) throw new Error(`There is no field ${key}.`);
  return found;
}

/** What a company is, as CRMs and lists of companies tell: beside it, revenue is the company's. */
const firmographics: readonly Field[] = [fieldOf("employees")];

/** Words of revenue that a company has as well as an account. */
const ownTurnover: ReadonlySet<string> = new Set(["revenue", "turnover", "sale"]);

/** "Annual Revenue" and "Company Revenue" are CRMs' own names for it; "Jaaromzet" is the same. */
const yearlyWords: ReadonlySet<string> = new Set(["annual", "yearly", "year", "company"]);

/** Whether the header says that the money is ours, or of which year: the customer's own has neither. */
function saysOurs(words: readonly string[]): boolean {
  return words.some((word) => !ownTurnover.has(word) && !theirs.has(word));
}

/** Words beside it by which the customer's own turnover goes as well. */
const theirs: ReadonlySet<string> = new Set([
  ...yearlyWords,
  ..."total account customer client global group rounded million billion m k mn bn".split(" "),
]);

function isCompanyList(headers: readonly string[]): boolean {
  return headerMatches(headers, firmographics).size > 0;
}

/**
 * Whether money may be the customer's own turnover: "Annual Revenue" is what Salesforce, HubSpot,
 * Dynamics and Zoho call it, whatever stands beside it; plain "Revenue" is it in lists of companies that
 * count their employees.
 */
function mayBeTurnover(header: string, isList: boolean): boolean {
  const { words } = readHeader(header);
  if (!words.some((word) => ownTurnover.has(word)) || saysOurs(words)) return false;
  return isList || words.some((word) => yearlyWords.has(word));
}

/**
 * The columns of an accounts table that a load could be taken from, the likeliest first, by their
 * headers: potential or projected money, then a score, then what the accounts bring now; last, and
 * only to be asked for, the customer's own turnover. Risk, health, churn and probability, dates, IDs
 * and head counts are none.
 */
export function loadCandidates(headers: readonly string[]): readonly LoadCandidate[] {
  const list = isCompanyList(headers);
  const found = headers.flatMap((header, column): Found[] => {
    // Each header by itself: two amounts are two candidates.
    const match = [...headerMatches([header], accountFields)][0];
    if (match === undefined) return [];
    const [key, { certainty }] = match;
    if (key === "potential" || key === "score") return [{ column, kind: key, certainty }];
    if (key !== "arr") return [];
    return [{ column, kind: mayBeTurnover(header, list) ? "turnover" : "money", certainty }];
  });
  // Of two years of one amount the later one says more of what is to come.
  const yearOf = ({ column }: Found): number => readHeader(headers[column] ?? "").year;
  const rank = { exact: 0, synonym: 1, words: 2 } as const;
  return found
    .sort(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        rank[a.certainty] - rank[b.certainty] ||
        yearOf(b) - yearOf(a) ||
        a.column - b.column,
    )
    .map(({ column, kind }) => ({ column, reason: reasons[kind], sure: kind !== "turnover" }));
}
