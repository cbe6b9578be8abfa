/** What a column can mean, and the wordings under which exports know it. */

export type FieldKind =
  "id" | "text" | "number" | "flag" | "postal" | "latitude" | "longitude" | "date";

export interface Field {
  /** Name in code: `postalCode`. */
  readonly key: string;
  /** Name for people: "Postal code". */
  readonly label: string;
  readonly kind: FieldKind;
  /** A table can't be read without a column for it. */
  readonly required: boolean;
  /** Other wordings, the likeliest first; case, punctuation, plurals and common short forms don't matter. */
  readonly synonyms: readonly string[];
  /** A share or a rate: its values lie from 0 to 1, so that 86 can only mean 86 %. */
  readonly bounded?: true;
  /** Its numbers are money, in the currency that the row names where the cells themselves name none. */
  readonly money?: boolean;
  /** Wordings that count only where no column has a better one: an amount that doesn't say of what. */
  readonly fallback?: readonly string[];
  /** Keys of fields; where one of them has a column, neither fallback nor stand-in is looked for. */
  readonly unless?: readonly string[];
  /** What the table's rows are called, for IDs and names: those of other things are none of theirs. */
  readonly own?: ReadonlySet<string>;
  /** Whether the table may list things that no wording knows: then this is their ID. */
  readonly strangers?: boolean;
  /** Key of the field whose column serves where this one has none: reps known by their ID alone. */
  readonly standIn?: string;
}

/** The same field, with values that lie from 0 to 1. */
export function bounded(field: Field): Field {
  return { ...field, bounded: true };
}

/** What may be said of a field beside its wordings. */
export type FieldOptions = Pick<
  Field,
  "fallback" | "unless" | "own" | "strangers" | "standIn" | "money"
>;

export function field(
  key: string,
  label: string,
  kind: FieldKind,
  synonyms: readonly string[],
  required = false,
  options: FieldOptions = {},
): Field {
  return { key, label, kind, required, synonyms, ...options };
}

/**
 * The fields with these keys, in this order, from lists in which an earlier one goes before a later.
 *
 * @param required - those without which nothing can be done; no other is required
 */
export function fieldsFor(
  lists: readonly (readonly Field[])[],
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return keys.map((key) => {
    for (const list of lists) {
      const found = list.find((one) => one.key === key);
      if (found) return { ...found, required: required.includes(key) };
    }
    throw new Error(`There is no field ${key}.`);
  });
}
