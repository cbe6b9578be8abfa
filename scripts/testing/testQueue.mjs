/**
 * Cuts test files into chunks, each for a process of its own, so that all workers end at about the same
 * time: guided self-scheduling (Polychronopoulos and Kuck, IEEE Transactions on Computers C-36, 1987).
 * Whoever is free takes a share of what is left, so chunks get smaller, and a wrong guess at what a file
 * takes is made good by the chunks after it. A process for each file would be the most even, but starting
 * one costs about a second.
 */

/** A worker takes this part of its even share of what is left: how wrong weights may be. */
const partOfShare = 1 / 3;

/** Milliseconds: what starting another process is worth. */
const leastWeight = 10_000;

/**
 * Milliseconds for a byte of a test file whose time is not known. Those that are known tell nothing of it:
 * who ran one folder knows those of that folder.
 */
const rateOfUnknown = 0.4;

/**
 * @param {readonly string[]} files
 * @param {ReadonlyMap<string, number>} times - milliseconds that files took when they last ran, where known
 * @param {(file: string) => number} sizeOf - of a file, in bytes
 * @returns {ReadonlyMap<string, number>} milliseconds that each file is expected to take; one without a known
 *   time is reckoned by its size
 */
export function weightsOf(files, times, sizeOf) {
  return new Map(files.map((file) => [file, times.get(file) ?? rateOfUnknown * sizeOf(file)]));
}

/**
 * The chunks in the order in which they are to be taken.
 *
 * @param {ReadonlyMap<string, number>} weights - of each file, in milliseconds, at least 0
 * @param {number} workers - at least 1
 * @param {(file: string) => boolean} isTogether - files that only one process at a time may run: they make
 *   up the first chunk
 * @returns {readonly (readonly string[])[]} the files of each chunk, the heaviest first
 */
export function chunksOf(weights, workers, isTogether) {
  const together = [...weights.keys()].filter(isTogether);
  const queue = [...weights].filter(([file]) => !isTogether(file)).sort((a, b) => b[1] - a[1]);
  const chunks = together.length > 0 ? [together] : [];
  let left = queue.reduce((sum, [, weight]) => sum + weight, 0);
  while (queue.length > 0) {
    const target = Math.max((partOfShare * left) / workers, leastWeight);
    /** @type {string[]} */
    const chunk = [];
    let weight = 0;
    while (queue.length > 0 && (chunk.length === 0 || weight + (queue[0]?.[1] ?? 0) <= target)) {
      const [file, own] = /** @type {[string, number]} */ (queue.shift());
      chunk.push(file);
      weight += own;
    }
    chunks.push(chunk);
    left -= weight;
  }
  return chunks;
}
