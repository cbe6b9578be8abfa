import { decodeAs } from "../../grid/files/encodings";
import type { TextEncoding } from "../../grid/files/encodings";

/** Bytes by the sign that they stand for in a code page of one or two bytes a sign. */
function signsOf(encoding: TextEncoding): Map<string, readonly number[]> {
  const signs = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]): void => {
    const sign = decodeAs(Uint8Array.from(bytes), encoding);
    if (sign.length === 1 && !sign.includes("\ufffd") && !signs.has(sign)) signs.set(sign, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) add(byte);
  if (encoding !== "shift_jis") return signs;
  for (let first = 0x81; first <= 0xea; first++) {
    if (first >= 0xa0 && first <= 0xdf) continue;
    for (let second = 0x40; second <= 0xfc; second++) add(first, second);
  }
  return signs;
}

/** A text as a program writes it in this code page. Fails on a sign that the page doesn't have. */
export function encoded(text: string, encoding: TextEncoding): Uint8Array {
  const signs = signsOf(encoding);
  return Uint8Array.from(
    Array.from(text, (sign) => {
      const bytes = signs.get(sign);
      if (!bytes) throw new Error(`${encoding} has no ${sign}.`);
      return bytes;
    }).flat(),
  );
}
