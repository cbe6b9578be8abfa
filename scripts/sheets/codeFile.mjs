/** Code.gs: how parts find each other, and the functions that cells see. */

/** @param {string} name - of a part @returns {string} a name that ends in "_": no cell and no menu sees it */
export const globalOf = (name) => `tpPart_${name}_`;

/**
 * @param {readonly string[]} names - of the parts
 * @param {readonly string[]} stubs
 * @param {string} notice - what stands at the top of every file
 */
export function codeFile(names, stubs, notice) {
  return `${notice}
/** A part by its name. It runs when it is first asked for: a script starts anew for every formula. */
function tpLoad_(name) {
  var loaded = tpLoad_.loaded || (tpLoad_.loaded = {});
  return loaded[name] || (loaded[name] = tpParts_()[name](tpLoad_));
}

function tpParts_() {
  return {
    ${names.map((name) => `${name}: ${globalOf(name)}`).join(",\n    ")}
  };
}

/** Answers a cell by the function that a part has under this name. */
function tpCall_(part, name, args) {
  return tpLoad_("sheets_call").call(tpLoad_(part)[name], args);
}

/** The same for a function that takes any number of ranges. */
function tpCallWithAll_(part, name, args) {
  return tpLoad_("sheets_call").callWithAll(tpLoad_(part)[name], args);
}

${stubs.join("\n\n")}
`;
}
