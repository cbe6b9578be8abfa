/**
 * An element of an XML file. Text that is only white space is left out.
 *
 * @typedef {object} Element
 * @property {string} name
 * @property {ReadonlyMap<string, string>} attributes
 * @property {readonly Element[]} children
 * @property {string} text
 */

const piece =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/y;

/** The characters that XML has names for. */
const named = /** @type {const} */ ([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&amp;", "&"],
]);

/** @param {string} text - as it stands in the file @returns {string} */
function unescape(text) {
  return named.reduce((so, [name, character]) => so.replaceAll(name, character), text);
}

/** @param {string} text @returns {string} as it may stand in an attribute or between two tags */
export function escapeXml(text) {
  return named.toReversed().reduce((so, [name, character]) => so.replaceAll(character, name), text);
}

/**
 * Reads the part of XML that manifest.xml uses: elements, attributes in double quotes, text, comments.
 *
 * @param {string} text
 * @returns {Element}
 * @throws {Error} where the text is anything else, or its elements are not properly nested
 */
export function parseXml(text) {
  const document = { name: "", attributes: new Map(), children: [], text: "" };
  /** @type {(Element & { children: Element[], text: string })[]} */
  const open = [document];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const found = piece.exec(text);
    const innermost = open.at(-1);
    if (found === null || innermost === undefined)
      throw new Error(`Not XML: ${text.slice(at, at + 40)}`);
    const [, closed, opened, attributes = "", selfClosed, content] = found;
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
      innermost.text += unescape(content.trim());
    }
  }
  const unclosed = open.slice(1).at(-1);
  if (unclosed !== undefined) throw new Error(`<${unclosed.name}> is not closed`);
  const [outermost, ...more] = /** @type {readonly Element[]} */ (document.children);
  if (outermost === undefined || more.length > 0)
    throw new Error("There must be one outermost element");
  return outermost;
}

/** @param {string} text @returns {ReadonlyMap<string, string>} */
function readAttributes(text) {
  return new Map(
    Array.from(text.matchAll(/([\w:.-]+)="([^"]*)"/g), ([, name = "", value = ""]) => [
      name,
      unescape(value),
    ]),
  );
}

/**
 * The element itself and everything in it, in the order of the file.
 *
 * @param {Element} element
 * @returns {readonly Element[]}
 */
export function everyElement(element) {
  return [element, ...element.children.flatMap(everyElement)];
}
