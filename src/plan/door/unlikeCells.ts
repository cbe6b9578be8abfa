/** Cells that count as something else than they say, or that nobody expects to count as they do. */
import { sentence, type Key } from "../words/english";
import { sayIt } from "../words/sayIt";
import { amount, count, list, text, type Sentence } from "../words/sentence";
import type { Inputs } from "../inputs/inputs";
import type { ReadSide } from "../tables/tables";

/** Cells of numbers and dates that can't be read, a sentence for each column. */
function unreadCells({ columns, problems }: ReadSide): Sentence<Key>[] {
  const amounts = new Map(
    [...columns.values()]
      .filter(({ kind }) => kind === "number" || kind === "date")
      .map(({ column, header }) => [column, header]),
  );
  return [...amounts].flatMap(([column, header]) => {
    const rows = problems
      .filter((one) => one.column === column && one.severity === "error")
      .map(({ row }) => text(String(row + 1)));
    if (rows.length === 0) return [];
    return sentence("unread cells", {
      count: count(rows.length),
      header: text(header),
      rows: list(rows),
    });
  });
}

/** Amounts below 0 that are added up as they are; those of the load to balance are a note of the plan. */
function belowZero({ columns }: ReadSide, inputs: Inputs): Sentence<Key>[] {
  const { accounts, loadName } = inputs;
  const headerOf = (key: string): string => columns.get(key)?.header ?? "";
  const shared = inputs.measures.map(({ name, load }) => [name, load, true] as const);
  const counted = [
    ...inputs.limits.map(({ name, load }) => [name, load] as const),
    [headerOf("arr"), accounts.relations.arr] as const,
    [headerOf("potential"), accounts.potential] as const,
  ].map(([name, load]) => [name, load, false] as const);
  const told = new Set([loadName]);
  return [...shared, ...counted].flatMap(([header, load, isShared]) => {
    const below = load?.filter((one) => one < 0) ?? new Float64Array();
    if (below.length === 0 || told.has(header)) return [];
    told.add(header);
    return sentence(isShared ? "amounts below 0" : "amounts of today below 0", {
      count: count(below.length),
      header: text(header),
      sum: amount(below.reduce((all, each) => all + each, 0)),
    });
  });
}

/** A sentence for each column and kind of cell. */
export function unlikeCells(
  { accounts, reps }: { readonly accounts: ReadSide; readonly reps: ReadSide },
  inputs: Inputs,
): string[] {
  return [...unreadCells(accounts), ...unreadCells(reps), ...belowZero(accounts, inputs)].map(
    sayIt,
  );
}
