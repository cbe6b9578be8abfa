import { plainPostal } from "../../geo/postalPatterns";
import { InputError } from "../../errors";
import type { Carve } from "../carve";
import { columnNamed } from "../tables/columns";
import { readTables, textOf, type CarveTables } from "../tables/tables";

/** A way to tell accounts apart that a rule can name: a column, a beginning of postal codes, or two of these. */
export interface Family {
  /** Class of each account; -1 where no rule can name its cells. */
  readonly classOf: Int32Array;
  /** Accounts by class: those of class c stand from start[c] to start[c + 1]. */
  readonly order: Int32Array;
  readonly start: Int32Array;
  /** A condition of some classes that differ in one column alone, in the words of the rules. */
  readonly conditionOf: (classes: readonly number[]) => string;
  /** Classes that one condition may name together have the same. */
  readonly sameBut: Int32Array;
}

/** What one column, or the beginning of postal codes, tells accounts apart by. */
interface Words {
  readonly classOf: Int32Array;
  readonly count: number;
  readonly said: (classes: readonly number[]) => string;
}

/** Columns that rules may go by, as any table of accounts has them. */
const wordings = ["Segment", "Region", "State", "Country", "Industry", "Postal code"] as const;

/** The cells of a column, account by account, as a rule reads them. */
interface RuleCells {
  readonly header: string;
  readonly isPostal: boolean;
  readonly cells: readonly string[];
}

/**
 * The columns that rules could go by, read as rules read them: a carve reads only what its settings
 * ask for.
 *
 * @throws InputError where the tables are not those that the plan was made from
 */
function cellsOf({ settings, inputs }: Carve, tables: CarveTables): RuleCells[] {
  const { accounts } = readTables(tables, settings);
  const found = wordings.filter(
    (name) => columnNamed(name, accounts.headers, accounts.roles, tables.accounts.column) >= 0,
  );
  const rules = found.map((name) => `${name} is blank: owner`);
  const read = readTables(tables, { ...settings, rules });
  const id = textOf(read.accounts, "id") ?? [];
  if (id.length !== inputs.accounts.count || id.some((one, at) => one !== inputs.accounts.id[at]))
    throw new InputError(
      "The accounts are no longer those that the plan was made from. Carve again, then ask for its rules.",
    );
  return read.rules.flatMap(({ conditions: [condition] }, at): RuleCells[] => {
    const place = condition && read.ruleColumns.get(condition);
    const cells = place && textOf(read.accounts, place.key);
    const header = found[at] ?? "";
    return cells ? [{ header, cells, isPostal: place.kind === "postal" }] : [];
  });
}

/** Beginnings of postal codes, in letters and digits. */
const beginnings = [1, 2, 3];

/** In a rule these are looked for in cells of yes and no. */
const flags: ReadonlySet<string> = new Set(["yes", "no", "true", "false"]);
const simple = /^[\p{L}\p{N}][\p{L}\p{N} .&'-]*$/u;
const wordsOfRules =
  /\b(and|or|is|not|one|any|none|in|at|an?|no|up|on|from|to|since|until|min|minimum|max|maximum|over|under|above|below|beyond|before|after|between|exceeds|exceeding|more|less|fewer|lower|smaller|greater|higher|larger|bigger|equal|equals|contains?|includes?|excludes|starts|begins|blank|empty)\b/i;

/** A value as a rule writes it; undefined where it can't be written. */
export function ruleValue(value: string): string | undefined {
  if (simple.test(value) && !wordsOfRules.test(value)) return value;
  if (!value.includes('"')) return `"${value}"`;
  return /[“”]/.test(value) ? undefined : `“${value}”`;
}

function classesOf(cells: readonly string[], keyOf: (cell: string) => string | undefined) {
  const known = new Map<string, number>();
  const written: string[] = [];
  const classOf = Int32Array.from(cells, (cell) => {
    const key = keyOf(cell);
    if (key === undefined) return -1;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, written.length);
    return written.push(cell.trim()) - 1;
  });
  return { classOf, written, keys: [...known.keys()] };
}

