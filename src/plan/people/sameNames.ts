import { amountText } from "../../table/numbers/amountText";
import { decided, type Answers, type Decision } from "../../table/decision";
import { foldedName } from "../../table/names";
import { plural } from "../numberText";
import { namesakesKey, onePerson, type Namesakes } from "../tables/namesakes";
import { sentence, type Key } from "../words/english";
import { sayIt } from "../words/sayIt";
import { count, list, text, texts, words, type Sentence } from "../words/sentence";

/** The answer by which they are several people, of whom nobody can say who is meant. */
const differentPeople = "different people";

/** What the accounts say by a name alone that several reps have. */
export interface NamedAlone {
  /** Accounts whose owner is said by the name alone, and what they hold of the load. */
  readonly owned: number;
  readonly load: number;
  /** Accounts that are locked to it. */
  readonly locked: number;
}

/** How the accounts and their load are called. */
export interface NamedBy {
  readonly ownerHeader: string;
  /** "" where each account counts as 1. */
  readonly loadName: string;
}

export interface SameNames {
  readonly decisions: readonly Decision[];
  readonly notes: readonly Sentence<Key>[];
  /** What the rep meant by the name alone goes by; "" where nobody can say, undefined for other names. */
  readonly toldOf: (name: string) => string | undefined;
  /** Who may be meant by a name that nobody can say the rep of: "who may be ... or ...". */
  readonly whyNoRep: (name: string) => string | undefined;
}

/** The answer by which a bare name means the one at this position. */
function answerFor({ ids, told }: Namesakes, at: number): string {
  const id = ids[at] ?? "";
  return id === "" ? (told[at] ?? "") : id;
}

function numberOf({ told }: Namesakes): string {
  return told.length === 2 ? "two" : String(told.length);
}

/** `Rows 2 and 5 of the reps are both named "Maria Garcia", with Rep ID 101 and 207` */
function whoTheyAre(same: Namesakes): Sentence<Key> {
  return sentence(same.told.length === 2 ? "two of one name" : "several of one name", {
    rows: texts(same.rows.map((row) => String(row + 1))),
    name: text(same.name),
    header: text(same.idHeader),
    ids: list(same.ids.map((id) => (id === "" ? words(sentence("none")) : text(id)))),
  });
}

function questionOf(
  same: Namesakes,
  { owned, load, locked }: NamedAlone,
  { ownerHeader, loadName }: NamedBy,
): string {
  const who = sayIt(whoTheyAre(same));
  if (owned + locked === 0) return `${who}: one person, or ${numberOf(same)}?`;
  const held = loadName === "" ? "" : ` (${amountText(load)} of ${loadName})`;
  const accounts = [
    ...(owned > 0 ? [`${plural(owned, "account")}${held} owned by`] : []),
    ...(locked > 0 ? [`${plural(locked, "account")} locked to`] : []),
  ].join(" and ");
  const anyones = same.told.length === 2 ? "either's" : "anyone's";
  return `${who}, and ${accounts} "${same.name}" may be ${anyones}. The ${same.idHeader} in ${ownerHeader} would tell; who is meant by the name alone?`;
}

function decisionOf(same: Namesakes, alone: NamedAlone, by: NamedBy, answers: Answers): Decision {
  const isOpen = alone.owned + alone.locked > 0;
  const people = `"${same.name}" is the name of ${numberOf(same)} people`;
  const decision: Decision = {
    key: namesakesKey(same.name),
    header: same.header,
    cell: { row: same.rows[1] ?? 0, column: same.column, text: same.name },
    question: questionOf(same, alone, by),
    options: [
      ...(isOpen
        ? same.told.map((told, at) => ({
            value: answerFor(same, at),
            text: `"${same.name}" means ${told}`,
          }))
        : []),
      {
        value: differentPeople,
        text: isOpen
          ? `${people}, and nobody can say who is meant: these accounts count as owned by nobody`
          : people,
      },
      {
        value: onePerson,
        text: `"${same.name}" is one person: row ${(same.rows[0] ?? 0) + 1} is used`,
      },
    ],
    value: differentPeople,
    state: isOpen ? "asked" : "guessed",
    because: `the values of ${same.idHeader} differ`,
    setting: "samePeople",
  };
  const said = answers.get(decision.key);
  // A setting's word comes in small letters.
  const meant = decision.options.find(
    ({ value }) => value === said || value.toLowerCase() === said?.toLowerCase(),
  );
  return decided(decision, meant?.value);
}

/** Who of the reps of one name is meant where the accounts have the name alone. */
export function sameNamesOf(
  namesakes: readonly Namesakes[],
  aloneOf: (same: Namesakes) => NamedAlone,
  by: NamedBy,
  answers: Answers,
): SameNames {
  const found = namesakes.map((same) => {
    const alone = aloneOf(same);
    return { same, alone, decision: decisionOf(same, alone, by, answers) };
  });
  const told = new Map(
    found
      .filter(({ same }) => !same.onePerson)
      .map(({ same, decision: { state, value } }) => {
        const at = same.told.findIndex((_, person) => answerFor(same, person) === value);
        return [foldedName(same.name), state === "chosen" ? (same.told[at] ?? "") : ""] as const;
      }),
  );
  const named = new Map(namesakes.map((same) => [foldedName(same.name), same]));
  return {
    decisions: found.map(({ decision }) => decision),
    notes: found.flatMap(({ same, alone, decision }) => {
      if (same.onePerson) return [];
      const goBy = sentence("they go by", {
        who: words(whoTheyAre(same)),
        names: texts(same.told),
      });
      if (alone.owned === 0 || told.get(foldedName(same.name)) !== "") return [goBy];
      const key =
        decision.state === "asked" ? "owned by one of them, asked" : "owned by one of them";
      return [goBy, sentence(key, { accounts: count(alone.owned), name: text(same.name) })];
    }),
    toldOf: (name) => told.get(foldedName(name)),
    whyNoRep: (name) => {
      const same = named.get(foldedName(name));
      if (same === undefined || told.get(foldedName(name)) !== "") return undefined;
      return `who may be ${same.told.join(" or ")} (write which, or the ${same.idHeader})`;
    },
  };
}
