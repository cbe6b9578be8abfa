import { sha256 } from "@noble/hashes/sha2.js";
import { bytesOf } from "../table/numbers/bytesOf";

/** Bytes on their way into the hash, a piece at a time. */
export interface Sink {
  readonly byte: (value: number) => void;
  /** A text's length in bytes, and the text in UTF-8. */
  readonly text: (text: string) => void;
  readonly end: () => Uint8Array;
}

const pieceSize = 1 << 16;

/** A hash to write into: SHA-256, FIPS 180-4 (2015). */
export function sink(): Sink {
  const hash = sha256.create();
  const piece = new Uint8Array(pieceSize);
  let used = 0;
  const byte = (value: number): void => {
    if (used === pieceSize) {
      hash.update(piece);
      used = 0;
    }
    piece[used++] = value;
  };
  const follow = (code: number, shift: number): void => {
    byte(0x80 | ((code >> shift) & 0x3f));
  };
  const letter = (code: number): void => {
    if (code < 0x80) {
      byte(code);
    } else if (code < 0x800) {
      byte(0xc0 | (code >> 6));
      follow(code, 0);
    } else if (code < 0x10000) {
      byte(0xe0 | (code >> 12));
      follow(code, 6);
      follow(code, 0);
    } else {
      byte(0xf0 | (code >> 18));
      follow(code, 12);
      follow(code, 6);
      follow(code, 0);
    }
  };
  return {
    byte,
    text(text) {
      const length = bytesOf(text);
      for (let shift = 24; shift >= 0; shift -= 8) byte((length >>> shift) & 0xff);
      for (let at = 0; at < text.length; at++) {
        const code = text.codePointAt(at) as number;
        if (code > 0xffff) at++;
        letter(code);
      }
    },
    end() {
      hash.update(piece.subarray(0, used));
      return hash.digest();
    },
  };
}

/** Bytes in hexadecimal digits, two for each. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (value) => value.toString(16).padStart(2, "0")).join("");
}
