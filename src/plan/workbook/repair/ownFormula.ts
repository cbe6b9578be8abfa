/** What a formula calls of ours, and how it is typed. */
export interface OwnFormula {
  /** As somebody would type it, whatever Excel has made of our names meanwhile. */
  readonly typed: string;
  /** Names under our prefix, without it, in capitals: "GINI". */
  readonly calls: readonly string[];
}

/**
 * Our calls, and what must not be taken for one: other names, texts, quoted sheets, headers in
 * brackets. Excel keeps a call of an add-in that it doesn't know as `_xldudf_TP_GINI(`, and where it
 * takes the name for another add-in's as `Other.xla!_xldudf_TP_GINI(` or `[2]!_xldudf_TP_GINI(`. No
 * lookbehind: Safari before 16.4 doesn't read it.
 */
const pieces =
  /(?:(?:'(?:[^']|'')*'|\[[^[\]]*\][\w.]*|\w[\w.]*)!)?_xldudf_TP_([A-Z]\w*)(?=\s*\()|TP\.([A-Z][\w.]*)(?=\s*\()|[\w.!]+|"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]/gi;

export function ownFormula(formula: string): OwnFormula {
  const calls: string[] = [];
  const typed = formula.replace(
    pieces,
    (piece: string, kept: string | undefined, called: string | undefined) => {
      const name = kept ?? called;
      if (name === undefined) return piece;
      calls.push(name.toUpperCase());
      return `TP.${name}`;
    },
  );
  return { typed, calls };
}
