import type { Field } from "./field";
import { readHeader, type HeaderReading } from "./readHeader";
import {
  followers,
  idWords,
  otherThings,
  qualifiers,
  records,
  tellingAloneOnly,
  turning,
  units,
} from "./words/english";

/** How a header speaks for a field. */
export interface Likeness {
  /** Larger is surer: from 1 up it is a wording of the field, whole. */
  readonly strength: number;
  /** The wording it is like. */
  readonly wording: string;
  /** Position among the wordings: 0 the label, 1 the key, then the synonyms; the fallbacks last. */
  readonly position: number;
}

interface Wording {
  readonly text: string;
  readonly position: number;
  readonly words: readonly string[];
}

export interface Wordings {
  readonly byJoined: ReadonlyMap<string, Wording>;
  readonly bySorted: ReadonlyMap<string, Wording>;
  /** Words that are a wording alone: beside another one they turn nothing, as in "Responsible Rep". */
  readonly alone: ReadonlySet<string>;
  /** By the first of their words, so that few are looked at. */
  readonly byWord: ReadonlyMap<string, readonly Wording[]>;
}

/** A field's wordings, ready to compare. */
export interface KnownField {
  readonly field: Field;
  readonly usual: Wordings;
  readonly fallback: Wordings | undefined;
}

function isSingle({ words }: Wording): boolean {
  return words.length === 1;
}

function take(texts: readonly string[], first: number): Wordings {
  const byJoined = new Map<string, Wording>();
  const bySorted = new Map<string, Wording>();
  const byWord = new Map<string, Wording[]>();
  texts.forEach((text, index) => {
    const { words, joined, sorted } = readHeader(text);
    const wording = { text, position: first + index, words };
    if (!byJoined.has(joined)) byJoined.set(joined, wording);
    if (!bySorted.has(sorted)) bySorted.set(sorted, wording);
    const key = words[0] ?? "";
    const same = byWord.get(key);
    if (same) same.push(wording);
    else byWord.set(key, [wording]);
  });
  const alone = new Set(
    [...byWord].filter(([, ones]) => ones.some(isSingle)).map(([word]) => word),
  );
  return { byJoined, bySorted, alone, byWord };
}

/**
 * Wordings never change, and a search for the header row asks for them line by line. By the list of
 * synonyms, since fields are often copied.
 */
const knownLists = new WeakMap<readonly string[], Map<string, Wordings>>();

function usualWordings({ key, label, synonyms }: Field): Wordings {
  const named = knownLists.get(synonyms) ?? new Map<string, Wordings>();
  knownLists.set(synonyms, named);
  const known = named.get(key);
  if (known) return known;
  // A key that is a wording as well stands where the list has it: "ID" behind "Record ID".
  const { joined } = readHeader(key);
  const isListed = synonyms.some((one) => readHeader(one).joined === joined);
  const made = take([label, isListed ? label : key, ...synonyms], 0);
  named.set(key, made);
  return made;
}

function fallbackWordings(field: Field): Wordings | undefined {
  const list = field.fallback;
  if (list === undefined) return undefined;
  const named = knownLists.get(list) ?? new Map<string, Wordings>();
  knownLists.set(list, named);
  const made = named.get("") ?? take(list, field.synonyms.length + 2);
  named.set("", made);
  return made;
}

/** Looks a field's wordings up, which are taken apart once. */
export function knownField(field: Field): KnownField {
  return { field, usual: usualWordings(field), fallback: fallbackWordings(field) };
}

/** A year or a figure's unit: "2024", "FY25", "k", "YTD", "12". */
function isUnit(word: string): boolean {
  return units.has(word) || /^(?:fy|cy|gj)?\d+$/.test(word);
}

/** IDs and names are kept apart from those of other things; all else is as good with them. */
function keepsApart({ own, kind }: Field): boolean {
  return own !== undefined || kind === "id";
}

/**
 * Whether the word leaves a wording what it is: which address, which record, which year.
 *
 * @param isBefore - it stands before the wording: "Deal Value" is a value, "Sales Employee" no sales
 */
function isNeutral(word: string, field: Field, isBefore: boolean): boolean {
  if (qualifiers.has(word) || isUnit(word)) return true;
  if (keepsApart(field)) return field.own?.has(word) ?? false;
  return isBefore && records.has(word);
}

/**
 * How strongly the header speaks for a wording that is part of it: 0 if a word turns it into
 * something else. Words that leave it what it is cost little; of others it must not have more than
 * of the wording's own, and none where the wording is a word that tells nothing beside others.
 */
function partStrength(
  header: readonly string[],
  wording: Wording,
  field: Field,
  alone: ReadonlySet<string>,
): number {
  const { words } = wording;
  if (words.length >= header.length || !words.every((word) => header.includes(word))) return 0;
  // A deal's account is the account; a deal's name is none of its.
  const saysOwn = words.some((word) => word !== "record" && field.own?.has(word));
  let others = 0;
  let isBefore = true;
  for (const word of header) {
    if (words.includes(word)) {
      isBefore = false;
      continue;
    }
    if (turning.has(word)) return 0;
    if (isBefore && saysOwn && followers.has(word)) continue;
    if (field.own && otherThings.has(word) && !field.own.has(word)) return 0;
    if (isNeutral(word, field, isBefore) || (alone.has(word) && !keepsApart(field))) continue;
    others++;
  }
  const share = words.length / header.length;
  if (others === 0) return 0.8 + 0.1 * share;
  if (words.length === 1 && tellingAloneOnly.has(words[0] ?? "")) return 0;
  const known = words.length / (words.length + others);
  return known >= 0.5 ? 0.7 * known + 0.05 * share : 0;
}

function likeness(reading: HeaderReading, field: Field, known: Wordings): Likeness | undefined {
  const whole = known.byJoined.get(reading.joined);
  // Other languages have the noun first: "code client". But "# Accounts" is no account number.
  const turned = reading.counts ? undefined : known.bySorted.get(reading.sorted);
  if (whole && !(turned && turned.position < whole.position)) return like(whole, 2);
  if (turned) return like(turned, 1.9995);
  let best: Likeness | undefined;
  for (const word of reading.words) {
    for (const wording of known.byWord.get(word) ?? []) {
      if (reading.counts && wording.words.some((one) => idWords.has(one))) continue;
      const strength = partStrength(reading.words, wording, field, known.alone);
      // Of two years of one amount the later one says more.
      const late = reading.year === 0 ? 0 : (2100 - reading.year) * 1e-6;
      if (strength === 0 || (best && best.strength >= strength - late)) continue;
      best = like(wording, strength - late);
    }
  }
  return best;
}

/** Of wordings that are there whole the likelier goes first. */
function like({ text, position }: Wording, strength: number): Likeness {
  const order = strength >= 1 ? position / 1000 : position / 1e5;
  return { strength: strength - order, wording: text, position };
}

/** How a header speaks for a field, by all wordings but the fallbacks; undefined where it doesn't. */
export function usualLikeness(reading: HeaderReading, known: KnownField): Likeness | undefined {
  return likeness(reading, known.field, known.usual);
}

/** The same by the fallbacks alone. Always below 0.1, so that anything else goes before it. */
export function fallbackLikeness(
  reading: HeaderReading,
  { field, fallback }: KnownField,
): Likeness | undefined {
  const found = fallback && likeness(reading, field, fallback);
  return found && { ...found, strength: found.strength / 25 };
}
