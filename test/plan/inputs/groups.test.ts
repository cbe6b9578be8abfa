import assert from "node:assert/strict";
import { readInputs } from "../people/readInputs";
import { sayIt } from "../../../src/plan/words/sayIt";

const reps = [["Rep"], ["Ana"], ["Ben"]];
const headers = ["Account ID", "Account Name", "Parent account ID", "ARR"];

function groups(...rows: readonly string[][]): readonly [number[] | undefined, readonly string[]] {
  const accounts = [headers, ...rows.map((row) => [...row, 1])];
  const read = readInputs({ accounts, reps, settings: { together: true } });
  return [
    read.accounts.together && Array.from(read.accounts.together),
    read.peopleNotes.map(sayIt),
  ];
}

describe("accounts that stay together", () => {
  it("name their parent by its ID, or by a name that it alone has", () => {
    const [together, notes] = groups(
      ["1", "Acme", ""],
      ["2", "Acme UK", "1"],
      ["3", "Acme FR", "Acme"],
    );
    assert.deepEqual(together, [0, 0, 0]);
    assert.deepEqual(notes, []);
  });

  it("go with none of several accounts that have the name of their parent, which is said", () => {
    const [together, notes] = groups(
      ["1", "Acme", ""],
      ["2", "Acme", ""],
      ["3", "Acme UK", "Acme"],
      ["4", "Acme FR", "Acme"],
      ["5", "Acme DE", "2"],
    );
    assert.deepEqual(together, [-1, 0, 1, 1, 0]);
    assert.deepEqual(notes, [
      '"Acme" in Parent account ID is the name of 2 accounts (1 and 2): accounts that name it stay together, without these. Write the ID of the one that is meant.',
    ]);
  });
});
