import type { Move } from "../../src/plan/review/moves";
import type { Course, Decided, Looking } from "../state/reviewState";
import { createCounting } from "./counting";
import type { Reviewing, ReviewingInside, ReviewingParts } from "./reviewingSession";

/** So many things that somebody did can be taken back one by one. */
const mostSteps = 50;

type AllDecided = Looking["decided"];

/**
 * What was decided of an earlier plan, as far as it still says something of a new one: whoever was
 * given or left an account by hand still is; what was kept as it was is open again where it changed.
 */
export function stillDecided(decided: AllDecided, moves: readonly Move[]): AllDecided {
  const goesTo = new Map(moves.map(({ id, to }) => [id, to]));
  return new Map(
    [...decided].filter(([id, { kind, rep }]) => kind !== "keep" || goesTo.get(id) === rep),
  );
}

/** All that people said of accounts, of those that are decided and of those that were. */
function wordsWith({ words, decided }: Pick<Looking, "words" | "decided">): Course["words"] {
  const said = [...decided.values()].filter(({ note }) => note !== "");
  return new Map([...words, ...said.map(({ account, note }) => [account, note] as const)]);
}

function withWords(decided: AllDecided, words: Course["words"]): AllDecided {
  return new Map(
    [...decided].map(([id, one]) => [id, { ...one, note: words.get(id) ?? one.note }]),
  );
}

function isSameDecision(one: Decided | undefined, other: Decided | undefined): boolean {
  return one?.kind === other?.kind && one?.rep === other?.rep;
}

/** Accounts of which not the same is decided. */
function differing(one: AllDecided, other: AllDecided): readonly string[] {
  const ids = [...new Set([...one.keys(), ...other.keys()])];
  return ids.filter((id) => !isSameDecision(one.get(id), other.get(id)));
}

export function createReviewing({
  planner,
  looking,
  dispatch,
  guard,
  onDecided,
}: ReviewingParts): ReviewingInside {
  const all = (): readonly Decided[] => [...looking().decided.values()];
  const count = createCounting({ planner, looking, dispatch, guard });

  async function change(decided: AllDecided, course: Course): Promise<void> {
    dispatch({ type: "decided", decided, course });
    await count();
    // Once for all that was decided meanwhile.
    if (looking().decided === decided) onDecided();
  }

  /** Something that somebody does, to be taken back as one. */
  function step(decided: AllDecided, undone?: readonly string[]): Promise<void> {
    const { steps, decided: before } = looking();
    const next = [...steps, before].slice(-mostSteps);
    return change(decided, { steps: next, undone, words: wordsWith(looking()) });
  }

  function decide(given: readonly Decided[]): Promise<void> {
    if (given.length === 0) return Promise.resolve();
    const decided = new Map(looking().decided);
    const words = wordsWith(looking());
    for (const one of given) {
      const note = one.note === "" ? (words.get(one.account) ?? "") : one.note;
      // The last word stands last.
      decided.delete(one.account);
      decided.set(one.account, { ...one, note });
    }
    return step(decided);
  }

  async function reviseOrFail(): Promise<void> {
    if (looking().revised !== undefined) return;
    const { decided } = looking();
    const report = await planner.revise(all());
    if (looking().decided === decided) dispatch({ type: "revised", report });
  }

  async function lookAtPlan(): Promise<void> {
    const { moves, unknown } = await planner.look(all());
    const gone = new Set(unknown);
    const before = looking().decided;
    const still = [...stillDecided(before, moves)].filter(([account]) => !gone.has(account));
    const words = wordsWith(looking());
    if (still.length !== before.size)
      dispatch({
        ...{ type: "decided", decided: new Map(still) },
        course: { steps: [], undone: undefined, words },
      });
    dispatch({ type: "moves", moves });
    await count();
  }

  const reviewing: Reviewing = {
    decide,
    undecide(accounts) {
      const decided = new Map(looking().decided);
      const undone = accounts.filter((account) => decided.delete(account));
      return undone.length === 0 ? Promise.resolve() : step(decided, undone);
    },
    async undoLast() {
      const { steps, decided } = looking();
      const before = steps.at(-1);
      if (before === undefined) return;
      const words = wordsWith(looking());
      const undone = differing(before, decided);
      await change(withWords(before, words), { steps: steps.slice(0, -1), undone, words });
    },
    async reword(account, said) {
      const { steps, decided, words } = looking();
      const one = decided.get(account);
      const note = said.trim();
      if (note === (one?.note ?? words.get(account) ?? "")) return;
      const next = new Map(wordsWith(looking())).set(account, note);
      const course = { steps, undone: undefined, words: next };
      if (one === undefined) dispatch({ type: "decided", decided, course });
      else await change(withWords(decided, next), course);
    },
    async takeCounter() {
      const { counter } = looking();
      if (counter === undefined) return;
      await decide(counter.decisions.map((one) => ({ ...one, kind: "give" })));
    },
    revise: () => guard(reviseOrFail),
  };
  return { reviewing, begin: () => guard(lookAtPlan), reviseOrFail };
}
