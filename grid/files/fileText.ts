import { cutText } from "./longTexts";

/** What XML has no place for: half signs, and the two last code points of a plane. */
const ODD = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uFFFE\uFFFF\uD800-\uDFFF]/g;

/** The text with what can't be written replaced; whole signs of two halves stay. */
function withoutOdd(text: string, replaced: (sign: string) => string): string {
  return text.replace(ODD, (sign) => (sign.length === 2 ? sign : replaced(sign)));
}

/**
 * A cell's text as files hold it, as long as cells may be. Odd signs are written as "_xFFFE_"; text
 * that reads like that by chance is told apart. The library does so with control characters itself.
 */
export function fileText(text: string): string {
  const marked = cutText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return withoutOdd(marked, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** A formula, name or title: those know no such marks, so that "\uFFFD" stands for odd signs. */
export function plainFileText(text: string): string {
  return Array.from(
    withoutOdd(text, () => "\uFFFD"),
    (sign) => (isControl(sign) ? "\uFFFD" : sign),
  ).join("");
}

function isControl(sign: string): boolean {
  return sign < " " && !"\t\n\r".includes(sign);
}
