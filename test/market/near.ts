import assert from "node:assert/strict";

export function near(actual: number | undefined, expected: number, tolerance = 1e-9): void {
  assert.ok(actual !== undefined, `nothing instead of ${expected}`);
  const size = Math.max(1, Math.abs(expected));
  assert.ok(Math.abs(actual - expected) <= tolerance * size, `${actual} is not ${expected}`);
}

/** An amount as it is printed in millions, halves up: 2,203,500 gives "2.204". */
export function millions(amount: unknown, digits = 3): string {
  assert.ok(typeof amount === "number");
  const unit = 10 ** (6 - digits);
  // What a product of several factors is off by must not decide a half.
  return (Math.round(amount / unit + 1e-9) / 10 ** digits).toFixed(digits);
}