function ofColumn(cells: readonly string[], header: string): Words | undefined {
  const folded = (cell: string): string => cell.toLowerCase().replace(/\s+/g, " ");
  const isUnsafe = cells.some((cell) => cell.includes(";") || flags.has(folded(cell.trim())));
  if (isUnsafe) return undefined;
  const { classOf, written } = classesOf(cells, (cell) =>
    ruleValue(cell.trim()) === undefined ? undefined : folded(cell.trim()),
  );
  return {
    classOf,
    count: written.length,
    said: (classes) => {
      const values = classes.map((one) => written[one] ?? "");
      if (values[0] === "") return `${header} is blank`;
      return `${header} is ${values.map((value) => ruleValue(value) ?? "").join(", ")}`;
    },
  };
}

function ofBeginnings(codes: readonly string[], length: number): Words {
  const { classOf, keys } = classesOf(codes, (code) => {
    const start = plainPostal(code).slice(0, length);
    return start.length === length && /^[A-Z0-9]+$/.test(start) ? start : undefined;
  });
  return {
    classOf,
    count: keys.length,
    said: (classes) =>
      `Postal code starts with ${classes.map((one) => keys[one] ?? "").join(", ")}`,
  };
}

function sorted(classOf: Int32Array, count: number): Pick<Family, "order" | "start"> {
  const start = new Int32Array(count + 1);
  let known = 0;
  for (const one of classOf) {
    if (one < 0) continue;
    start[one + 1]!++;
    known++;
  }
  for (let one = 0; one < count; one++) start[one + 1]! += start[one]!;
  const next = start.slice();
  const order = new Int32Array(known);
  classOf.forEach((one, account) => {
    if (one >= 0) order[next[one]!++] = account;
  });
  return { order, start };
}

/** A blank cell is a condition of its own: it shares none with values. */
function alone(words: Words): Int32Array {
  return Int32Array.from({ length: words.count }, (_, one) =>
    words.said([one]).endsWith(" is blank") ? 1 : 0,
  );
}

function single(words: Words): Family {
  const { classOf, count, said } = words;
  return { classOf, ...sorted(classOf, count), conditionOf: said, sameBut: alone(words) };
}

function pair(one: Words, other: Words): Family {
  const known = new Map<number, number>();
  const pairs: number[] = [];
  const classOf = one.classOf.map((a, account) => {
    const b = other.classOf[account]!;
    if (a < 0 || b < 0) return -1;
    const both = a * other.count + b;
    let found = known.get(both);
    if (found === undefined) {
      found = pairs.push(both) - 1;
      known.set(both, found);
    }
    return found;
  });
  const first = (at: number): number => Math.floor(pairs[at]! / other.count);
  const second = (at: number): number => pairs[at]! % other.count;
  const blank = alone(other);
  return {
    classOf,
    ...sorted(classOf, pairs.length),
    conditionOf: (classes) =>
      `${one.said([first(classes[0] ?? 0)])} and ${other.said(classes.map(second))}`,
    sameBut: Int32Array.from(pairs, (_, at) => 2 * first(at) + blank[second(at)]!),
  };
}

/** Every way to tell accounts apart by the columns that there are: single ones, and two at once. O(n) each. */
export function* familiesOf(carve: Carve, tables: CarveTables): Generator<Family, void, void> {
  const columns = cellsOf(carve, tables);
  const texts = columns.flatMap(({ header, cells, isPostal }): Words[] => {
    const words = isPostal || header === "Postal code" ? undefined : ofColumn(cells, header);
    return words ? [words] : [];
  });
  const codes = columns.find(({ isPostal }) => isPostal)?.cells;
  const postal = codes ? beginnings.map((length) => ofBeginnings(codes, length)) : [];
  for (const words of [...texts, ...postal]) yield single(words);
  for (const [at, words] of texts.entries())
    for (const other of [...texts.slice(at + 1), ...postal]) yield pair(words, other);
}
