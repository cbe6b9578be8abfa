import {
  brokenRules,
  nextMovesWork,
  standingOf,
  tallyAfter,
  type NextMove,
  type Standing as Counted,
  type Work,
} from "../../assign";
import { InputError } from "../../errors";
import type { Problem } from "../../model";
import { heldBy } from "../../territory/summary";
import type { Carve } from "../carve";
import { furthestRep, type FurthestRep } from "../operations/planFigures";
import { compared } from "../problem/compared";
import { withPlaces } from "../problem/withPlaces";
import { nameFinder } from "../tables/names";
import { whyNobody } from "../tables/namesakes";
import { counterWords } from "../words/nextMoveWords";
import { looksAlike } from "../words/standing";
import type { ByHand, HandChange, SaidOf } from "./byHand";
import { figuresBy, type ReviewFigures } from "./figures";

/** What somebody decided about an account of a plan. */
export interface Decision {
  /** Account id. */
  readonly account: string;
  /** The rep who is to have it; "" for the house, or for nobody. */
  readonly rep: string;
  /** Why, in the words of whoever decided; "" for nothing. */
  readonly note: string;
}

/** A step that would make the plan more even, for whoever made it less so. */
export interface Counter {
  /** One decision for each account that it takes. */
  readonly decisions: readonly Decision[];
  readonly sentence: string;
  /** Who would be furthest from a fair share then. */
  readonly furthest: FurthestRep | undefined;
  /** Whether it mends a rule that is broken by hand. */
  readonly mends: boolean;
}

/** A plan that is being looked at: every question is about it with all that was decided so far. */
export interface Review {
  /** Ids of the accounts of decisions that say nothing of this plan: they or their reps are not in it. */
  unknown(decisions: readonly Decision[]): readonly string[];
  /** Positions of the accounts of all others, in the order of the decisions. */
  known(decisions: readonly Decision[]): readonly number[];
  /**
   * What the decisions change; one that leaves an account where the plan has it changes nothing.
   *
   * @throws InputError for an account or a rep that the plan doesn't know
   */
  byHand(decisions: readonly Decision[]): ByHand;
  /** The words of those decisions that change nothing. @throws InputError as `byHand` */
  said(decisions: readonly Decision[]): SaidOf;
  /** O(n + k). @throws InputError as `byHand` */
  figures(decisions: readonly Decision[]): ReviewFigures;
  /**
   * The step that mends most rules that are broken, and of those the one that brings the furthest rep nearest
   * to a fair share: it touches no account that somebody decided, and breaks no rule. Undefined where none
   * mends a rule or brings that rep nearer by as much as figures show. Units of work of a few milliseconds.
   * @throws InputError as `byHand`
   */
  counterWork(decisions: readonly Decision[]): Work<Counter | undefined>;
}

interface Standing {
  readonly furthest: FurthestRep | undefined;
  /** Hard rules that are broken. */
  readonly broken: number;
}

/** Whether fewer rules are broken, or else the furthest rep is nearer, by as much as figures show. */
function isBetter(one: Standing, other: Standing): boolean {
  if (one.broken !== other.broken) return one.broken < other.broken;
  const [now, before] = [one.furthest?.off, other.furthest?.off];
  return now !== undefined && before !== undefined && now < before && !looksAlike(now, before);
}

/** Among so many of the steps that even out most is the one that is offered. */
const lookedAt = 24;

/** A plan made by a search, to be looked at. */
export function reviewOf(made: Carve): Review {
  const { setup, inputs, plan, places, say } = made;
  const { accounts, reps, house } = inputs;
  const problem = withPlaces(compared(setup), places);
  const positions = new Map(accounts.id.map((id, account) => [id, account]));
  const findRep = nameFinder(reps.name);
  const count = figuresBy(made, problem);

  function repWith(decisions: readonly Decision[]): Int32Array {
    const rep = plan.rep.slice();
    for (const { account, rep: to } of decisions.map(changeOf)) rep[account] = to;
    return rep;
  }

  function changeOf({ account: id, rep: name, note }: Decision): HandChange {
    const account = positions.get(id);
    if (account === undefined)
      throw new InputError(
        `The plan has no account "${id}": it has left your table, or has another ID now. Take back what was decided about it.`,
      );
    const isNobody = name === "" || name === house;
    const rep = isNobody ? -1 : findRep(name);
    if (rep < 0 && !isNobody)
      throw new InputError(
        `"${name}", who was to have account "${id}", is somebody ${whyNobody(name, reps.name)}. Decide about it again.`,
      );
    return { account, rep, found: plan.rep[account] as number, note };
  }

  function standingIn(counted: Counted): Standing {
    return {
      furthest: furthestRep(setup, inputs, heldBy(counted.rep, reps.count, accounts.load)),
      broken: brokenRules(counted).length,
    };
  }

  /** The same after a step, without counting all accounts again. */
  function standingAfter(counted: Counted, { steps }: NextMove): Standing {
    const rep = counted.rep.slice();
    for (const { account, to } of steps) rep[account] = to;
    return standingIn({ ...counted, rep, ...tallyAfter(counted, steps) });
  }

  /** The problem in which what was decided stays as it is. */
  function settled(rep: Int32Array, decisions: readonly Decision[]): Problem {
    const lockedTo = problem.lockedTo?.slice() ?? new Int32Array(accounts.count).fill(-1);
    for (const { account } of decisions.map(changeOf)) lockedTo[account] = rep[account] as number;
    return { ...problem, lockedTo };
  }

  function isKnown(decision: Decision): boolean {
    try {
      changeOf(decision);
      return true;
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  }

  return {
    unknown: (decisions) => decisions.filter((one) => !isKnown(one)).map(({ account }) => account),
    known: (decisions) =>
      decisions.filter(isKnown).map(({ account }) => positions.get(account) as number),
    byHand(decisions) {
      const changes = decisions.map(changeOf).filter(({ rep, found }) => rep !== found);
      return new Map(changes.map((change) => [change.account, change]));
    },
    said(decisions) {
      const same = decisions.map(changeOf).filter(({ rep, found, note }) => rep === found && note);
      return new Map(same.map(({ account, note }) => [account, note]));
    },
    figures: (decisions) => count(repWith(decisions)),
    *counterWork(decisions) {
      const rep = repWith(decisions);
      const counted = standingOf(problem, rep);
      let best = standingIn(counted);
      const now = best.broken;
      let found: (Omit<Counter, "sentence"> & { readonly move: NextMove }) | undefined;
      yield 0;
      for (const move of yield* nextMovesWork(settled(rep, decisions), rep, { most: lookedAt })) {
        yield 1;
        const standing = standingAfter(counted, move);
        if (!isBetter(standing, best)) continue;
        best = standing;
        const steps = move.steps.map(({ account, to }) => ({
          account: accounts.id[account] ?? "",
          rep: reps.name[to] ?? house,
          note: "",
        }));
        found = {
          decisions: steps,
          furthest: standing.furthest,
          mends: standing.broken < now,
          move,
        };
      }
      if (found === undefined) return undefined;
      const { move, ...others } = found;
      return { ...others, sentence: say(counterWords(inputs, rep, move)) };
    },
  };
}
