/** Whether somebody is there to work a rep's accounts: a position to be hired carries a load as any rep. */
import { unaccented } from "../../quality/unaccented";
import { dateText } from "../../table/parse/dateText";
import { cleanText } from "../../table/cleanText";
import { momentOfSerialText } from "../../table/parse/readDates";
import { standingOf } from "./standing";

export interface Presence {
  readonly is: "there" | "on leave" | "to be hired" | "yet to start" | "without a start";
  /** Day of the start, as spreadsheets count days; NaN where it isn't known. */
  readonly start: number;
}

function wordsOf(lists: readonly string[]): readonly (readonly string[])[] {
  return lists.flatMap((list) => list.split("|")).map((phrase) => phrase.split(" "));
}

/** What a status says of a position for which there is nobody yet. */
const hiring = wordsOf([
  "to be hired|to hire|tbh|hiring|planned hire|future hire|pending hire|offer out|backfill",
  "open position|open headcount|open hc|open role|open req|open requisition|requisition|open seat|open|vacant|vacancy|unfilled",
  "vakant|vakanz|unbesetzt|zu besetzen|offen|offene stelle|in besetzung",
  "a pourvoir|poste vacant|poste ouvert|vacante|a recruter|recrutement en cours",
  "por contratar|a contratar|puesto vacante|por cubrir|plaza vacante|vaga|vaga aberta|por preencher",
  "da assumere|posizione aperta|posto vacante|vacature|nog in te vullen|te werven",
  "wakat|do zatrudnienia|do obsadzenia|volna pozice|neobsazeno|k obsazeni",
  "вакансия|вакантна|вакантно|вакантная|свободна позиция|предстои назначаване",
]);

/** How names of positions begin, or all they say: "TBH Enterprise West", "Open Territory 4". */
const positions = wordsOf([
  "to be hired|to be determined|tbh|tbd|tba|new hire|future hire|open position|open headcount|open hc|open role|open req|open requisition|open seat|open territory|vacant|vacancy|unfilled|backfill",
  "vakant|vakanz|unbesetzt|offene stelle|poste vacant|poste a pourvoir|a pourvoir|puesto vacante|vacante|por contratar|vaga|posizione aperta|vacature|wakat|neobsazeno|volna pozice|вакансия|вакантно",
]);

function plainWords(said: string): readonly string[] {
  return unaccented(said.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
}

function beginsWith(words: readonly string[], phrase: readonly string[], at = 0): boolean {
  return phrase.every((word, next) => words[at + next] === word);
}

/** Whether a status says that a position is still to be filled. */
export function saysToHire(status: string): boolean {
  const words = plainWords(status);
  return hiring.some((phrase) => words.some((_, at) => beginsWith(words, phrase, at)));
}

/** Whether a name is that of a position, and of nobody. */
export function namesPosition(name: string): boolean {
  const words = plainWords(name);
  return positions.some((phrase) => beginsWith(words, phrase));
}

/** The days that a cell may mean; NaN for none. Where day and month may be swapped there are two. */
function startsOf(cell: string): { readonly first: number; readonly last: number } {
  const said = cleanText(cell);
  const date = dateText(said);
  if (date === undefined) {
    const day = Math.floor(momentOfSerialText(said));
    return { first: day, last: day };
  }
  const days = [date.dayFirst, date.monthFirst].filter((day) => !Number.isNaN(day));
  if (days.length === 0) return { first: NaN, last: NaN };
  return { first: Math.min(...days), last: Math.max(...days) };
}

/** What the tables say of one rep. */
export interface SaidOfRep {
  readonly name: string;
  /** Cell of the column that says who is active; "" where blank, or there is none. */
  readonly status: string;
  /** Cell of the column of start dates. */
  readonly start: string;
}

/**
 * @param today - the day on which dates are looked at; NaN where no day is known, and nobody is yet to
 * start then
 */
export function presencesOf(reps: readonly SaidOfRep[], today: number): readonly Presence[] {
  const days = reps.map(({ start }) => startsOf(start));
  const isDated = days.some(({ first }) => first > 0);
  return reps.map(({ name, status, start }, rep): Presence => {
    const { first = NaN, last = NaN } = days[rep] ?? {};
    const day = first === last ? first : NaN;
    if (saysToHire(status) || namesPosition(name)) return { is: "to be hired", start: day };
    // A start that may be of two days is to come where both are.
    if (first > today) return { is: "yet to start", start: day };
    if (standingOf(status) === "away") return { is: "on leave", start: day };
    return { is: isDated && start === "" ? "without a start" : "there", start: day };
  });
}

/** Whether nobody works the accounts of such a rep yet. */
export function isUnfilled({ is }: Presence): boolean {
  return is === "to be hired" || is === "yet to start";
}
