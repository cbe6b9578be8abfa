import assert from "node:assert/strict";
import { acts } from "./acts";
import { addNotes, plans, reopened, type FaultyBook } from "./faultyBook";
import type { Trouble } from "./faultyOffice";
import { outcomeOf, survives, type Outcome } from "./troubles";
import { checkNotes, checkRepColumn, checkWritten, usersSheets } from "./whole";

/*
 * Putting a workbook back. Whatever comes of it, the user's cells are theirs, notes stay beside their
 * accounts, and putting back once more ends well.
 */

/** In a plain list this may leave our column as it was written, which docs/reliability.md says. */
const columnPutIn = "inserts a column among the accounts' own";

/** The plan that stands there before the change that is put back; none where it was the first. */
const cases = [
  ["the first write", undefined],
  ["a second write", plans.first],
] as const;
type Before = (typeof cases)[number][1];

async function written({ office, write }: FaultyBook, before: Before): Promise<void> {
  if (before !== undefined) {
    await write(before);
    office.byHand(addNotes);
  }
  await write(plans.second);
}

function tried({ office, putBack }: FaultyBook, trouble?: Trouble): Promise<Outcome> {
  office.expect(trouble);
  return outcomeOf<Outcome>(async () => {
    await putBack();
    return {};
  });
}

function checkSafe({ grid }: FaultyBook, users: unknown, before: Before): void {
  assert.deepEqual(usersSheets(grid), users, "the user's cells");
  checkNotes(grid);
  checkRepColumn(grid, before === undefined ? [plans.second] : [before, plans.second], false);
}

/** All of ours is as it was before. */
function checkBack({ grid }: FaultyBook, before: Before): void {
  if (before === undefined) {
    const ours = grid.sheetNames().filter((name) => name.startsWith("TP "));
    assert.deepEqual(ours, []);
    return;
  }
  checkWritten(grid, before);
  checkRepColumn(grid, [before], true);
}

for (const kind of ["table", "list"] as const) {
  for (const [what, earlier] of cases) {
    survives<FaultyBook, Outcome>({
      what: `putting back ${what} beside a ${kind} of accounts`,
      open: reopened(kind, (made) => written(made, earlier)),
      tried,
      acts: acts.filter(({ does }) => kind === "table" || does !== columnPutIn),
      checkPlain(made) {
        checkBack(made, earlier);
      },
      async checkFault(made, users, { refused }) {
        checkSafe(made, users, earlier);
        if (refused === undefined) checkBack(made, earlier);
        assert.deepEqual(await tried(made), {}, "again");
        checkSafe(made, users, earlier);
        checkBack(made, earlier);
      },
      async checkAct(made, users, ended, act) {
        checkSafe(made, users, earlier);
        if (act.moves === true) {
          assert.deepEqual(ended, {}, "it only moves cells");
          const isThere = earlier !== undefined;
          checkRepColumn(made.grid, isThere ? [earlier] : [], isThere);
        }
        await act.undo?.();
        assert.deepEqual(await tried(made), {}, "again");
        checkSafe(made, users, earlier);
      },
    });
  }
}
