import assert from "node:assert/strict";

function isNote([name]: readonly unknown[]): boolean {
  return /^Note \d+$/.test(String(name));
}

/** The figures of a result, without the notes below them. */
export function withoutNotes(result: unknown[][]): unknown[][] {
  return result.filter((row) => !isNote(row));
}

/** The notes below the figures of a result, in its last column. */
export function notesIn(result: unknown[][]): unknown[] {
  return result.filter(isNote).map((row, at) => {
    assert.equal(row[0], `Note ${at + 1}`);
    assert.ok(row.slice(1, -1).every((cell) => cell === ""));
    return row.at(-1);
  });
}
