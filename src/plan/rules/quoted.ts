/** Stands for a sign within quotes, so that nothing is looked for there. */
const hidden = "\u0001";

/** The text with everything within quotes hidden, sign by sign: positions stay the same. */
export function hideQuoted(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, (quoted) => hidden.repeat(quoted.length));
}

/** Splits a text at what the pattern finds outside of quotes. */
export function splitOutside(text: string, pattern: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of hideQuoted(text).matchAll(pattern)) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}

/** The text without the quotes around it. */
export function unquoted(text: string): string {
  const plain = text.trim();
  return /^("[^"]*"|“[^”]*”)$/.test(plain) ? plain.slice(1, -1).trim() : plain;
}
