import { beginningOf, type Carve } from "../carve";
import type { DoorReport } from "../door/doorReport";
import type { HeadFacts } from "../stored/head";
import { headFacts } from "../stored/headFacts";
import type { PlanSource } from "../stored/storedTables";
import { readTables, type ReadTables } from "../tables/tables";
import { sentence, type Key } from "../words/english";
import type { Say } from "../words/sayIt";
import type { Values } from "../words/sentence";
import { columnLines, rateLines } from "./columnsUsed";
import { figureLines, proofLines } from "./figureLines";
import { byHandLines } from "./handLines";
import { controlLines, readLines } from "./readLines";
import { settingLines } from "./settingLines";

/** A line of a sign-off: what it is about, and what is to be said of it. */
export interface SignOffLine {
  readonly label: string;
  readonly text: string;
}

/** Of the plan itself... */
const planKeys = ["figures", "proof", "by hand", "broken", "notes"] as const;
/** ...and of what it was made from. */
const inputKeys = ["read", "control", "rates", "settings", "columns"] as const;
export type PartKey = (typeof planKeys)[number] | (typeof inputKeys)[number];

/** What a sign-off says about one matter; a part never has no line. */
export interface SignOffPart {
  readonly key: PartKey;
  readonly title: string;
  readonly lines: readonly SignOffLine[];
}

/** All that is signed with a plan, in words and in its order. */
export interface SignOff {
  /** What its head says of it from then on, with what was decided by hand. */
  readonly facts: HeadFacts;
  readonly accounts: number;
  readonly reps: number;
  readonly parts: readonly SignOffPart[];
  /** Rules that the plan breaks by hand, a sentence each: whoever signs has to know them. */
  readonly broken: readonly string[];
}

/** Says a sentence of the table in the plan's language. */
export type SayKey = (key: Key, values?: Values) => string;

/** Accounts decided by hand beyond so many are counted, not listed. */
export const mostByHand = 40;

/** What is said where there is nothing to list; of other parts nothing is. */
const nothing: { readonly [key in PartKey]?: Key } = {
  proof: "sign-off: no proof",
  "by hand": "sign-off: none by hand",
  broken: "sign-off: none broken",
  control: "sign-off: no control",
  rates: "sign-off: no rates",
  settings: "sign-off: none set",
};

function keySayer(say: Say): SayKey {
  return (key, values = {}) => say(sentence(key, values));
}

function partsOf<K extends PartKey>(
  keys: readonly K[],
  lines: { readonly [key in K]: readonly SignOffLine[] },
  say: SayKey,
): readonly SignOffPart[] {
  return keys.flatMap((key) => {
    const none = nothing[key];
    const said = none === undefined ? [] : [{ label: "", text: say(none) }];
    const all = lines[key].length > 0 ? lines[key] : said;
    // What several lines are about is said once.
    const once = all.map(({ label, text }, at) => ({
      label: label === all[at - 1]?.label ? "" : label,
      text,
    }));
    return all.length === 0 ? [] : [{ key, title: say(`sign-off: ${key}`), lines: once }];
  });
}

function inputParts(
  { settings, pins }: PlanSource,
  read: ReadTables,
  door: DoorReport,
  say: SayKey,
): readonly SignOffPart[] {
  const lines = {
    read: readLines(door, say),
    control: controlLines(door),
    rates: rateLines(read),
    settings: settingLines({ settings, pins }, say),
    columns: columnLines(read, say),
  };
  return partsOf(inputKeys, lines, say);
}

/**
 * What a plan was made from, as it was read. O(cells)
 *
 * @throws InputError as a carve of the same tables does
 */
export function inputsInWords(source: PlanSource): readonly SignOffPart[] {
  const { tables, settings, pins } = source;
  const { read, origin } = beginningOf(tables, settings, pins);
  return inputParts(source, read, origin.door, keySayer(origin.say));
}

/**
 * What is signed with a plan. Reads its tables once: O(cells)
 *
 * @param made - as the search found it
 * @param shown - with what was changed by hand since; the same where nothing was
 * @param source - what it was made from
 */
export function signOffOf(made: Carve, shown: Carve, source: PlanSource): SignOff {
  const say = keySayer(shown.say);
  const read = readTables(source.tables, source.settings);
  const isBroken = ({ key }: Carve["notes"][number]): boolean => key === "by hand, broken";
  const broken = shown.notes.filter(isBroken).map(shown.say);
  const notes = shown.notes.filter((note) => !isBroken(note)).map(shown.say);
  const lines = {
    figures: figureLines(shown, say),
    proof: proofLines(shown, say),
    "by hand": byHandLines(shown, say, mostByHand),
    broken: broken.map((text) => ({ label: say("sign-off: acknowledged"), text })),
    notes: notes.map((text, at) => ({ label: String(at + 1), text })),
  };
  return {
    facts: headFacts(made, shown),
    accounts: shown.inputs.accounts.count,
    reps: shown.inputs.reps.count,
    parts: [...partsOf(planKeys, lines, say), ...inputParts(source, read, shown.door, say)],
    broken,
  };
}
