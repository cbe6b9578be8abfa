/** A seeded source of chance, so that the sample is the same on every machine and every day. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  /** About a standard normal; twelve uniforms need no logarithm, whose last bit may differ. */
  normal(): number;
  pick<T>(items: readonly T[]): T;
  pickWeighted<T>(items: readonly T[], weightOf: (item: T) => number): T;
  /** `count` different whole numbers from 0 to `size` - 1, in no order. */
  sample(size: number, count: number): number[];
}

/** Mulberry32 (public domain, Tommy Ettinger): 32 bits of state, even enough for invented data. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pickWeighted = <T>(items: readonly T[], weightOf: (item: T) => number): T => {
    let left = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    const last = items[items.length - 1];
    if (last === undefined) throw new Error("There is nothing to pick from.");
    return last;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor((high - low + 1) * next()),
    normal: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
    pick: (items) => pickWeighted(items, () => 1),
    pickWeighted,
    sample: (size, count) => {
      const order = Array.from({ length: size }, (_, index) => ({ index, key: next() }));
      return order
        .sort((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ index }) => index);
    },
  };
}
