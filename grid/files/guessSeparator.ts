import { filled } from "./layoutOf";
import { splitText } from "./splitText";

/** Comma last: the others hardly ever stand inside a number or a name. */
const SEPARATORS = ["\t", ";", "|", ","] as const;
/** A text without line ends is one row of any size: a few fields of it tell as much. */
const PREVIEW = { rows: 100, fields: 1_000_000 };

/**
 * The separator under which most of the first rows agree on a number of fields greater than one.
 * Titles above and totals below may disagree; of two that fit as well, the one that hardly ever
 * stands inside a field.
 */
export function guessSeparator(text: string): string {
  let best = ",";
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const { rows } = splitText(text, separator, PREVIEW);
    const score = agreement(rows);
    if (score > bestScore + 1e-9) {
      best = separator;
      bestScore = score;
    }
  }
  return best === "," && isOneColumn(text) ? NO_SEPARATOR : best;
}

/** Stands in no text that has not been split by it already. */
const NO_SEPARATOR = "\t";

/** A list of names as "Ruiz, Ana", under a header without a comma. */
function isOneColumn(text: string): boolean {
  const { rows } = splitText(text, ",", PREVIEW);
  const used = rows.filter((row) => filled(row) > 0);
  const split = used.filter((row) => row.length > 1);
  return (
    used[0]?.length === 1 &&
    split.length > 0 &&
    !text.includes(NO_SEPARATOR) &&
    split.every(([, second = "", ...more]) => more.length === 0 && /^ \p{L}/u.test(second))
  );
}

/** The share of rows with the commonest number of fields above one, and a little for each field. */
function agreement(rows: readonly (readonly string[])[]): number {
  const widths = rows.filter((row) => filled(row) > 0).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    if (count < 2 && widths.length > 1) continue;
    best = Math.max(best, count / widths.length + Math.min(width, 50) / 1000);
  }
  return best;
}
