import { InputError } from "../../src/errors";
import { isBlank, notANumber, numberOf } from "../cells";
import { oneCell } from "./oneCell";

/** What a single number may be. */
export interface OneNumber {
  readonly least: number;
  /** Whether it has to be above the least. */
  readonly above?: boolean;
  readonly most: number;
  /** What it is where it is left out. Absent: it has to be there. */
  readonly fallback?: number;
  readonly whole?: boolean;
}

function rangeInWords(least: number, above: boolean, most: number): string {
  if (above) return most < Infinity ? `above ${least} up to ${most}` : `above ${least}`;
  return most < Infinity ? `from ${least} to ${most}` : `of ${least} or more`;
}

/**
 * A single number as an argument. Left out, blank or 0, which some hosts hand over for either, is the
 * fallback.
 *
 * @throws InputError naming the argument and what it may be
 */
export function oneNumber(
  name: string,
  argument: unknown,
  { least, above = false, most, fallback, whole = false }: OneNumber,
): number {
  const cell = oneCell(name, argument, "number");
  const number = numberOf(cell);
  if (number === undefined) throw notANumber(`The argument ${name}`, cell);
  if (fallback !== undefined && (isBlank(cell) || number === 0)) return fallback;
  const isEnough = above ? number > least : number >= least;
  if (isEnough && number <= most && (!whole || Number.isInteger(number))) return number;
  const kind = whole ? "whole number" : "number";
  const range = rangeInWords(least, above, most);
  throw new InputError(`${name} is ${number}. Give a ${kind} ${range}.`);
}
