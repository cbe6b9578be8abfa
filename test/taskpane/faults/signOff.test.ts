import assert from "node:assert/strict";
import { cellsOf } from "../openPane";
import { acts, pageActs, theirs, type Act } from "./acts";
import type { Trouble } from "./faultyOffice";
import {
  headsOf,
  myNote,
  pagesNow,
  pagesOf,
  plansStored,
  signature,
  signedBook,
  workbookOf,
  type PlansStored,
  type SignedBook,
} from "./signedBook";
import { survives, type Outcome } from "./troubles";
import { usersSheets } from "./whole";

/*
 * Signing a plan off. Whatever comes of it, the user's cells are theirs; the page is whole or as before; what
 * the workbook says of the plan and the page agree, or the sentence says which doesn't; trying again ends well.
 */

const notice = ({ pane }: SignedBook): string => pane.state().notice?.text ?? "";

function toldOf({ tell }: SignedBook, act: () => Promise<void>): () => Promise<void> {
  return async () => {
    await act();
    tell();
  };
}

/** As a user does it: looks, signs, and where it is signed already has the rest of it done. */
async function tried(made: SignedBook, trouble?: Trouble): Promise<Outcome> {
  const { office, pane } = made;
  const { session, state } = pane;
  session.dismiss();
  office.expect(
    trouble?.act === undefined ? trouble : { ...trouble, act: toldOf(made, trouble.act) },
  );
  const { list, current } = state().plans;
  const head = list.find((one) => one.head.id === current)?.head;
  if (head?.status === "signed off") await session.finishSignOff();
  else {
    await session.prepareSignOff();
    made.looked = state().signing.toSign ?? made.looked;
    if (state().signing.toSign !== undefined) await session.signOff(signature);
  }
  const told = notice(made);
  return told === "" ? {} : { refused: told };
}

/** The workbook, its page and the sentence agree. */
async function checkAgrees(
  made: SignedBook,
  { refused = "" }: Outcome,
  before: unknown,
  isPageTheirs = false,
): Promise<void> {
  const heads = await headsOf(made);
  const head = heads.get(made.plan);
  assert.ok(head, "the plan is there");
  const isSigned = head.status === "signed off";
  const pages = pagesOf(made, head);
  if (!isSigned) {
    assert.notEqual(refused, "", "it is said that nothing is signed");
    if (before !== undefined)
      assert.deepEqual(pagesNow(made.grid), before, "the page is as before");
    return;
  }
  assert.doesNotMatch(refused, /Nothing was signed/);
  const isKnown = /is signed off, but/.test(refused) || /may still be done/.test(refused);
  // What somebody does to the page once it stands there needs no sentence.
  if (pages.length === 0) assert.ok(isKnown || isPageTheirs, "it is said that the page is missing");
  const earlier = made.earlier === undefined ? undefined : heads.get(made.earlier)?.status;
  if (earlier === "signed off") assert.ok(isKnown, "it is said that the earlier one stands");
}

async function checkWhole(made: SignedBook): Promise<void> {
  const heads = await headsOf(made);
  const head = heads.get(made.plan);
  assert.equal(head?.status, "signed off");
  assert.equal(head.history.filter(({ status }) => status === "signed off").length, 1);
  assert.ok(pagesOf(made, head).length > 0, "the page");
  if (made.earlier !== undefined) assert.equal(heads.get(made.earlier)?.status, "replaced");
}

/** What people wrote on our page, and beside it, stands somewhere still. */
function checkNote({ grid, earlier }: SignedBook, act?: Act): void {
  if (earlier === undefined || act?.removes === true) return;
  const all = JSON.stringify(grid.sheetNames().map((sheet) => cellsOf(grid, sheet)));
  assert.ok(all.includes(myNote), "the note beside the page");
  if (act?.types === true) assert.ok(all.includes(theirs), "what somebody typed");
}

for (const which of ["first", "second"] as const) {
  let stored: PlansStored;
  before(async () => {
    stored = await plansStored(which);
  });

  survives<SignedBook & { before?: unknown }, Outcome>({
    what: `signing a ${which} plan off`,
    open: async () => {
      const made = await signedBook(stored);
      return { ...made, before: pagesNow(made.grid) };
    },
    tried,
    openTwin: () => Promise.resolve(workbookOf(stored)),
    acts: [...acts.filter(({ on }) => on === "accounts"), ...pageActs],
    every: 12,
    async checkPlain(made, ended) {
      assert.deepEqual(ended, {});
      await checkWhole(made);
    },
    async checkFault(made, users, ended) {
      assert.deepEqual(usersSheets(made.grid), users, "the user's cells");
      checkNote(made);
      await checkAgrees(made, ended, made.before);
      assert.deepEqual(await tried(made), {}, "again");
      assert.deepEqual(usersSheets(made.grid), users, "the user's cells");
      checkNote(made);
      await checkWhole(made);
      assert.ok(!made.grid.sheetNames().includes("TP Sign-off (2)"), "no second page");
    },
    async checkAct(made, users, ended, act) {
      assert.deepEqual(usersSheets(made.grid), users, "the user's cells");
      checkNote(made, act);
      await checkAgrees(made, ended, undefined, act.on === undefined);
      await act.undo?.();
      assert.deepEqual(await tried(made), {}, "again");
      assert.deepEqual(usersSheets(made.grid), users, "the user's cells");
      checkNote(made, act);
      await checkWhole(made);
    },
  });
}
