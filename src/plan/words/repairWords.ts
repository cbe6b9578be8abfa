import { cellAddress } from "../../table/cellAddress";
import { plural } from "../numberText";
import type { BrokenFormulas, WhyLeft } from "../workbook/repair/brokenFormulas";
import { listText } from "./listText";

const brokenAs = "#NAME?, #BUSY! or #CONNECT!";

/** "10 on Plan and 2 on Summary" */
function perSheet(cells: readonly { readonly sheet: string }[]): string {
  const counts = new Map<string, number>();
  for (const { sheet } of cells) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return listText([...counts].map(([sheet, count]) => `${count} on "${sheet}"`));
}

/** What looking for broken formulas found. */
export function foundWords({ toEnter, left, unknown }: BrokenFormulas): string {
  if (toEnter.length + left.length + unknown.length === 0) {
    return `No formula with one of our functions shows ${brokenAs}. Of any other error of ours the Notes of the cell, or the function's help, say more.`;
  }
  if (toEnter.length === 0) return "There is no formula that can be entered again as it stands.";
  return `${plural(toEnter.length, "formula")} of our functions can be entered again: ${perSheet(toEnter)}. One that is still being worked out shows #BUSY! too, and starts from the beginning.`;
}

/** What entering them again came to. */
export function enteredWords(
  { toEnter }: Pick<BrokenFormulas, "toEnter">,
  { someLeft }: { readonly someLeft: boolean },
): string {
  if (someLeft) {
    return `Formulas were edited or moved since they were looked for, and those were left as they are. Look once more. The others are entered again.`;
  }
  return `Entered again: ${plural(toEnter.length, "formula")}, ${perSheet(toEnter)}. Excel works them out now; one over many rows takes a moment.`;
}

const advice: Readonly<Record<WhyLeft, string>> = {
  protected: "the sheet is protected. Choose Review > Unprotect Sheet, then look again.",
  filtered: "a filter hides rows of the sheet. Choose Data > Clear, then look again.",
  text: "the cells have the format Text. Give them the format General, then look again.",
};

/** A sentence for all that has to be mended by hand. */
export function leftWords({ left, unknown }: BrokenFormulas): readonly string[] {
  const unknownIn = unknown.slice(0, 5).map(({ sheet, row, column, name, nearest }) => {
    const cure = nearest === undefined ? "Correct its name" : `Is TP.${nearest} meant? Correct it`;
    return `${sheet}!${cellAddress(row, column)} calls TP.${name}, which is none of our functions. ${cure}; all of them are listed below.`;
  });
  const more = unknown.length - unknownIn.length;
  return [
    ...left.map(
      ({ sheet, why, formulas }) =>
        `${plural(formulas, "formula")} on "${sheet}" can't be entered: ${advice[why]}`,
    ),
    ...unknownIn,
    ...(more > 0 ? [`${plural(more, "more call")} of names that we don't have.`] : []),
  ];
}
