import assert from "node:assert/strict";
import fc from "fast-check";
import { chunksOf, weightsOf } from "../../scripts/testing/testQueue.mjs";

const weightedFiles = fc
  .array(fc.double({ min: 0, max: 6e4, noNaN: true }), { maxLength: 80 })
  .map((weights) => new Map(weights.map((weight, at) => [`file ${at}`, weight])));

/** When the last of the workers ends, if files take what they really take. */
function lengthOf(
  chunks: readonly (readonly string[])[],
  workers: number,
  real: ReadonlyMap<string, number>,
): number {
  const ends = new Array<number>(workers).fill(0);
  for (const chunk of chunks) {
    const first = ends.indexOf(Math.min(...ends));
    ends[first]! += chunk.reduce((sum, file) => sum + real.get(file)!, 0);
  }
  return Math.max(...ends);
}

describe("What tests are expected to take", () => {
  const sizeOf = (file: string) => file.length * 10;

  it("is what they took last, and goes by their size where that is not known", () => {
    const times = new Map([
      ["a", 30],
      ["bb", 0],
    ]);
    const weights = weightsOf(["a", "bb", "new", "longer"], times, sizeOf);
    assert.deepEqual([weights.get("a"), weights.get("bb")], [30, 0]);
    assert.ok(weights.get("new")! > 0);
    assert.equal(weights.get("longer"), 2 * weights.get("new")!);
  });
});

describe("The queue of tests", () => {
  it("holds every file once, the heaviest first", () => {
    fc.assert(
      fc.property(weightedFiles, fc.integer({ min: 1, max: 8 }), (weights, workers) => {
        const chunks = chunksOf(weights, workers, () => false);
        const files = chunks.flat();
        assert.deepEqual([...files].sort(), [...weights.keys()].sort());
        assert.ok(chunks.every((chunk) => chunk.length > 0));
        const inOrder = files.map((file) => weights.get(file)!);
        assert.deepEqual(
          inOrder,
          [...inOrder].sort((a, b) => b - a),
        );
      }),
    );
  });

  it("puts those that only one process may run into its first chunk", () => {
    const weights = new Map([
      ["a", 9],
      ["b", 1],
      ["c", 5],
      ["d", 2],
    ]);
    const [first, ...rest] = chunksOf(weights, 2, (file) => file === "b" || file === "d");
    assert.deepEqual(first, ["b", "d"]);
    assert.deepEqual(rest.flat(), ["a", "c"]);
  });

  it("keeps all workers at work until nearly the end", () => {
    fc.assert(
      fc.property(weightedFiles, fc.integer({ min: 2, max: 4 }), (weights, workers) => {
        const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
        const heaviest = Math.max(0, ...weights.values());
        const length = lengthOf(
          chunksOf(weights, workers, () => false),
          workers,
          weights,
        );
        // The last chunk begins when another worker is still at work, and is no longer than this.
        const last = Math.max(heaviest, 10_000, total / (3 * workers));
        assert.ok(length <= total / workers + last + 1e-6, `${length} of ${total}`);
      }),
    );
  });

  it("makes good a wrong guess", () => {
    // 300 files that seem alike; one in thirty takes 25 times what the others take.
    const files = Array.from({ length: 300 }, (_, at) => `file ${at}`);
    const seeming = new Map(files.map((file) => [file, 2_000]));
    const real = new Map(files.map((file, at) => [file, at % 30 === 7 ? 30_000 : 1_200]));
    const total = [...real.values()].reduce((sum, weight) => sum + weight, 0);
    const length = lengthOf(
      chunksOf(seeming, 2, () => false),
      2,
      real,
    );
    // No more than one such file is left over.
    assert.ok(length <= total / 2 + 30_000, `${length} of ${total}`);
  });

  it("starts few processes: one for what takes next to nothing", () => {
    const alike = (weight: number): ReadonlyMap<string, number> =>
      new Map(Array.from({ length: 300 }, (_, at) => [`file ${at}`, weight]));
    assert.equal(chunksOf(alike(10), 2, () => false).length, 1);
    const many = chunksOf(alike(2_500), 2, () => false);
    assert.ok(many.length > 10 && many.length <= 24, `${many.length} chunks`);
  });
});
