import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import type { Grid } from "../../../grid/grid";
import type { Act } from "./acts";
import { faults, type FaultyOffice, type Trouble } from "./faultyOffice";
import { usersSheets } from "./whole";

/*
 * Each request of a piece of work goes wrong once, in each way that it can, and at each of them somebody
 * else works in the workbook.
 *
 * TP_FAULTS_STEP=1 tries every request, and says how many were tried, for docs/reliability.md.
 */

/** A workbook whose requests can be troubled. */
export interface TroubledBook {
  readonly grid: Grid;
  readonly office: FaultyOffice;
}

/** How a try ended. */
export interface Outcome {
  /** What the user was told; undefined where all went well. */
  readonly refused?: string;
}

export interface Troubled<Book extends TroubledBook, Ended extends Outcome> {
  readonly what: string;
  /** A workbook just before the work. */
  readonly open: () => Promise<Book>;
  /** The same workbook, to see what somebody's act makes of it; `open` if omitted. */
  readonly openTwin?: () => Promise<TroubledBook>;
  /** The work, with its requests counted from 1. */
  readonly tried: (book: Book, trouble?: Trouble) => Promise<Ended>;
  readonly acts: readonly Act[];
  /** What holds where nothing goes wrong. */
  readonly checkPlain: (book: Book, ended: Ended) => Promise<void> | void;
  /** What holds after a request went wrong; it tries again. @param users - what is the user's */
  readonly checkFault: (book: Book, users: unknown, ended: Ended) => Promise<void>;
  /** What holds after somebody acted; it tries again. @param users - what is the user's, with their act */
  readonly checkAct: (book: Book, users: unknown, ended: Ended, act: Act) => Promise<void>;
  /** Of how many requests one is tried. */
  readonly every?: number;
}

const asked = process.env["TP_FAULTS_STEP"];
const usual = 6;

const counts = { faults: 0, acts: 0, refused: 0 };

after(() => {
  if (asked === "1") console.log(JSON.stringify(counts));
});

async function named(what: string, part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (error) {
    if (error instanceof Error) error.message = `${what}: ${error.message}`;
    throw error;
  }
}

/** Does work that may throw: what the user can mend is an outcome, all else is a bug of ours. */
export async function outcomeOf<Ended extends Outcome>(
  work: () => Promise<Ended>,
): Promise<Ended | { readonly refused: string }> {
  try {
    return await work();
  } catch (error) {
    assert.ok(error instanceof InputError, `a bug of ours: ${String(error)}`);
    return { refused: error.message };
  }
}

/** Describes that a piece of work survives all that can happen to it. */
export function survives<Book extends TroubledBook, Ended extends Outcome>(
  work: Troubled<Book, Ended>,
): void {
  const { what, open, openTwin = open, tried, every = usual } = work;
  const step = asked === undefined ? every : Number(asked);

  describe(what, () => {
    let requests = 0;
    let tests = 0;
    before(async () => {
      const made = await open();
      const ended = await tried(made);
      requests = made.office.requests();
      assert.ok(requests > 0);
      await work.checkPlain(made, ended);
    });

    /** Tries at one request after the other; each test begins at another, so that few leave none out. */
    async function each(
      kind: "faults" | "acts",
      one: (at: number) => Promise<{ readonly ended: Ended; readonly check: () => Promise<void> }>,
    ): Promise<void> {
      const first = (tests++ * 7) % step;
      for (let at = 1 + first; at <= requests; at += step) {
        const { ended, check } = await one(at);
        counts[kind] += 1;
        if (ended.refused !== undefined) counts.refused += 1;
        await named(`request ${at} of ${requests}, ${JSON.stringify(ended)}`, check);
      }
    }

    for (const fault of faults) {
      it(`survives that a request is ${fault}`, () =>
        each("faults", async (at) => {
          const made = await open();
          const users = usersSheets(made.grid);
          const ended = await tried(made, { at, fault });
          return { ended, check: () => work.checkFault(made, users, ended) };
        }));
    }

    for (const act of work.acts) {
      it(`survives that somebody ${act.does}`, async () => {
        // Whenever it is done, it makes the same of what is the user's.
        const twin = await openTwin();
        await act.run();
        const users = usersSheets(twin.grid);
        await each("acts", async (at) => {
          const made = await open();
          const ended = await tried(made, { at, act: act.run });
          return { ended, check: () => work.checkAct(made, users, ended, act) };
        });
      });
    }
  });
}
