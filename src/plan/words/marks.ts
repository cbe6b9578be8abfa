/** The signs by which somebody's spreadsheet writes numbers. Plain data, so that they can be sent. */
export interface Marks {
  /** Between whole and part: "." or "," */
  readonly decimal: string;
  /** Between thousands. */
  readonly group: string;
  /** Behind a percentage, with the blank before it where there is one. */
  readonly percent: string;
}

/** As texts have them that are the same on every host. */
export const fixedMarks: Marks = { decimal: ".", group: ",", percent: " %" };

/** Digits in groups, with signs as in `fixedMarks`, by these signs. */
export function marked(fixed: string, { decimal, group, percent }: Marks): string {
  return fixed
    .replace(/(\d)([.,])(?=\d)/g, (_, digit: string, sign: string) => {
      return digit + (sign === "." ? decimal : group);
    })
    .replace(/ %$/, percent);
}
