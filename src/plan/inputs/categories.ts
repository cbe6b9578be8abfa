import { InputError } from "../../errors";
import { foldedName } from "../../table/names";
import { settingSubject } from "../settings/settingText";
import type { NamedCategory } from "../tables/balancedMeasures";
import { categoryKey, textOf, type ReadSide } from "../tables/tables";
import { sentence, type Key } from "../words/english";
import { listText } from "../words/listText";
import { count, text, type Sentence } from "../words/sentence";
import type { Category } from "./accountsAndReps";

/** More values of a column than these can't be balanced one by one. */
const mostValues = 12;

/** The values of a column, by how they are compared: each as it is first spelt. Blanks are none. */
function valuesOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const cell of texts) {
    const key = foldedName(cell);
    if (key !== "" && !values.has(key)) values.set(key, cell.trim());
  }
  return values;
}

/** The values that a measure is about. @throws InputError where there is none, or too many */
function wantedOf(
  { name, value }: NamedCategory,
  values: ReadonlyMap<string, string>,
  named: ReadonlySet<string>,
): string[] {
  if (value !== "") {
    if (values.has(foldedName(value))) return [foldedName(value)];
    throw new InputError(
      `${settingSubject("measures")} names ${name} = ${value}, and no account has that. ${name} holds: ${listText([...values.values()], mostValues)}.`,
    );
  }
  const open = [...values.keys()].filter((key) => !named.has(key));
  if (open.length <= mostValues) return open;
  throw new InputError(
    `${settingSubject("measures")} names the column ${name}, which holds ${open.length} different values; up to ${mostValues} can be balanced. Name those that matter, such as ${name} = ${values.get(open[0] ?? "") ?? ""} 5 %, or choose another column.`,
  );
}

/** How many accounts have a blank in a column whose words are balanced, column by column. */
export function blankCategoryNotes(
  side: ReadSide,
  measures: readonly NamedCategory[],
): Sentence<Key>[] {
  const columns = new Map(measures.map(({ name, column }) => [column, name]));
  return [...columns].flatMap(([column, name]) => {
    const texts = textOf(side, categoryKey(column)) ?? [];
    const blank = texts.filter((cell) => foldedName(cell) === "").length;
    if (blank === 0) return [];
    return [sentence("blank kind", { blank: count(blank), header: text(name) })];
  });
}

/**
 * The accounts of each value of the columns whose words are balanced. Accounts with a blank there
 * belong to none of them.
 *
 * @throws InputError for a value that no account has, or a column with too many
 */
export function categoriesOf(side: ReadSide, measures: readonly NamedCategory[]): Category[] {
  return measures.flatMap((measure) => {
    const { name, column, tolerance } = measure;
    const texts = textOf(side, categoryKey(column)) ?? [];
    const values = valuesOf(texts);
    const others = measures.filter((one) => one.column === column && one.value !== "");
    const named = new Set(others.map(({ value }) => foldedName(value)));
    return wantedOf(measure, values, named).map((key) => ({
      name: `${name} = ${values.get(key) ?? ""}`,
      load: Float64Array.from(texts, (cell) => (foldedName(cell) === key ? 1 : 0)),
      tolerance,
    }));
  });
}
