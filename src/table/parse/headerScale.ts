import { cleanText } from "../cleanText";
import { surroundings } from "./surroundings";

/** What a header says its amounts are counted in. */
export interface HeaderScale {
  /** Power of ten: 3 for thousands. */
  readonly power: number;
  /** As the header has it: "k€". */
  readonly text: string;
}

/** "Revenue (k€)", "Umsatz [Mio. EUR]", "ARR in thousands", "Umsatz TEUR", "Sales Mio. €" */
const inBrackets = /[([]([^()[\]]{1,24})[)\]]/g;
const afterIn = / in ([^()[\]]{1,24})$/i;
const atEnd = / (\S{1,12}(?: \p{Sc}| EUR| USD)?)$/u;

const zeros = /['’]?000['’]?s?/i;
const fillers = /^in |\bof\b/gi;

function scaleIn(unit: string, needsCurrency: boolean): HeaderScale | undefined {
  const text = cleanText(unit);
  // "($000)" is what surrounds a number in thousands.
  const plain = text.replace(fillers, "").replace(zeros, " k ");
  const around = surroundings("", plain) ?? surroundings("", reversed(plain));
  if (!around || around.exponent < 3 || around.negative || around.percent) return undefined;
  // "(M)" and "(mi)" may be anything; "(k€)" and "(Mio.)" are not.
  const isWord = /\p{L}{3}|\bbn\b|000/iu.test(text);
  if (around.currency === "" && (needsCurrency || !isWord)) return undefined;
  return { power: around.exponent, text };
}

/** "USD k" as "k USD", "$ M" as "M $". */
function reversed(text: string): string {
  return text.replace(/^(\p{Sc}|\p{L}+\$?)\s*(.*)$/u, "$2 $1");
}

/**
 * The power of ten that a header says its amounts are counted in; undefined where it doesn't. Nothing
 * is multiplied by it: shares and comparisons within a column don't need it, and people may have
 * typed the limits beside it in the same unit.
 *
 * @example scaleOfHeader("Revenue (k€)") // => { power: 3, text: "k€" }
 */
export function scaleOfHeader(header: string): HeaderScale | undefined {
  for (const [, unit = ""] of header.matchAll(inBrackets)) {
    const scale = scaleIn(unit, false);
    if (scale) return scale;
  }
  const said = afterIn.exec(header)?.[1];
  if (said !== undefined) return scaleIn(said, false);
  const last = atEnd.exec(header)?.[1];
  return last === undefined ? undefined : scaleIn(last, true);
}
