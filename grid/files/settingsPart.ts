/**
 * Settings that add-ins save travel as a custom XML part, the file format's own place for what a
 * program wants to keep with a workbook: Excel shows it nowhere and keeps it on saving.
 */

const OURS = "urn:territory-planner:";
const NAMESPACE = `${OURS}settings`;

/** Whether a part's text is something that our add-in keeps with a workbook. */
export function isOwnXml(xml: string): boolean {
  return xml.includes(`xmlns="${OURS}`);
}

/** The part's text: one item per setting, key and value as a JSON pair. */
export function settingsXml(settings: ReadonlyMap<string, unknown>): string {
  const items = [...settings].map((pair) => `<item>${escaped(JSON.stringify(pair))}</item>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${items.join("")}</settings>`;
}

/** The settings in a part's text; undefined where the part isn't ours. */
export function settingsOfXml(xml: string): Map<string, unknown> | undefined {
  if (!xml.includes(`"${NAMESPACE}"`)) return undefined;
  const settings = new Map<string, unknown>();
  for (const [, json = ""] of xml.matchAll(/<item>([^<]*)<\/item>/g)) {
    const pair = pairOf(unescaped(json));
    if (pair) settings.set(...pair);
  }
  return settings;
}

function pairOf(json: string): [string, unknown] | undefined {
  try {
    const pair: unknown = JSON.parse(json);
    return Array.isArray(pair) && typeof pair[0] === "string" ? [pair[0], pair[1]] : undefined;
  } catch {
    // Edited by hand or damaged: one setting lost must not lose the workbook.
    return undefined;
  }
}

/** JSON has escaped control characters already; these two XML refuses as well. */
function escaped(json: string): string {
  return json
    .replace(/[\uFFFE\uFFFF]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-fA-F]+)|(\d+));/g, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
    )
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
