/** An element of an XML file. Text that is only white space is left out. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement extends Element {
  readonly children: OpenElement[];
  text: string;
}

const piece =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/y;

/**
 * Reads the part of XML that manifest.xml uses: elements, attributes in double quotes, text, comments.
 *
 * @throws Error where the text is anything else, or its elements are not properly nested
 */
export function parseXml(text: string): Element {
  const document: OpenElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [document];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const found = piece.exec(text);
    if (found === null) throw new Error(`Not XML: ${text.slice(at, at + 40)}`);
    const [, closed, opened, attributes = "", selfClosed, content] = found;
    const innermost = open.at(-1)!;
    if (closed !== undefined) {
      if (closed !== innermost.name) throw new Error(`</${closed}> closes <${innermost.name}>`);
      open.pop();
    } else if (opened !== undefined) {
      const element = {
        name: opened,
        attributes: readAttributes(attributes),
        children: [],
        text: "",
      };
      innermost.children.push(element);
      if (selfClosed === "") open.push(element);
    } else if (content !== undefined) {
      innermost.text += content.trim();
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  if (document.children.length !== 1) throw new Error("There must be one outermost element");
  return document.children[0]!;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** The element itself and everything in it, in the order of the file. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}
