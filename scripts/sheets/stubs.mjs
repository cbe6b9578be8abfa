/** The functions that cells see: TP_GINI and its kin, with the help that Google Sheets shows. */
import { partOf } from "./parts.mjs";

/**
 * Help as Google Sheets' users type it, fit for a comment.
 *
 * @param {string} text
 */
function told(text) {
  return text
    .replace(/\bTP\.(?=[A-Z])/g, "TP_")
    .replaceAll("[#All]", "[#ALL]")
    .replaceAll("*/", "* /")
    .replace(/\s+/g, " ");
}

/**
 * What a parameter takes, in the words that Google's samples use.
 *
 * @param {MetadataParameter} parameter
 */
function kindOf({ type, dimensionality }) {
  return dimensionality === "matrix" || type === "any" ? "range" : type;
}

/**
 * @param {MetadataFunction} entry - as functions.json has it
 * @param {import("../functionHelp.mjs").FunctionHelp} help
 * @returns {string} a declaration with its comment directly above it, as Google Sheets wants it
 */
export function stub({ id, parameters }, { file, wrapper, text, parameters: helped, returns }) {
  const given = parameters.filter(({ name }) => name !== "invocation");
  const repeats = given.some(({ repeating }) => repeating);
  const lines = given.map((parameter) => {
    const { name, optional, repeating } = parameter;
    const shown = optional ? `[${name}]` : name;
    const kind = repeating ? `{...${kindOf(parameter)}}` : `{${kindOf(parameter)}}`;
    const help = helped.find((one) => one.name === name);
    return ` * @param ${kind} ${shown} ${told(help?.text ?? "")}`;
  });
  const names = given.map(({ name }) => name).join(", ");
  const where = `"${partOf(file)}", "${wrapper}"`;
  const body = repeats ? `tpCallWithAll_(${where}, ${names})` : `tpCall_(${where}, [${names}])`;
  return [
    "/**",
    ` * ${told(text)}`,
    " *",
    ...lines,
    ` * @return ${told(returns)}`,
    " * @customfunction",
    " */",
    `function TP_${id}(${repeats ? "..." : ""}${names}) {`,
    `  return ${body};`,
    "}",
  ].join("\n");
}

/**
 * @typedef {object} MetadataParameter
 * @property {string} name
 * @property {string} [type]
 * @property {string} [dimensionality]
 * @property {boolean} [optional]
 * @property {boolean} [repeating]
 *
 * @typedef {object} MetadataFunction
 * @property {string} id
 * @property {readonly MetadataParameter[]} parameters
 */
