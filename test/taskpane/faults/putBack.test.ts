import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import { acts } from "./acts";
import { addNotes, faultyBook, plans, type FaultyBook, type Kind } from "./faultyBook";
import { faults, type Trouble } from "./faultyOffice";
import { checkNotes, checkRepColumn, checkWritten, usersSheets } from "./whole";

/*
 * Each request of putting a workbook back goes wrong once, in each way that it can, and at each of them
 * somebody else works in the workbook. Whatever comes of it, the user's cells are theirs, notes stay
 * beside their accounts, and putting back once more ends well.
 *
 * TP_FAULTS_STEP=1 tries every request; otherwise every sixth.
 */

const step = Number(process.env["TP_FAULTS_STEP"] ?? 6);

/** In a plain list this may leave our column as it was written, which docs/reliability.md says. */
const columnPutIn = "inserts a column among the accounts' own";

const counts = { faults: 0, acts: 0, refused: 0 };

after(() => {
  if (step === 1) console.log(JSON.stringify(counts));
});

/** The plan that stands there before the change that is put back; none where it was the first. */
const cases = [
  ["the first write", undefined],
  ["a second write", plans.first],
] as const;
type Before = (typeof cases)[number][1];

async function opened(before: Before, kind: Kind): Promise<FaultyBook> {
  const made = await faultyBook(kind);
  if (before !== undefined) {
    await made.write(before);
    addNotes(made.grid);
  }
  await made.write(plans.second);
  return made;
}

async function tried({ office, putBack }: FaultyBook, trouble?: Trouble): Promise<boolean> {
  office.expect(trouble);
  try {
    await putBack();
    return true;
  } catch (error) {
    assert.ok(error instanceof InputError, `a bug of ours: ${String(error)}`);
    return false;
  }
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

async function named(what: string, part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (error) {
    if (error instanceof Error) error.message = `${what}: ${error.message}`;
    throw error;
  }
}

for (const kind of ["table", "list"] as const) {
  for (const [what, earlier] of cases) {
    describe(`putting back ${what} beside a ${kind} of accounts`, () => {
      let requests = 0;
      before(async () => {
        const made = await opened(earlier, kind);
        await tried(made);
        requests = made.office.requests();
        checkBack(made, earlier);
      });

      for (const fault of faults) {
        it(`survives that a request is ${fault}`, async () => {
          for (let at = 1; at <= requests; at += step) {
            const made = await opened(earlier, kind);
            const users = usersSheets(made.grid);
            const isDone = await tried(made, { at, fault });
            counts.faults += 1;
            if (!isDone) counts.refused += 1;
            await named(
              `request ${at} of ${requests}, ${isDone ? "done" : "refused"}`,
              async () => {
                checkSafe(made, users, earlier);
                if (isDone) checkBack(made, earlier);
                assert.ok(await tried(made), "again");
                checkSafe(made, users, earlier);
                checkBack(made, earlier);
              },
            );
          }
        });
      }

      for (const act of acts.filter(({ does }) => kind === "table" || does !== columnPutIn)) {
        it(`survives that somebody ${act.does}`, async () => {
          for (let at = 1; at <= requests; at += step) {
            const twin = await opened(earlier, kind);
            await act.run();
            const users = usersSheets(twin.grid);
            const made = await opened(earlier, kind);
            const isDone = await tried(made, { at, act: act.run });
            counts.acts += 1;
            if (!isDone) counts.refused += 1;
            await named(
              `request ${at} of ${requests}, ${isDone ? "done" : "refused"}`,
              async () => {
                checkSafe(made, users, earlier);
                if (act.moves === true) {
                  assert.ok(isDone, "it only moves cells");
                  checkRepColumn(
                    made.grid,
                    earlier === undefined ? [] : [earlier],
                    earlier !== undefined,
                  );
                }
                await act.undo?.();
                assert.ok(await tried(made), "again");
                checkSafe(made, users, earlier);
              },
            );
          }
        });
      }
    });
  }
}
