import { columnLetters } from "./a1";
import { cutTexts } from "./longTexts";
import { isTooLong } from "./toXlsxSheet";
import { MOST_FORMULA_CHARACTERS } from "./sheetLimits";
import type { WorkbookContent } from "./content";

/** What `writeXlsx` leaves out of a content since no program would open the file, a sentence each. */
export function notSaved({ sheets }: WorkbookContent): readonly string[] {
  return sheets.flatMap(({ name, cells, formulas }) => [
    ...cutTexts(name, cells).doubts.map(({ message }) => message),
    ...formulas
      .filter(isTooLong)
      .map(
        ({ row, column }) =>
          `The formula in ${columnLetters(column)}${row + 1} of "${name}" is longer than ${MOST_FORMULA_CHARACTERS.toLocaleString("en")} characters: only its value was saved.`,
      ),
  ]);
}
