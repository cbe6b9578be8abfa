import type { Candidates } from "../prices/candidates";
import type { Solution } from "../solution/solution";

/**
 * Reps who have borders in common, a block of them at a time: each rep is in one block.
 *
 * @param before - blocks that the new ones are to cut across: they begin with whom these keep apart
 */
export function repBlocks(
  candidates: Candidates,
  { rep, used }: Solution,
  size: number,
  before?: readonly (readonly number[])[],
): number[][] {
  const reps = used.length;
  const border = bordersOf(candidates, rep, reps);
  const order = before
    ? byCut(border, reps, before)
    : Array.from({ length: reps }, (_, one) => one);
  const isTaken = new Uint8Array(reps);
  const blocks: number[][] = [];
  for (const first of order) {
    if (isTaken[first] === 1) continue;
    blocks.push(blockFrom(first, border, isTaken, size));
  }
  return blocks;
}

/** How many units each two reps could hand to each other: those of one that list the other. */
function bordersOf({ width, rep: listed }: Candidates, rep: Int32Array, reps: number): Int32Array {
  const border = new Int32Array(reps * reps);
  for (let unit = 0; unit < rep.length; unit++) {
    const from = rep[unit]!;
    if (from < 0) continue;
    for (let c = unit * width; c < (unit + 1) * width; c++) {
      const to = listed[c]!;
      if (to < 0) break;
      if (to === from) continue;
      border[from * reps + to]!++;
      border[to * reps + from]!++;
    }
  }
  return border;
}

/** Adds whoever has most borders with the block, until it is full or nobody has any. */
function blockFrom(first: number, border: Int32Array, isTaken: Uint8Array, size: number): number[] {
  const reps = isTaken.length;
  const shared = new Float64Array(reps);
  const block: number[] = [];
  for (let next = first; next >= 0 && block.length < size; next = mostShared(shared, isTaken)) {
    block.push(next);
    isTaken[next] = 1;
    for (let rep = 0; rep < reps; rep++) shared[rep]! += border[next * reps + rep]!;
  }
  return block;
}

/** The rep who is free and has most; -1 where none has any. */
function mostShared(shared: Float64Array, isTaken: Uint8Array): number {
  let best = -1;
  shared.forEach((one, rep) => {
    if (isTaken[rep] === 0 && one > (best < 0 ? 0 : shared[best]!)) best = rep;
  });
  return best;
}

/** Reps by how much of their borders the blocks cut, the most first. */
function byCut(border: Int32Array, reps: number, blocks: readonly (readonly number[])[]): number[] {
  const block = new Int32Array(reps);
  blocks.forEach((members, b) => {
    for (const rep of members) block[rep] = b;
  });
  const cut = Float64Array.from({ length: reps }, (_, rep) => {
    let sum = 0;
    for (let other = 0; other < reps; other++)
      if (block[other] !== block[rep]) sum += border[rep * reps + other]!;
    return sum;
  });
  return Array.from({ length: reps }, (_, rep) => rep).sort(
    (one, other) => cut[other]! - cut[one]! || one - other,
  );
}
