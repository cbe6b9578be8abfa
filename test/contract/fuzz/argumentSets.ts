/** Argument sets of one function, made of some that suit it: slightly damaged, gravely damaged, or wild. */
import { seededRandom } from "../../../src/random";
import type { Random } from "../../../src/random";
import { rowsIn } from "../outcomes";
import type { Rows } from "../outcomes";
import { grave, slight, toRows } from "./damages";
import type { Damage } from "./damages";
import { isLikely, oddCell, pick, plausibleCell } from "./oddCells";

export type Args = readonly unknown[];

/** More than half of all sets are nearly what the function is for, so that they get past the door. */
const ROWS = 0.2;
const SLIGHT = 0.55;
const GRAVE = 0.8;

function isRanges(argument: Rows): boolean {
  return Array.isArray(argument[0]?.[0]);
}

/** An argument after a damage; a function of any number of ranges has one of them damaged. */
function damaged(argument: unknown, damages: readonly Damage[], random: Random): unknown {
  const rows = rowsIn(argument);
  if (rows === undefined) {
    const cell = damages === slight ? plausibleCell(argument, random) : oddCell(random);
    return isLikely(0.5, random) ? cell : [[cell]];
  }
  if (!isRanges(rows)) return pick(damages, random)(rows, random);
  const at = Math.floor(random() * rows.length);
  return rows.map((range, position) => (position === at ? damaged(range, damages, random) : range));
}

function range(rows: number, columns: number, random: Random): Rows {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => oddCell(random)));
}

/** Anything that a formula may name in a place. */
function wild(others: Args, random: Random): unknown {
  const few = (): number => 1 + Math.floor(random() * 5);
  switch (Math.floor(random() * 7)) {
    case 0:
      return oddCell(random);
    case 1:
      return range(1, 1, random);
    case 2:
      return range(few(), 1, random);
    case 3:
      return range(1, few(), random);
    case 4:
      return range(few(), few(), random);
    case 5:
      return pick([[], [[]], [[], []], null, undefined], random);
    default:
      return pick(others, random);
  }
}

/** Some arguments damaged, at least one. */
function partly(args: Args, damages: readonly Damage[], random: Random): Args {
  const sure = Math.floor(random() * args.length);
  return args.map((argument, at) => {
    if (at === sure) return damaged(argument, damages, random);
    return isLikely(0.1, random) ? damaged(argument, slight, random) : argument;
  });
}

/** All ranges as long as one of them with the same rows put in, left out or moved. */
function withOtherRows(args: Args, random: Random): Args {
  const count = rowsIn(pick(args, random))?.length ?? 0;
  if (count < 3) return partly(args, slight, random);
  const change = toRows(count, random);
  return args.map((argument) => {
    const rows = rowsIn(argument);
    return rows?.length === count && !isRanges(rows) ? change(rows) : argument;
  });
}

/**
 * One set, the same for the same seed.
 *
 * @param bases - arguments that suit the function
 * @param others - arguments of other functions, which may stand in its places
 */
export function argumentSet(bases: readonly Args[], others: Args, seed: number): Args {
  const random = seededRandom(seed);
  const base = pick(bases, random);
  const kind = random();
  // What is optional may be left out; so may, in a wild call, what isn't.
  const args = isLikely(0.15, random)
    ? base.slice(0, Math.floor(random() * base.length) + 1)
    : base;
  if (kind < ROWS) return withOtherRows(args, random);
  if (kind < SLIGHT) return partly(args, slight, random);
  if (kind < GRAVE) return partly(args, grave, random);
  return args.map((argument) => (isLikely(0.4, random) ? wild(others, random) : argument));
}
