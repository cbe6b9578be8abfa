/*! fflate. Copyright (c) 2026 Arjun Barrett. MIT License. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { hexOf, sink } from "../../audit/sink";
import { InputError } from "../../errors";
import { fromBase64, toBase64 } from "./base64";
import { damaged } from "./versioned";

/** Of one part: a request of Excel on the web carries 5 MB, and a part what goes around it besides. */
export const pieceChars = 3_500_000;

/** How packed texts begin: the way in which they are packed, and the hash of what follows. */
const beginning = /^tp(\d+) ([0-9a-f]{64}) /;

const version = 1;

/** From 1, fast, to 9, small: beyond 6 a plan gets hardly smaller. */
const level = 6;

function hashOf(packed: string): string {
  const out = sink();
  out.text(packed);
  return hexOf(out.end());
}

/**
 * A long text made small enough to be stored, in pieces that each fit a part of the workbook: deflated, and
 * in letters that XML and JSON leave as they are. O(length)
 *
 * @param most - letters of a piece
 *
 * Source: RFC 1951 (1996), DEFLATE; RFC 4648 (2006), base64.
 */
export function packed(text: string, most = pieceChars): string[] {
  const letters = toBase64(deflateSync(strToU8(text), { level }));
  const whole = `tp${version} ${hashOf(letters)} ${letters}`;
  const pieces: string[] = [];
  for (let at = 0; at < whole.length; at += most) pieces.push(whole.slice(at, at + most));
  return pieces;
}

/**
 * The text again.
 *
 * @param what - how a sentence names it: "This plan"
 * @throws InputError where a piece is missing or changed, or a newer version of the product packed it
 */
export function unpacked(pieces: readonly string[], what: string): string {
  const whole = pieces.join("");
  const [start = "", by = "", hash] = beginning.exec(whole) ?? [];
  if (Number(by) > version)
    throw new InputError(
      `${what} was stored by a newer version of Territory Planner. Close the pane and open it again to get that version.`,
    );
  const letters = whole.slice(start.length);
  if (start === "" || hashOf(letters) !== hash) throw damaged({ what });
  return strFromU8(inflateSync(fromBase64(letters)));
}
