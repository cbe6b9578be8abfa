/** What a German Excel reads, in the words of an English (United States) one. */

/** "1.234,5" is 1,234.5, and an amount's sign stands behind it: "5 €" is €5. */
export function germanNumber(text: string): string {
  return germanDigits(text).replace(/^([+-]?)(.*\d)\s*([€$£¥])$/, "$1$3$2");
}

const MONTHS = [
  ["januar", "jan"],
  ["februar", "feb"],
  ["märz", "mär", "mrz"],
  ["april", "apr"],
  ["mai"],
  ["juni", "jun"],
  ["juli", "jul"],
  ["august", "aug"],
  ["september", "sep"],
  ["oktober", "okt"],
  ["november", "nov"],
  ["dezember", "dez"],
];
const ENGLISH = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
];

/**
 * Days come before months: "31.1.2026" is 1/31/2026, "5. Mai 2024" is 5 May 2024.
 *
 * @returns undefined where words stand that no German month has
 */
export function germanDate(text: string): string | undefined {
  const short = /^(\d{1,2})[./-](\d{1,2})(?:\.|[./-](\d{4}|\d{2}))?(?=$|\s)/;
  const inOrder = text
    .replace(/^(\d{1,2})[./](\d{4})$/, "$1/$2")
    .replace(short, (_, day: string, month: string, year?: string) =>
      year === undefined ? `${month}/${day}` : `${month}/${day}/${year}`,
    );
  const foreign: string[] = [];
  const words = inOrder.replace(/\p{L}{3,}\.?/gu, (word) => {
    const plain = word.toLowerCase().replace(/\.$/, "");
    const month = MONTHS.findIndex((names) => names.includes(plain));
    if (month < 0) foreign.push(word);
    return ENGLISH[month] ?? word;
  });
  return foreign.length === 0 ? words.replace(/^(\d{1,2})\.\s*(?=\p{L})/u, "$1 ") : undefined;
}

/** Marks of thousands and decimals change places, whichever way. */
export function germanDigits(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));
}
