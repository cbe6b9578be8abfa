import type { ChartContent, SheetContent, TableContent, WorkbookContent } from "./content";
import { outsideQuotes } from "./formulaText";

/** Names that are in use in the workbook that contents are to join. */
export interface TakenNames {
  readonly sheets: readonly string[];
  /** Of tables and of ranges, which share one space of names. */
  readonly names: readonly string[];
}

/** The most characters that Excel lets a sheet's name have. */
const SHEET_NAME_LENGTH = 31;

/**
 * One content out of several, in their order. Sheets, tables and names that would meet another of
 * the same name get a number, and formulas and charts point to the new names. What add-ins saved
 * comes from the first that holds it.
 *
 * @param taken - names that none of the joined may have
 */
export function joinContents(
  contents: readonly WorkbookContent[],
  taken: TakenNames = { sheets: [], names: [] },
): WorkbookContent {
  const sheetNames = new Set(taken.sheets.map(folded));
  const otherNames = new Set(taken.names.map(folded));
  const distinct = contents.map((content) => renamed(content, sheetNames, otherNames));
  const settings = new Map<string, unknown>();
  for (const content of [...distinct].reverse()) {
    for (const [key, value] of content.settings) settings.set(key, value);
  }
  return {
    sheets: distinct.flatMap(({ sheets }) => sheets),
    tables: distinct.flatMap(({ tables }) => tables),
    names: new Map(distinct.flatMap(({ names }) => [...names])),
    charts: distinct.flatMap(({ charts }) => charts),
    settings,
    // As two who keep something under one name: the first workbook's stays.
    ...(distinct[0]?.customXml && { customXml: distinct[0].customXml }),
    leftOut: [...new Set(distinct.flatMap(({ leftOut }) => leftOut))],
    doubts: distinct.flatMap(({ doubts = [] }) => doubts),
    decoded: distinct.flatMap(({ decoded = [] }) => decoded),
  };
}

function folded(name: string): string {
  return name.toLowerCase();
}

/** New names by the old ones in lower case. */
type NewNames = ReadonlyMap<string, string>;

function renamed(
  content: WorkbookContent,
  sheetNames: Set<string>,
  otherNames: Set<string>,
): WorkbookContent {
  const sheets = freeNames(
    content.sheets.map(({ name }) => name),
    sheetNames,
    (name, number) => {
      const end = ` (${String(number)})`;
      return name.slice(0, SHEET_NAME_LENGTH - end.length) + end;
    },
  );
  const words = freeNames(
    [...content.tables.map(({ name }) => name), ...content.names.keys()],
    otherNames,
    (name, number) => `${name}_${String(number)}`,
  );
  const formula = (text: string): string => renamedFormula(text, sheets, words);
  return {
    ...content,
    sheets: content.sheets.map((sheet) => renamedSheet(sheet, sheets, formula)),
    tables: content.tables.map((table) => renamedTable(table, sheets, words)),
    names: new Map([...content.names].map(([name, range]) => [to(words, name), formula(range)])),
    charts: content.charts.map((chart) => renamedChart(chart, sheets)),
    doubts: (content.doubts ?? []).map((doubt) => ({ ...doubt, sheet: to(sheets, doubt.sheet) })),
    decoded: (content.decoded ?? []).map((read) => ({ ...read, sheet: to(sheets, read.sheet) })),
  };
}

function freeNames(
  names: readonly string[],
  taken: Set<string>,
  numbered: (name: string, number: number) => string,
): NewNames {
  const chosen = new Map<string, string>();
  for (const name of names) {
    let free = name;
    for (let number = 2; taken.has(folded(free)); number++) free = numbered(name, number);
    taken.add(folded(free));
    chosen.set(folded(name), free);
  }
  return chosen;
}

function to(names: NewNames, name: string): string {
  return names.get(folded(name)) ?? name;
}

function renamedSheet(
  sheet: SheetContent,
  sheets: NewNames,
  formula: (text: string) => string,
): SheetContent {
  return {
    ...sheet,
    name: to(sheets, sheet.name),
    formulas: sheet.formulas.map((at) => ({ ...at, formula: formula(at.formula) })),
  };
}

function renamedTable(table: TableContent, sheets: NewNames, words: NewNames): TableContent {
  return { ...table, name: to(words, table.name), sheet: to(sheets, table.sheet) };
}

function renamedChart(chart: ChartContent, sheets: NewNames): ChartContent {
  const follow = <C extends { readonly sheet: string }>(cells: C): C => ({
    ...cells,
    sheet: to(sheets, cells.sheet),
  });
  return {
    ...follow(chart),
    series: chart.series.map((series) => ({
      ...series,
      values: follow(series.values),
      ...(series.x && { x: follow(series.x) }),
    })),
  };
}

const SHEET_REFERENCE = /('(?:[^']|'')+'|(?<![\p{L}\d_.!'])[\p{L}_][\p{L}\d_.]*)!/gu;
const WORD = /(?<![\p{L}\d_.!$'])[\p{L}_\\][\p{L}\d_.]*(?![\p{L}\d_.!(])/gu;

function renamedFormula(formula: string, sheets: NewNames, words: NewNames): string {
  const ofWords = outsideQuotes(formula, (part) => part.replace(WORD, (word) => to(words, word)));
  // Text stays as it is; names of sheets may stand in quotes of their own.
  return ofWords
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(SHEET_REFERENCE, (whole, written: string) => {
            const name = /^'(.*)'$/s.exec(written)?.[1]?.replaceAll("''", "'") ?? written;
            const now = to(sheets, name);
            return now === name ? whole : `'${now.replaceAll("'", "''")}'!`;
          }),
    )
    .join("");
}
