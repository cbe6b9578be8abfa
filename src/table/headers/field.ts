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
}

/** The same field, with values that lie from 0 to 1. */
export function bounded(field: Field): Field {
  return { ...field, bounded: true };
}

export function field(
  key: string,
  label: string,
  kind: FieldKind,
  synonyms: readonly string[],
  required = false,
): Field {
  return { key, label, kind, required, synonyms };
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
