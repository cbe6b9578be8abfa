import assert from "node:assert/strict";
import { acts } from "./acts";
import { addNotes, plans, reopened, type FaultyBook } from "./faultyBook";
import type { Trouble } from "./faultyOffice";
import { outcomeOf, survives, type Outcome } from "./troubles";
import { checkNoSecond, checkNotes, checkRepColumn, checkWritten, usersSheets } from "./whole";

/*
 * A first and a second write. Whatever comes of it, the user's cells are theirs, notes stay beside their
 * accounts, nothing stands twice, and writing again ends well.
 */

type Which = "first" | "second";

/** What comes before the write in question. */
async function before({ office, write }: FaultyBook, which: Which): Promise<void> {
  if (which === "first") return;
  await write(plans.first);
  office.byHand(addNotes);
}

interface Written extends Outcome {
  readonly columnRefused?: string;
}

function tried({ office, write }: FaultyBook, trouble?: Trouble): Promise<Written> {
  office.expect(trouble);
  return outcomeOf<Written>(async () => {
    const { columnRefused } = await write(plans.second);
    return columnRefused === undefined ? {} : { columnRefused };
  });
}

/** What must hold whatever happened. */
function checkSafe({ grid }: FaultyBook, users: unknown, which: Which): void {
  assert.deepEqual(usersSheets(grid), users, "the user's cells");
  checkNotes(grid);
  checkRepColumn(grid, which === "first" ? [plans.second] : [plans.first, plans.second], false);
}

for (const kind of ["table", "list"] as const) {
  for (const which of ["first", "second"] as const) {
    survives<FaultyBook, Written>({
      what: `a ${which} write beside a ${kind} of accounts`,
      open: reopened(kind, (made) => before(made, which)),
      tried,
      acts,
      checkPlain: ({ grid }) => {
        checkWritten(grid, plans.second);
      },
      async checkFault(made, users, { refused }) {
        checkSafe(made, users, which);
        if (refused === undefined) checkWritten(made.grid, plans.second);
        assert.deepEqual(await tried(made), {});
        checkSafe(made, users, which);
        checkWritten(made.grid, plans.second);
        checkRepColumn(made.grid, [plans.second], true);
        checkNoSecond(made.grid);
      },
      async checkAct(made, users, ended, act) {
        checkSafe(made, users, which);
        if (act.moves === true) {
          assert.deepEqual(ended, {});
          checkRepColumn(made.grid, [plans.second], true);
        }
        const isWhole = ended.refused === undefined && act.removes === undefined;
        if (isWhole) checkWritten(made.grid, plans.second);
        await act.undo?.();
        const again = await tried(made);
        assert.equal(again.refused, undefined, "again");
        checkSafe(made, users, which);
        checkWritten(made.grid, plans.second);
      },
    });
  }
}
