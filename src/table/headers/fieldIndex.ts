import type { Field } from "./field";
import type { HeaderReading } from "./readHeader";
import { knownField, type KnownField } from "./wordings";

/** Some fields, found by the words of their wordings: a header is like few of them. */
export interface FieldIndex {
  readonly known: readonly KnownField[];
  /** Positions of fields by a word that a wording begins with, or by a whole wording. */
  readonly byText: ReadonlyMap<string, readonly number[]>;
}

function indexed(fields: readonly Field[]): FieldIndex {
  const known = fields.map(knownField);
  const byText = new Map<string, number[]>();
  const add = (text: string, order: number): void => {
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [order]);
    else if (same.at(-1) !== order) same.push(order);
  };
  known.forEach(({ usual, fallback }, order) => {
    for (const wordings of fallback ? [usual, fallback] : [usual]) {
      for (const text of wordings.byWord.keys()) add(text, order);
      for (const text of wordings.byJoined.keys()) add(text, order);
    }
  });
  return { known, byText };
}

/** Nearly all calls ask for the same few lists. */
const indexes = new WeakMap<readonly Field[], FieldIndex>();

/** Looks a list of fields up, which is indexed once. */
export function fieldIndex(fields: readonly Field[]): FieldIndex {
  const made = indexes.get(fields) ?? indexed(fields);
  indexes.set(fields, made);
  return made;
}

/** Positions of the fields that a header may be like, each once, in order. */
export function fieldsNear({ byText }: FieldIndex, reading: HeaderReading): readonly number[] {
  const near = new Set(byText.get(reading.joined));
  for (const word of reading.words) for (const order of byText.get(word) ?? []) near.add(order);
  return [...near].sort((a, b) => a - b);
}
