/**
 * What people read about the functions, taken from the comments of their wrappers: the one source of
 * docs/functions.md and of the help page.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./root.mjs";

/** Said once for all of them: what Excel's error doesn't explain. */
export const aboutSpills =
  "A result of several cells spills. Inside a table that is #SPILL!: put the one formula beside the table or below it, " +
  "and have the table fetch its values with INDEX or XLOOKUP.";

const folder = join(root, "functions");

/**
 * @typedef {object} ParameterHelp
 * @property {string} name
 * @property {boolean} optional
 * @property {string} text
 *
 * @typedef {Pick<FunctionHelp, "family" | "wrapper" | "file">} Place
 *
 * @typedef {object} FunctionHelp
 * @property {string} id - as in functions.json, without the namespace
 * @property {string} family
 * @property {string} wrapper - the name under which functions/index.ts exports it
 * @property {string} file - where it stands, from functions/ and without its ending
 * @property {string} text
 * @property {readonly ParameterHelp[]} parameters
 * @property {string} returns
 * @property {readonly string[]} examples
 * @property {string} source
 */

/** @param {string} path */
function parsed(path) {
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
}

/**
 * The wrappers by family, in order: functions/index.ts, whose exports stand under a comment each that
 * names the family.
 *
 * @returns {readonly Place[]}
 */
function exported() {
  const index = parsed(join(folder, "index.ts"));
  /** @type {Place[]} */
  const found = [];
  let family = "";
  index.forEachChild((node) => {
    if (!ts.isExportDeclaration(node) || !node.exportClause) return;
    const comments = ts.getLeadingCommentRanges(index.text, node.pos) ?? [];
    const heading = comments
      .map(({ pos, end }) => index.text.slice(pos, end))
      .find((text) => text.startsWith("// "));
    if (heading) family = heading.slice(3).trim();
    const from = node.moduleSpecifier;
    if (!ts.isNamedExports(node.exportClause) || !from || !ts.isStringLiteral(from)) return;
    const file = from.text.replace(/^\.\//, "");
    for (const { name } of node.exportClause.elements)
      found.push({ family, wrapper: name.text, file });
  });
  return found;
}

/** @param {string | ts.NodeArray<ts.JSDocComment> | undefined} comment */
function textOf(comment) {
  return (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s+/g, " ").trim();
}

/**
 * @param {ts.FunctionDeclaration} node
 * @param {Place} place
 * @returns {FunctionHelp | undefined}
 */
function helpOf(node, place) {
  const tags = ts.getJSDocTags(node);
  /** @param {string} name */
  const all = (name) =>
    tags.filter((tag) => tag.tagName.text === name).map((tag) => textOf(tag.comment));
  const [id] = all("customfunction");
  if (!id) return undefined;
  const parameters = tags
    .filter(ts.isJSDocParameterTag)
    .filter((tag) => tag.name.getText() !== "invocation")
    .map((tag) => ({
      name: tag.name.getText(),
      optional: tag.isBracketed,
      text: textOf(tag.comment),
    }));
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return {
    id: id.split(" ")[0] ?? id,
    ...place,
    text: textOf(doc?.comment),
    parameters,
    returns: all("returns")[0] ?? "",
    examples: all("example"),
    source: all("source")[0] ?? "",
  };
}

/**
 * Every function, by family, in the order of functions/index.ts.
 *
 * @returns {readonly FunctionHelp[]}
 */
export function functionHelp() {
  /** @type {Map<string, ts.FunctionDeclaration>} */
  const wrappers = new Map();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".ts"))) {
    parsed(join(folder, file)).forEachChild((node) => {
      if (ts.isFunctionDeclaration(node) && node.name) wrappers.set(node.name.text, node);
    });
  }
  return exported().flatMap((place) => {
    const node = wrappers.get(place.wrapper);
    const help = node && helpOf(node, place);
    return help ? [help] : [];
  });
}

/**
 * The form in which a function is typed: TP.GINI(values, [by], [reps], [corrected]).
 *
 * @param {FunctionHelp} help
 */
export function signatureOf({ id, parameters }) {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `TP.${id}(${names.join(", ")})`;
}
