/** Draws numbers in [0, 1), each equally likely. Passed in wherever chance plays a part. */
export type Random = () => number;

/**
 * A small seeded generator: the same seed gives the same numbers on every host, because it uses
 * 32-bit integer arithmetic only. Good enough to vary a search or to make test cases; not for
 * secrets. Source: mulberry32, Tommy Ettinger (2017), public domain.
 *
 * @param seed - any finite number; its lower 32 bits count
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
