import { textArgument } from "./arguments";
import type { Book, Sheet } from "./book";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";

/** The root element's name and attributes, once any declaration and comments are past. */
const ROOT =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<((?:([\w.-]+):)?[\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/;

/** @throws HostError with code InvalidArgument for text that is no XML; its inside isn't looked at */
function checkedXml(value: unknown): string {
  const xml = textArgument(value, "xml");
  const [, name = "", , , closed] = ROOT.exec(xml) ?? [];
  const isWhole = closed === "/" || new RegExp(`</${name}\\s*>\\s*$`).test(xml);
  if (name === "" || !isWhole) throw invalidArgument("xml must be one element with its end.");
  return xml;
}

/** The namespace of the root element, "" where it has none. */
function namespaceOf(xml: string): string {
  const [, , prefix, attributes = ""] = ROOT.exec(xml) ?? [];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? "";
}

function part(book: Book, id: string): HostObject {
  const xml = (): string => {
    const found = book.customXml.get(id);
    if (found === undefined) throw itemNotFound(`custom XML part ${id}`);
    return found;
  };
  return {
    type: "CustomXmlPart",
    id,
    properties: { Id: readOnly(() => id), NamespaceUri: readOnly(() => namespaceOf(xml())) },
    methods: {
      GetXml: xml,
      SetXml: (value) => {
        xml();
        const given = checkedXml(value);
        book.before({ of: "workbook" });
        book.customXml.set(id, given);
      },
      Delete: () => {
        xml();
        book.before({ of: "workbook" });
        book.customXml.delete(id);
      },
    },
  };
}

function parts(book: Book, namespace?: string) {
  const ids = (): string[] =>
    [...book.customXml].flatMap(([id, xml]) =>
      namespace === undefined || namespaceOf(xml) === namespace ? [id] : [],
    );
  const find = (id: unknown): HostObject | null =>
    typeof id === "string" && ids().includes(id) ? part(book, id) : null;
  return {
    type: "CustomXmlPartCollection",
    items: () => ids().map((id) => part(book, id)),
    item: (id: unknown) => {
      const found = find(id);
      if (found === null) throw itemNotFound(`custom XML part ${String(id)}`);
      return found;
    },
    objects: { GetItemOrNullObject: find },
    methods: { GetCount: () => ids().length },
  } satisfies HostObject;
}

/** Those of one namespace; often there is to be one. */
function scopedParts(book: Book, namespace: string): HostObject {
  const all = parts(book, namespace);
  const only = (): HostObject | null => {
    const [first, ...more] = all.items();
    return first === undefined || more.length > 0 ? null : first;
  };
  return {
    ...all,
    type: "CustomXmlPartScopedCollection",
    objects: {
      ...all.objects,
      GetOnlyItemOrNullObject: only,
      GetOnlyItem: () => {
        const found = only();
        if (found === null) throw new HostError("GeneralException", "There isn't exactly one.");
        return found;
      },
    },
  };
}

/** XML that add-ins save with the workbook, by ids that the workbook gives. */
export function customXmlParts(book: Book): HostObject {
  const all = parts(book);
  return {
    ...all,
    objects: {
      ...all.objects,
      Add: (value) => {
        const xml = checkedXml(value);
        book.before({ of: "workbook" });
        const digits = book.nextId().toString(16).toUpperCase().padStart(12, "0");
        const id = `{00000000-0000-4000-9000-${digits}}`;
        book.customXml.set(id, xml);
        return part(book, id);
      },
      GetByNamespace: (uri) => scopedParts(book, textArgument(uri, "namespaceUri")),
    },
  };
}

/** Texts that add-ins save with a sheet, by keys in any case. */
export function customProperties(book: Book, sheet: Sheet): HostObject {
  const keyOf = (key: unknown): string => `${sheet.id} ${textArgument(key, "key").toUpperCase()}`;
  const all = (): [string, { readonly key: string; readonly value: string }][] =>
    [...book.sheetProperties].filter(([id]) => id.startsWith(`${sheet.id} `));
  const put = (key: string, value: unknown): void => {
    const text = textArgument(value, "value");
    book.before({ of: "workbook" });
    book.sheetProperties.set(keyOf(key), { key, value: text });
  };
  const property = (id: string): HostObject => {
    const read = () => {
      const found = book.sheetProperties.get(id);
      if (found === undefined) throw itemNotFound("the custom property");
      return found;
    };
    return {
      type: "WorksheetCustomProperty",
      id: book.sheetProperties.get(id)?.key ?? "",
      properties: {
        Key: readOnly(() => read().key),
        Value: { get: () => read().value, set: (value) => put(read().key, value) },
      },
      methods: {
        Delete: () => {
          book.before({ of: "workbook" });
          book.sheetProperties.delete(id);
        },
      },
    };
  };
  const find = (key: unknown): HostObject | null =>
    book.sheetProperties.has(keyOf(key)) ? property(keyOf(key)) : null;
  return {
    type: "WorksheetCustomPropertyCollection",
    items: () => all().map(([id]) => property(id)),
    item: (key) => {
      const found = find(key);
      if (found === null) throw itemNotFound(`custom property ${String(key)}`);
      return found;
    },
    objects: {
      Add: (key, value) => {
        put(textArgument(key, "key"), value);
        return property(keyOf(key));
      },
      GetItemOrNullObject: find,
    },
    methods: { GetCount: () => all().length },
  };
}
