import type { Source } from "./source";

/** What separates the fields of a text file, as the Text to Columns dialogue calls it. */
const separators = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "the other sign |"],
] as const;

/** A header with fewer fields may well be one with a comma in it: "Name, first name". */
const fewestFields = 3;

function fieldsIn(text: string, separator: string): number {
  return text.split(separator).length;
}

/**
 * The separator of the lines of a text file that stand whole in the first column, as Excel leaves them
 * where the separator is not that of the computer's country.
 *
 * @returns its name; undefined where the table is not like that
 */
export function unsplitLines({ headers, sample = [] }: Source): string | undefined {
  const [header = "", ...others] = headers.filter((one) => one !== "");
  if (others.length > 0) return undefined;
  const found = separators.find(([separator]) => {
    const fields = fieldsIn(header, separator);
    if (fields < fewestFields || sample.length === 0) return false;
    // A comma within quotes makes more of them; a line that says more is no other kind of line.
    return sample.every((row) => {
      const [line] = row.filter((cell) => cell !== null && cell !== "");
      return line === undefined || fieldsIn(String(line), separator) >= fields;
    });
  });
  return found?.[1];
}
