import { TOO_LARGE } from "./sheetLimits";

/** What the library says, in English of its own, and what it means to the file's owner. */
const TROUBLES: readonly (readonly [RegExp, string])[] = [
  [
    /outside the supported sheet bounds|spans .* rows x|exceeds|invalid string length|allocation failed/i,
    TOO_LARGE,
  ],
  [
    /missing worksheet file for sheet "(.*)"/,
    'lacks the part with the cells of its sheet "$1". Open it in Excel or LibreOffice, delete that sheet or save the file as a new .xlsx file, and open that one.',
  ],
  [/contains no sheets/, "has no sheet with cells. Choose a workbook that has one."],
  [
    /not a valid ZIP|ZIP64|truncated|extends beyond|signature|CRC|checksum|inflate|decompress|DEFLATE|Huffman|stated size|compression method|terminated/i,
    "is damaged or was cut off on its way. Fetch or save it again.",
  ],
];

const OTHERWISE =
  "looks like an Excel workbook but is damaged. Open it in Excel or LibreOffice, save it as a new .xlsx file and open that one.";

/** Why a workbook could not be read, as the end of a sentence that begins with its name. */
export function xlsxTrouble(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : "";
  for (const [words, meaning] of TROUBLES) {
    const found = words.exec(said);
    if (found) return meaning.replace("$1", () => found[1] ?? "");
  }
  return OTHERWISE;
}
