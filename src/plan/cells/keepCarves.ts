import type { Progress } from "../../model";
import type { Cell } from "../../table/cell";
import { carveSteps, type Carve } from "../carve";
import type { Cells } from "../compute";
import type { Settings } from "../settings/settings";
import { tablesOfCells } from "./tablesOfCells";

/** What a carve of cells is made from. */
export interface CarveOfCells {
  readonly accounts: Cells;
  readonly reps: Cells;
  readonly settings: Settings;
}

/** Carves that were asked for last: those who ask for the same one share it, done or under way. */
export interface KeptCarves {
  /**
   * The carve of these cells as units of work.
   *
   * @throws InputError, InfeasibleError as `carveSteps`
   */
  steps(asked: CarveOfCells): Generator<Progress, Carve, void>;
}

type Ended = { readonly carve: Carve } | { readonly failure: unknown };

interface Kept {
  readonly asked: CarveOfCells;
  readonly steps: Generator<Progress, Carve, void>;
  ended?: Ended;
}

/** How much is kept. */
export interface RoomForCarves {
  /** So many of the latest are kept, however large they are. */
  readonly least: number;
  /** So many at most, as long as they fit. */
  readonly most: number;
  /** Cells, and pairs of account and rep, of all that are kept; each takes some eight bytes. */
  readonly size: number;
}

/**
 * A sheet recalculates all plans that an edit or TODAY() touches: those of a dozen formulas over a few
 * thousand accounts have to be there still when it asks again, or each would be searched for anew.
 */
const usualRoom: RoomForCarves = { least: 3, most: 16, size: 4e6 };

function sizeOf({ accounts, reps }: CarveOfCells): number {
  const width = (cells: Cells): number => cells[0]?.length ?? 0;
  return accounts.length * (width(accounts) + reps.length) + reps.length * width(reps);
}

/** How many of the latest have room, the last first. */
function fitting(kept: readonly Kept[], { least, most, size }: RoomForCarves): number {
  let taken = 0;
  const over = kept.findIndex(({ asked }, at) => {
    taken += sizeOf(asked);
    return at >= least && taken > size;
  });
  return Math.min(over < 0 ? kept.length : over, most);
}

function sameCells(one: Cells, other: Cells): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return one.every((row, at) => {
    const same = other[at] as readonly Cell[];
    if (row.length !== same.length) return false;
    for (let column = 0; column < row.length; column++)
      if (!Object.is(row[column], same[column])) return false;
    return true;
  });
}

function sameSettings(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * A place for the last few carves. They are found by the cells and settings themselves, cell by
 * cell, so that nobody is ever given another's plan; and since a carve depends on nothing else,
 * nobody can tell a kept one from a new one. A sheet recalculates its formulas all at once: those
 * that ask for one plan take turns at the same search. A caller who gives up leaves it as it is, for
 * the next to go on with.
 *
 * @param room - how many are kept
 */
export function keepCarves(room: RoomForCarves = usualRoom): KeptCarves {
  const kept: Kept[] = [];

  function find(asked: CarveOfCells): Kept {
    const at = kept.findIndex(
      ({ asked: known }) =>
        sameSettings(known.settings, asked.settings) &&
        sameCells(known.reps, asked.reps) &&
        sameCells(known.accounts, asked.accounts),
    );
    const { accounts, reps, settings } = asked;
    const found =
      at >= 0
        ? (kept.splice(at, 1)[0] as Kept)
        : {
            asked: { accounts, reps, settings },
            steps: carveSteps(tablesOfCells(accounts, reps), settings),
          };
    kept.unshift(found);
    kept.length = fitting(kept, room);
    return found;
  }

  function next(one: Kept): Progress | undefined {
    if (one.ended !== undefined) return undefined;
    try {
      const step = one.steps.next();
      if (step.done !== true) return step.value;
      one.ended = { carve: step.value };
    } catch (failure) {
      one.ended = { failure };
    }
    return undefined;
  }

  return {
    *steps(asked) {
      const one = find(asked);
      for (let progress = next(one); progress !== undefined; progress = next(one)) yield progress;
      const ended = one.ended as Ended;
      if ("failure" in ended) throw ended.failure;
      return ended.carve;
    },
  };
}
