/**
 * JSON that gives back what was put in: numbers that JSON has no words for, lists of numbers by their
 * kind, maps. What is undefined is left out, as in JSON.
 */
import { isRecord } from "../workbook/savedJson";

const lists = { f64: Float64Array, i32: Int32Array, u8: Uint8Array } as const;
type ListKind = keyof typeof lists;

const listKinds = Object.keys(lists) as readonly ListKind[];

/** Begins the one key of an object that stands for something else. */
const sign = "#";

function isPlain(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

/** "NaN", "Infinity", "-Infinity", "-0": each is what `Number` makes of it. */
function numberText(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function plainOf(value: unknown): unknown {
  if (typeof value === "number") return isPlain(value) ? value : { "#n": numberText(value) };
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plainOf);
  if (value instanceof Map) return { "#map": [...value].map(plainOf) };
  const kind = listKinds.find((one) => value instanceof lists[one]);
  if (kind !== undefined) {
    const numbers = value as Float64Array | Int32Array | Uint8Array;
    return { [sign + kind]: Array.from(numbers, (n) => (isPlain(n) ? n : numberText(n))) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainOf(one)]));
}

function exactOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(exactOf);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const [key, inner] = entries[0] ?? ["", undefined];
  if (!key.startsWith(sign) || entries.length > 1)
    return Object.fromEntries(entries.map(([name, one]) => [name, exactOf(one)]));
  if (key === "#n") return Number(inner);
  if (!Array.isArray(inner)) throw new SyntaxError(`${key} is no list`);
  if (key === "#map") return new Map(inner.map((pair) => exactOf(pair) as [unknown, unknown]));
  const kind = listKinds.find((one) => sign + one === key);
  if (kind === undefined) throw new SyntaxError(`nothing is called ${key}`);
  return lists[kind].from(inner.map(Number));
}

export function exactJson(value: unknown): string {
  return JSON.stringify(plainOf(value));
}

/** @throws SyntaxError for a text that `exactJson` did not write */
export function fromExactJson(text: string): unknown {
  return exactOf(JSON.parse(text));
}
