import assert from "node:assert/strict";

/** The error that a function leaves in its cell. */
export function cellErrorOf(run: () => unknown): {
  readonly code: string;
  readonly message: string;
} {
  try {
    run();
  } catch (error) {
    assert.ok(typeof error === "object" && error !== null && "code" in error && "message" in error);
    return { code: String(error.code), message: String(error.message) };
  }
  return assert.fail("no error was thrown");
}

/** Asserts that a function ends in #VALUE! with a message that explains. */
export function refuses(run: () => unknown, message: RegExp): void {
  const error = cellErrorOf(run);
  assert.equal(error.code, "#VALUE!");
  assert.match(error.message, message);
}
