import type { WorkbookContent } from "./content";
import { settingsXml } from "./settingsPart";
import { partOfText, textOfPart } from "./zip";
import type { ZipPart } from "./zip";

const RELATIONS_PART = "xl/_rels/workbook.xml.rels";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

/**
 * Adds to a written workbook what the library can't say: straight lines in scatter charts (left
 * out, the mark means smooth ones), quiet grid lines, charts' names, errors as last values of formulas, the
 * settings, and what add-ins keep as XML.
 *
 * @param computed - whether every formula comes with its value, so that opening needs no computing
 */
export async function completeParts(
  parts: readonly ZipPart[],
  { settings, customXml = [] }: Pick<WorkbookContent, "settings" | "customXml">,
  computed: boolean,
): Promise<ZipPart[]> {
  const complete = await Promise.all(parts.map((part) => completePart(part, computed)));
  const texts = [...(settings.size > 0 ? [settingsXml(settings)] : []), ...customXml];
  if (texts.length === 0) return complete;
  const names = texts.map((_, at) => `customXml/item${at + 1}.xml`);
  const related: ZipPart[] = [];
  for (const part of complete) {
    related.push(part.name === RELATIONS_PART ? await withRelations(part, names) : part);
  }
  const added = texts.map((text, at) => partOfText(names[at] as string, text));
  return [...related, ...(await Promise.all(added))];
}

async function completePart(part: ZipPart, computed: boolean): Promise<ZipPart> {
  const change = changeFor(part.name, computed);
  if (!change) return part;
  const text = await textOfPart(part);
  const changed = change(text);
  return changed === text ? part : partOfText(part.name, changed);
}

function changeFor(name: string, computed: boolean): ((xml: string) => string) | undefined {
  if (name === "xl/workbook.xml" && computed) return keptValues;
  if (/^xl\/charts\/chart\d+\.xml$/.test(name)) return drawnQuietly;
  if (/^xl\/drawings\/drawing\d+\.xml$/.test(name)) return namedCharts;
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return errorResults;
  return undefined;
}

/** Straight lines, and grid lines that stay behind the figures. */
function drawnQuietly(xml: string): string {
  const line = '<a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';
  const quiet = `<c:majorGridlines><c:spPr>${line}</c:spPr></c:majorGridlines>`;
  return xml
    .replaceAll("<c:majorGridlines/>", quiet)
    .replace(/<c:scatterChart>.*?<\/c:scatterChart>/gs, (chart) =>
      chart.replace(/<c:ser>(?:(?!<c:smooth ).)*?<\/c:ser>/gs, (series) =>
        series.replace("</c:ser>", '<c:smooth val="0"/></c:ser>'),
      ),
    );
}

function namedCharts(xml: string): string {
  return xml.replace(/<xdr:cNvPr [^>]*title="([^"]*)"[^>]*>/g, (tag, title: string) =>
    tag.replace(/ name="[^"]*"/, ` name="${title}"`),
  );
}

function errorResults(xml: string): string {
  return xml.replace(
    /t="str"([^>]*><f[^>]*>[^<]*<\/f><v>#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)<\/v>)/g,
    't="e"$1',
  );
}

/**
 * Left alone, Excel computes everything anew on opening and shows #NAME? in each cell whose add-in
 * isn't there yet. An engine number of today lets it trust the values as they stand.
 */
function keptValues(xml: string): string {
  return xml.replace(/<calcPr [^>]*\/>/, '<calcPr calcId="191029"/>');
}

async function withRelations(part: ZipPart, names: readonly string[]): Promise<ZipPart> {
  const relations = names.map(
    (name, at) => `<Relationship Id="rIdCustom${at + 1}" Type="${RELATION}" Target="../${name}"/>`,
  );
  const text = await textOfPart(part);
  return partOfText(
    part.name,
    text.replace("</Relationships>", `${relations.join("")}</Relationships>`),
  );
}
