import { functionsNewerThanTheFormat, SORTED_SHEET_FUNCTIONS } from "./newerFunctions";

/**
 * Formulas as people type them and as files store them differ: files write a custom function
 * `TP.SCORE(` as `_xldudf_TP_SCORE(`, functions younger than the format as `_xlfn.XLOOKUP(`, names
 * inside LET and LAMBDA as `_xlpm.x` and a spill reference `A1#` as `_xlfn.ANCHORARRAY(A1)`.
 */

/** Text and quoted sheet names pass untouched; `change` sees only what stands between them. */
export function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\])/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

/** A stored formula (without "=") as one types it (with "="). */
export function typedFormula(stored: string): string {
  const typed = outsideQuotes(stored, (part) =>
    part
      .replace(/_xldudf_([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9_.]+)(?=\s*\()/gi, "$1.$2")
      .replace(/_xlfn\.ANCHORARRAY\(\s*([^()]*?)\s*\)/gi, "$1#")
      .replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\.|_xludf\./gi, ""),
  );
  // An anchor on a quoted sheet is split by its quotes, so it is put back in a second look.
  return `=${typed.replace(/ANCHORARRAY\(\s*('(?:[^']|'')*'![$A-Z0-9]+)\s*\)/gi, "$1#")}`;
}

/** A typed formula (with or without "=") as files store it (without "="). */
export function storedFormula(typed: string): string {
  const bare = typed.replace(/^=/, "");
  const named = declaredNames(bare);
  const anchored = bare.replace(
    /((?:'(?:[^']|'')*'|[A-Za-z_][\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+)#/g,
    "_xlfn.ANCHORARRAY($1$2)",
  );
  return outsideQuotes(anchored, (part) => {
    // What stands before a name is a part of the match: Safari before 16.4 can't look behind.
    const functions = part.replace(
      /(^|[^\w.])([A-Za-z][\w.]*)(?=\s*\()/g,
      (_, before: string, name: string) => before + storedFunction(name),
    );
    if (named.size === 0) return functions;
    return functions.replace(
      /(^|[^\w.!$])([A-Za-z_][\w.]*)(?![\w.!]|\s*\()/g,
      (whole, before: string, name: string) =>
        named.has(name.toUpperCase()) ? `${before}_xlpm.${name}` : whole,
    );
  });
}

function storedFunction(name: string): string {
  const custom = /^(TP)\.([A-Za-z0-9_.]+)$/i.exec(name);
  if (custom?.[1] && custom[2])
    return `_xldudf_${custom[1].toUpperCase()}_${custom[2].toUpperCase()}`;
  const upper = name.toUpperCase();
  if (SORTED_SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return functionsNewerThanTheFormat.has(upper) ? `_xlfn.${upper}` : name;
}

/** Whether the result may fill more than one cell, so that a file has to say so. */
export function maySpill(typed: string): boolean {
  let found = false;
  outsideQuotes(typed, (part) => {
    if (
      /(?:^|[^\w.])TP\.[A-Z]|(?:^|[^\w.])(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|LET|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|VSTACK|HSTACK|TOCOL|TOROW|WRAPROWS|WRAPCOLS|TAKE|DROP|EXPAND|CHOOSECOLS|CHOOSEROWS|TEXTSPLIT|XLOOKUP|TRANSPOSE)\s*\(|\d#/i.test(
        part,
      )
    ) {
      found = true;
    }
    return part;
  });
  return found;
}

/** Upper-cased names that LET and LAMBDA declare anywhere in the formula. */
function declaredNames(formula: string): Set<string> {
  const names = new Set<string>();
  const call = /(?:^|[^\w.])(LET|LAMBDA)\s*\(/gi;
  for (let found = call.exec(formula); found; found = call.exec(formula)) {
    const values = argumentsFrom(formula, call.lastIndex);
    // The next one may begin right behind this bracket.
    call.lastIndex -= 1;
    const isLet = found[1]?.toUpperCase() === "LET";
    values.slice(0, -1).forEach((value, index) => {
      const name = value.trim();
      if ((!isLet || index % 2 === 0) && /^[A-Za-z_][\w.]*$/.test(name)) {
        names.add(name.toUpperCase());
      }
    });
  }
  return names;
}

/** The comma-separated arguments of a call whose "(" ends just before `start`. */
export function argumentsFrom(formula: string, start: number): string[] {
  const values: string[] = [];
  let depth = 0;
  let from = start;
  let quote = "";
  for (let i = start; i < formula.length; i++) {
    const letter = formula.charAt(i);
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if ("({[".includes(letter)) depth++;
    else if (letter === "," && depth === 0) {
      values.push(formula.slice(from, i));
      from = i + 1;
    } else if (")}]".includes(letter)) {
      if (depth === 0) return [...values, formula.slice(from, i)];
      depth--;
    }
  }
  return [...values, formula.slice(from)];
}
