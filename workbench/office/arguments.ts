import { invalidArgument } from "./hostError";

/** Readers of what office.js sends: each refuses what Excel would refuse, by the argument's name. */

export function textArgument(value: unknown, name: string): string {
  if (typeof value !== "string") throw invalidArgument(`${name} must be text.`);
  return value;
}

export function wholeNumber(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    throw invalidArgument(`${name} must be a whole number.`);
  }
  return value;
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw invalidArgument(`${name} must be a number.`);
  }
  return value;
}

export function flagArgument(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${name} must be true or false.`);
  return value;
}

/** One of a set of words; office.js sends them as its enumerations spell them. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], name: string): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw invalidArgument(`${name} must be one of ${allowed.join(", ")}.`);
  return found;
}

/** A rectangle of values: rows of equal length. */
export function rowsArgument(value: unknown, name: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) throw invalidArgument(`${name} must be a two-dimensional array.`);
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw invalidArgument(`${name} must be a two-dimensional array.`);
    return row as readonly unknown[];
  });
}
