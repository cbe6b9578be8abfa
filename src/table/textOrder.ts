/** Which of two texts comes first, by their UTF-16 code units: the same on every host, whatever its language. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Positions of the texts in their order; equal ones in the order of their positions. O(n log n) */
export function textOrder(texts: readonly string[]): Int32Array {
  return Int32Array.from(texts.keys()).sort(
    (a, b) => compareTexts(texts[a] ?? "", texts[b] ?? "") || a - b,
  );
}
