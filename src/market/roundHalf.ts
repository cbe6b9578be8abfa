/** From here on every number is whole. */
const ALL_WHOLE = 4_503_599_627_370_496;

/** What a result of a few multiplications may be off, far below anything that could be meant. */
function slack(size: number): number {
  if (size <= 1) return 1e-12;
  return size < 1e6 ? 1e-12 * size : 1e-6;
}

/**
 * Rounds to a whole number, halves away from zero, as ROUND(x, 0) does in a sheet. A product such as
 * 0.29 x 50, which is 14.5 but for its last bit, counts as the half that it is meant to be.
 *
 * @example roundHalf(-2.5) // => -3
 */
export function roundHalf(value: number): number {
  const size = Math.abs(value);
  if (!(size < ALL_WHOLE)) return value;
  const whole = Math.floor(size + 0.5 + slack(size));
  return value < 0 && whole > 0 ? -whole : whole;
}

/**
 * The whole number at or below, where 0.29 x 100 is 29 and not 28.
 *
 * @example wholeBelow(0.29 * 100) // => 29
 */
export function wholeBelow(value: number): number {
  const size = Math.abs(value);
  return size < ALL_WHOLE ? Math.floor(value + slack(size)) : value;
}
