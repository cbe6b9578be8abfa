import { InputError } from "../../src/errors";
import type { AccountReport } from "../../src/plan/results/report";
import type { WhyNot } from "../../src/plan/words/whyNot";
import { lostText } from "../state/lostTable";
import type { State } from "../state/state";
import { say } from "../words/say";
import { choicesOf } from "./choices";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";
import type { CarvedAccounts } from "./writePlan";

/** Making a plan, and asking about it. None of it throws. */
export interface Carving {
  carve(): Promise<void>;
  /** Carves for the plan that breaks contradicting rules least. */
  look(): Promise<void>;
  stop(): void;
  find(text: string): Promise<readonly AccountReport[]>;
  /** Undefined where it can't be told: the plan is gone, or telling it failed. */
  whyNot(account: string, rep: string): Promise<WhyNot | undefined>;
}

/** What the session itself needs of it. */
export interface CarvingInside {
  readonly carving: Carving;
  /** Where the accounts of the planner's latest plan stand; undefined where they were not read here. */
  readonly carved: () => CarvedAccounts | undefined;
  /** Does work of a run, one at a time; it reads the tables first. */
  readonly asRun: (work: () => Promise<void>) => Promise<void>;
  /** Where the accounts of the plans stand that are made from now on. @throws InputError without them */
  readonly accountsNow: () => CarvedAccounts;
  /** The planner's latest plan is one that was made from these; undefined where it was opened, and knows itself. */
  readonly onTaken: (accounts: CarvedAccounts | undefined) => void;
}

export interface CarvingParts extends Turns {
  readonly parts: Pick<SessionParts, "planner" | "state" | "dispatch">;
  readonly save: () => Promise<void>;
  readonly readNow: () => Promise<void>;
  readonly lookSoon: () => void;
  /** A plan was made that can be looked at. */
  readonly onMade: () => Promise<void>;
}

/** What a carve has to know of the tables; nothing where they are not there to be carved. */
function carvedAccounts({ chosen, lost, inspection }: State): CarvedAccounts {
  const id = inspection?.accounts.roles.find((role) => role.key === "id");
  const gone = lost.accounts ?? lost.reps;
  if (gone !== undefined) throw new InputError(lostText(gone));
  if (chosen.accounts === undefined || id === undefined) {
    throw new InputError(say("data: choose both"));
  }
  return { source: chosen.accounts, idHeader: id.header };
}

export function createCarving({
  parts,
  guard,
  inTurn,
  save,
  readNow,
  lookSoon,
  onMade,
}: CarvingParts): CarvingInside {
  const { planner, state, dispatch } = parts;
  let carved: CarvedAccounts | undefined;

  async function runCarve(contradictions: "refuse" | "look"): Promise<void> {
    const { revision, run } = state();
    const accounts = carvedAccounts(state());
    const carve = planner.carve(choicesOf(state()), contradictions, (progress) => {
      if (state().run.status === "running") dispatch({ type: "carving", progress });
    });
    // A stop that came while the carve still waited its turn.
    const stop = run.status === "running" && run.stopping ? planner.stop() : undefined;
    const [outcome] = await Promise.all([carve, stop]);
    if ("refused" in outcome) {
      const { refused: message, clash } = outcome;
      dispatch({ type: "refused", message, clash });
      return;
    }
    carved = accounts;
    dispatch({ type: "carved", report: outcome.ok, revision });
    if (outcome.ok.broken === undefined) await onMade();
  }

  /**
   * One at a time. It reads first: edits are told, but nobody tells of formulas that show something
   * else now. It works on a copy of the tables, so that the pane can be used meanwhile.
   */
  async function asRun(work: () => Promise<void>): Promise<void> {
    if (state().run.status === "running") return;
    dispatch({ type: "carving", progress: { done: 0, stage: say("work: starting") } });
    const reading = { isDone: false };
    await inTurn(async () => {
      await readNow();
      reading.isDone = true;
    }, "reading for a carve");
    if (!reading.isDone) return;
    await guard(work, "carve");
    if (state().stale) lookSoon();
    await inTurn(save);
  }

  const carving: Carving = {
    carve: () => asRun(() => runCarve("refuse")),
    look: () => asRun(() => runCarve("look")),
    stop() {
      dispatch({ type: "stopping" });
      void guard(() => planner.stop());
    },
    async find(text) {
      let found: readonly AccountReport[] = [];
      await guard(async () => {
        found = await planner.find(text);
      });
      return found;
    },
    async whyNot(account, rep) {
      let answer: WhyNot | undefined;
      await guard(async () => {
        answer = await planner.whyNot(account, rep);
      });
      return answer;
    },
  };
  return {
    carving,
    carved: () => carved,
    asRun,
    accountsNow: () => carvedAccounts(state()),
    onTaken(accounts) {
      carved = accounts;
    },
  };
}
