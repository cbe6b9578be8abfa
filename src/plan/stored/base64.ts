/**
 * Bytes as letters and back: hosts have no way to do so that all of them share.
 *
 * Source: RFC 4648 (2006), section 4.
 */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const padding = "=".charCodeAt(0);

const valueOf = new Uint8Array(128);
codes.forEach((code, value) => (valueOf[code] = value));

/** Letters that one call makes a text of: more are too many arguments. */
const atOnce = 1 << 14;

export function toBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(4 * Math.ceil(bytes.length / 3)).fill(padding);
  let end = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const three =
      ((bytes[at] as number) << 16) |
      ((left > 1 ? (bytes[at + 1] as number) : 0) << 8) |
      (left > 2 ? (bytes[at + 2] as number) : 0);
    for (let letter = 0; letter < Math.min(4, left + 1); letter++)
      out[end + letter] = codes[(three >> (18 - 6 * letter)) & 63] as number;
    end += 4;
  }
  const pieces: string[] = [];
  for (let at = 0; at < out.length; at += atOnce)
    pieces.push(String.fromCharCode(...out.subarray(at, at + atOnce)));
  return pieces.join("");
}

/** @param text - as `toBase64` writes it */
export function fromBase64(text: string): Uint8Array {
  const padded = /={0,2}$/.exec(text)?.[0].length ?? 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padded);
  let end = 0;
  for (let at = 0; at < text.length; at += 4) {
    let three = 0;
    for (let letter = 0; letter < 4; letter++)
      three = (three << 6) | (valueOf[text.charCodeAt(at + letter)] ?? 0);
    for (let shift = 16; shift >= 0 && end < bytes.length; shift -= 8)
      bytes[end++] = (three >> shift) & 255;
  }
  return bytes;
}
