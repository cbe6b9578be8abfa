import { InputError } from "../../src/errors";
import type { StoredPart, StoredParts } from "../../src/plan/workbook/workbook";
import { textBytes } from "./blocks";
import type { ExcelSession } from "./excelSession";

/**
 * A stored text is a custom XML part of the workbook. Its namespace says its name and version, so
 * that parts can be listed without reading them. Two people who write the same part at a time leave
 * both: the higher version counts, and neither is lost.
 */
const NAMESPACE = "urn:territory-planner:part:";

/** One request carries a part; Excel on the web takes 5 MB. */
const PART_BYTES = 4_000_000;

interface Found extends StoredPart {
  readonly part: Excel.CustomXmlPart;
}

function namespaceOf({ name, version }: StoredPart): string {
  return `${NAMESPACE}${version}:${encodeURIComponent(name)}`;
}

function partOf(namespace: string): StoredPart | undefined {
  if (!namespace.startsWith(NAMESPACE)) return undefined;
  const [version = "", name = ""] = namespace.slice(NAMESPACE.length).split(":");
  return /^\d+$/.test(version)
    ? { name: decodeURIComponent(name), version: Number(version) }
    : undefined;
}

/** What XML 1.0 can't hold, what it would change, and the sign by which we escape both. */
const UNSAFE = /[\\\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text
    .replace(UNSAFE, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The text within our own XML, which holds one element and references to three signs. */
function textIn(xml: string): string {
  const start = xml.indexOf(">", xml.indexOf("<part")) + 1;
  const text = xml.slice(start, xml.lastIndexOf("</"));
  return text
    .replace(/&(?:#(\d+)|(amp|lt|gt|quot|apos));/g, (whole, code?: string, named = "") =>
      code === undefined ? (NAMED[String(named)] ?? whole) : String.fromCharCode(Number(code)),
    )
    .replace(/\\([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

async function listed(context: Excel.RequestContext): Promise<readonly Found[]> {
  const parts = context.workbook.customXmlParts;
  parts.load("items/id, items/namespaceUri");
  await context.sync();
  return parts.items.flatMap((part) => {
    const stored = partOf(part.namespaceUri);
    return stored === undefined ? [] : [{ ...stored, part }];
  });
}

function newest(found: readonly Found[], name: string): Found | undefined {
  return found
    .filter((one) => one.name === name)
    .reduce<Found | undefined>(
      (a, b) => (a !== undefined && a.version >= b.version ? a : b),
      undefined,
    );
}

/** Texts stored with the workbook; they need ExcelApi 1.5. */
export function storedParts({ run }: ExcelSession): StoredParts {
  return {
    list: () =>
      run(async (context) => {
        const found = await listed(context);
        const names = [...new Set(found.map(({ name }) => name))];
        return names.flatMap((name) => {
          const one = newest(found, name);
          return one === undefined ? [] : [{ name, version: one.version }];
        });
      }),
    read: (name) =>
      run(async (context) => {
        const found = newest(await listed(context), name);
        if (found === undefined) return undefined;
        const xml = found.part.getXml();
        await context.sync();
        return { name, version: found.version, text: textIn(xml.value) };
      }),
    write: (name, text, after) => {
      if (textBytes(text) > PART_BYTES) {
        throw new InputError(
          `"${name}" is too long to be stored with the workbook: ${text.length} characters.`,
        );
      }
      return run(async (context) => {
        const found = await listed(context);
        const known = newest(found, name)?.version ?? 0;
        if (known !== after) {
          throw new InputError(
            `Somebody else has changed "${name}" in this workbook since it was read. Read it again before you save.`,
          );
        }
        const version = known + 1;
        const xml = `<part xmlns="${namespaceOf({ name, version })}">${escaped(text)}</part>`;
        context.workbook.customXmlParts.add(xml);
        for (const { name: other, part } of found) if (other === name) part.delete();
        await context.sync();
        return version;
      });
    },
    remove: (name) =>
      run(async (context) => {
        for (const { name: other, part } of await listed(context))
          if (other === name) part.delete();
        await context.sync();
      }),
  };
}
