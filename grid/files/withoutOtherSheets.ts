import { partOfText, textOfPart, zipOfParts } from "./zip";
import type { ZipPart } from "./zip";

/** Kinds of sheets without cells of ours, by the end of their relation's type. */
const OTHER_SHEETS: readonly (readonly [RegExp, string])[] = [
  [/\/chartsheet$/i, "chart sheet"],
  [/\/dialogsheet$/i, "dialogue sheet"],
  [/\/xl(?:Intl)?Macrosheet$/i, "macro sheet"],
];

export interface CellSheetsOnly {
  /** The workbook without those sheets; undefined where it has none of them. */
  readonly bytes?: Uint8Array;
  /** "the chart sheet Chart1" */
  readonly leftOut: readonly string[];
  /** Whether sheets with cells are left. */
  readonly any: boolean;
}

interface SheetEntry {
  readonly tag: string;
  readonly name: string;
  /** What kind it is, where it isn't a sheet of cells. */
  readonly other?: string;
}

/**
 * A workbook without its chart, dialogue and Excel 4 macro sheets. The library that reads workbooks
 * takes every entry in the list of sheets for one with cells, and refuses the file.
 */
export async function withoutOtherSheets(parts: readonly ZipPart[]): Promise<CellSheetsOnly> {
  const workbook = parts.find(({ name }) => /^xl\/workbook\d*\.xml$/.test(name));
  const relations = parts.find(({ name }) => /^xl\/_rels\/workbook\d*\.xml\.rels$/.test(name));
  if (!workbook || !relations) return { leftOut: [], any: true };
  const others = otherRelations(await textOfPart(relations));
  if (others.size === 0) return { leftOut: [], any: true };
  const xml = await textOfPart(workbook);
  const entries = sheetEntries(xml, others);
  const leftOut = entries.flatMap(({ name, other }) =>
    other === undefined ? [] : [`the ${other} ${name}`],
  );
  const kept = await partOfText(workbook.name, withoutEntries(xml, entries));
  const bytes = zipOfParts(parts.map((part) => (part === workbook ? kept : part)));
  return { bytes, leftOut, any: leftOut.length < entries.length };
}

/** The kind of each relation that leads to another sheet, by its id. */
function otherRelations(xml: string): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const type = attribute(tag, "Type") ?? "";
    const kind = OTHER_SHEETS.find(([end]) => end.test(type))?.[1];
    const id = attribute(tag, "Id");
    if (kind !== undefined && id !== undefined) kinds.set(id, kind);
  }
  return kinds;
}

function sheetEntries(xml: string, others: ReadonlyMap<string, string>): SheetEntry[] {
  return [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const id = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "";
    const other = others.get(id);
    const name = unescaped(attribute(tag, "name") ?? "");
    return { tag, name, ...(other !== undefined && { other }) };
  });
}

/** Names that belong to one sheet count the sheets: those behind a removed one count one less. */
function withoutEntries(xml: string, entries: readonly SheetEntry[]): string {
  const places = new Map<string, string>();
  let place = 0;
  entries.forEach(({ other }, index) => {
    if (other === undefined) places.set(String(index), String(place++));
  });
  let text = xml;
  for (const { tag, other } of entries) if (other !== undefined) text = text.replace(tag, "");
  return text
    .replace(
      /<(?:\w+:)?definedName\s[^>]*localSheetId\s*=\s*["'](\d+)["'][^>]*>[^<]*<\/(?:\w+:)?definedName>/g,
      (name, sheet: string) => {
        const now = places.get(sheet);
        return now === undefined
          ? ""
          : name.replace(/(localSheetId\s*=\s*["'])\d+/, (_all, start: string) => start + now);
      },
    )
    .replace(/\s(?:activeTab|firstSheet)\s*=\s*["']\d+["']/g, "");
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
