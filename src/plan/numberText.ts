/**
 * Numbers in sentences. The same letters on every host: `toFixed` is exact by definition, while
 * locale-aware formatting is not.
 */

/** @example percentText(0.1234) // => "12.3 %" */
export function percentText(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** Groups thousands by commas. @example countText(12345) // => "12,345" */
export function countText(count: number): string {
  const digits = Math.round(count).toFixed(0);
  return digits.length < 4 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Large and whole amounts without decimals, others to two places. */
export function amountText(value: number): string {
  if (!Number.isInteger(value) && Math.abs(value) < 1000) return value.toFixed(2);
  return `${value < 0 ? "-" : ""}${countText(Math.abs(value))}`;
}

/** "1 account", "2,300 accounts"; "2 opportunities" where the word for several is another. */
export function plural(count: number, noun: string, several = `${noun}s`): string {
  return `${countText(count)} ${count === 1 ? noun : several}`;
}

/** A percentage with as many digits as a bound needs. */
function boundText(percent: number, rounded: (scaled: number) => number): string {
  const digits = percent < 0.1 ? 3 : percent < 10 ? 2 : 1;
  const scale = [1, 10, 100, 1000][digits] ?? 1;
  return `${(rounded(percent * scale) / scale).toFixed(digits)} %`;
}

/** A gap as a percentage, rounded up: what is said of it must stay true. */
export function gapText(gap: number): string {
  return boundText(100 * gap, Math.ceil);
}

/** What nothing falls below as a percentage, rounded down for the same reason. */
export function floorText(floor: number): string {
  // A figure that is even but for the machine's rounding stays what it is.
  return boundText(100 * floor, (scaled) => Math.floor(scaled + 1e-6));
}
