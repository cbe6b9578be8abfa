import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import { acts, type Act } from "./acts";
import { addNotes, faultyBook, plans, type FaultyBook, type Kind } from "./faultyBook";
import { faults, type Trouble } from "./faultyOffice";
import { checkNoSecond, checkNotes, checkRepColumn, checkWritten, usersSheets } from "./whole";

/*
 * Each request of a first and of a second write goes wrong once, in each way that it can, and at
 * each of them somebody else works in the workbook. Whatever comes of it, the user's cells are
 * theirs, notes stay beside their accounts, nothing stands twice, and writing again ends well.
 *
 * TP_FAULTS_STEP=1 tries every request; otherwise every sixth, which takes less than a minute.
 */

const step = Number(process.env["TP_FAULTS_STEP"] ?? 6);

/** How many writes were tried, for docs/reliability.md. */
const counts = { faults: 0, acts: 0, refused: 0 };

after(() => {
  if (step === 1) console.log(JSON.stringify(counts));
});

const writes = ["first", "second"] as const;
type Which = (typeof writes)[number];

/** A workbook just before the write in question. */
async function opened(which: Which, kind: Kind): Promise<FaultyBook> {
  const made = await faultyBook(kind);
  if (which === "second") {
    await made.write(plans.first);
    addNotes(made.grid);
  }
  return made;
}

/** How many requests the write takes when nothing goes wrong. */
async function requestsOf(which: Which, kind: Kind): Promise<number> {
  const { office, write } = await opened(which, kind);
  office.expect(undefined);
  await write(plans.second);
  return office.requests();
}

interface Outcome {
  readonly refused?: string;
  readonly columnRefused?: string;
}

async function tried({ office, write }: FaultyBook, trouble?: Trouble): Promise<Outcome> {
  office.expect(trouble);
  try {
    const { columnRefused } = await write(plans.second);
    return columnRefused === undefined ? {} : { columnRefused };
  } catch (error) {
    assert.ok(error instanceof InputError, `a bug of ours: ${String(error)}`);
    return { refused: error.message };
  }
}

/** What must hold whatever happened. */
function checkSafe({ grid }: FaultyBook, users: unknown, which: Which): void {
  assert.deepEqual(usersSheets(grid), users, "the user's cells");
  checkNotes(grid);
  checkRepColumn(grid, which === "first" ? [plans.second] : [plans.first, plans.second], false);
}

const kinds: readonly Kind[] = ["table", "list"];

for (const kind of kinds) {
  for (const which of writes) {
    describe(`a ${which} write beside a ${kind} of accounts`, () => {
      let requests = 0;
      before(async () => {
        requests = await requestsOf(which, kind);
      });

      for (const fault of faults) {
        it(`survives that a request is ${fault}`, async () => {
          for (let at = 1; at <= requests; at += step) {
            const made = await opened(which, kind);
            const users = usersSheets(made.grid);
            const outcome = await tried(made, { at, fault });
            counts.faults += 1;
            if (outcome.refused !== undefined) counts.refused += 1;
            const told = `request ${at} of ${requests}, ${JSON.stringify(outcome)}`;
            await named(told, async () => {
              checkSafe(made, users, which);
              if (outcome.refused === undefined) checkWritten(made.grid, plans.second);
              const again = await tried(made);
              assert.deepEqual(again, {});
              checkSafe(made, users, which);
              checkWritten(made.grid, plans.second);
              checkRepColumn(made.grid, [plans.second], true);
              checkNoSecond(made.grid);
            });
          }
        });
      }

      for (const act of acts) {
        it(`survives that somebody ${act.does}`, async () => {
          for (let at = 1; at <= requests; at += step) {
            const twin = await opened(which, kind);
            await act.run();
            const users = usersSheets(twin.grid);
            const made = await opened(which, kind);
            const outcome = await tried(made, { at, act: act.run });
            counts.acts += 1;
            if (outcome.refused !== undefined) counts.refused += 1;
            await named(`request ${at} of ${requests}, ${JSON.stringify(outcome)}`, () =>
              survived(made, act, users, which, outcome),
            );
          }
        });
      }
    });
  }
}

async function survived(
  made: FaultyBook,
  act: Act,
  users: unknown,
  which: Which,
  outcome: Outcome,
): Promise<void> {
  checkSafe(made, users, which);
  if (act.moves === true) {
    assert.deepEqual(outcome, {});
    checkRepColumn(made.grid, [plans.second], true);
  }
  const isWhole = outcome.refused === undefined && act.removes === undefined;
  if (isWhole) checkWritten(made.grid, plans.second);
  await act.undo?.();
  const again = await tried(made);
  assert.equal(again.refused, undefined, "again");
  checkSafe(made, users, which);
  checkWritten(made.grid, plans.second);
}

/** Runs a part of a test, and says which when it fails. */
async function named(what: string, part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (error) {
    if (error instanceof Error) error.message = `${what}: ${error.message}`;
    throw error;
  }
}
