import type { Cell } from "../table/cell";
import { flagOf } from "../table/parse/readFlags";

/** How an opportunity stands. */
export const OPEN = 0;
export const WON = 1;
export const LOST = 2;

const won = /(?:\b|_|closed)won\b/;
const lost =
  /(?:\b|_|closed)lost\b|\bclosed\b|\bdisqualified\b|\babandoned\b|\bcancell?ed\b|\bno decision\b|\bdead\b/;

/**
 * How an opportunity in that stage stands: won where the stage says so, lost where it says lost, closed,
 * disqualified, abandoned, canceled, dead or no decision, else open. Case does not matter.
 *
 * @example outcomeOfStage("6 - Closed Won") // => WON
 */
export function outcomeOfStage(stage: string): number {
  const text = stage.toLowerCase();
  if (won.test(text)) return WON;
  return lost.test(text) ? LOST : OPEN;
}

/** What a row says about how it stands; each part as far as there is a column for it. */
export interface OutcomeColumns {
  readonly rows: number;
  /** WON, LOST or OPEN where the column Won says so, UNSAID where it says no. */
  readonly won?: Uint8Array | undefined;
  /** The same by the stage, as `outcomeOfStage` has it; UNSAID for a blank. */
  readonly stage?: Uint8Array | undefined;
  /** 1 for yes. */
  readonly isClosed?: Uint8Array | undefined;
  /** Serial of the close date, NaN for none. */
  readonly closed?: Float64Array | undefined;
  /** Serial of the day of creation, NaN for none. */
  readonly created?: Float64Array | undefined;
  /** What is due after this day is open still; absent: the latest day that is surely past. */
  readonly asOf?: number | undefined;
}

/** Not won, be it open or lost. */
export const UNSAID = 3;

/**
 * The latest day that is surely past: something was created or won on it. The close date of what is not
 * won may lie ahead. NaN where there is no such day.
 */
function latestPastDay(
  won: Uint8Array,
  closed: Float64Array,
  created: Float64Array | undefined,
): number {
  let latest = NaN;
  for (let row = 0; row < closed.length; row++) {
    const made = created ? (created[row] as number) : NaN;
    const shut = won[row] === WON || won[row] === LOST ? (closed[row] as number) : NaN;
    if (!(made <= latest) && !Number.isNaN(made)) latest = made;
    if (!(shut <= latest) && !Number.isNaN(shut)) latest = shut;
  }
  return latest;
}

const openWords: ReadonlySet<string> = new Set(["open", "pending", "in progress"]);

/**
 * How an opportunity stands as a column Won says it: UNSAID for no, which can be either; undefined for what is neither yes nor no,
 * nor a word for how it stands.
 */
export function outcomeOfWon(cell: Cell): number | undefined {
  const flag = flagOf(cell);
  if (flag !== undefined) return flag ? WON : UNSAID;
  const text = String(cell);
  const stage = outcomeOfStage(text);
  return stage !== OPEN || openWords.has(text.trim().toLowerCase()) ? stage : undefined;
}

/** How opportunities stand, and the day on which it turned. */
export interface Outcomes {
  readonly of: Uint8Array;
  /** The day that was taken for today, since none was given; NaN where no row turned on it. */
  readonly assumedDay: number;
}

/** `outcomesOf`, with the day that was taken for today. */
export function outcomesByDay(columns: OutcomeColumns): Outcomes {
  const { won, stage, isClosed, closed, created, asOf } = columns;
  const of = outcomesOf(columns);
  if (asOf !== undefined || !won || !closed || isClosed) return { of, assumedDay: NaN };
  const turns = of.some(
    (_, row) =>
      won[row] === UNSAID && (stage?.[row] ?? UNSAID) === UNSAID && !Number.isNaN(closed[row]),
  );
  return { of, assumedDay: turns ? latestPastDay(won, closed, created) : NaN };
}

/**
 * How each opportunity stands: OPEN, WON or LOST. A column Won decides where it says won or lost; where
 * it says no, the stage does, else a column Is closed, else the close date: with one that is not after
 * `asOf` it is lost, with a later one or without any it is open. O(n).
 *
 * @example outcomesOf({ rows: 2, stage: Uint8Array.of(WON, OPEN) }) // => Uint8Array.of(1, 0)
 */
export function outcomesOf({
  rows,
  won: wonColumn,
  stage,
  isClosed,
  closed,
  created,
  asOf,
}: OutcomeColumns): Uint8Array {
  const day = asOf ?? (wonColumn && closed ? latestPastDay(wonColumn, closed, created) : NaN);
  const outcomes = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    let outcome = wonColumn ? (wonColumn[row] as number) : UNSAID;
    if (outcome === UNSAID && stage) outcome = stage[row] as number;
    if (isClosed && (outcome === UNSAID || outcome === OPEN))
      outcome = isClosed[row] === 1 ? LOST : OPEN;
    if (outcome === UNSAID) {
      if (!wonColumn) outcome = OPEN;
      else if (!closed) outcome = LOST;
      // NaN, no close date or no day that is surely past, is not past.
      else outcome = Math.floor(closed[row] as number) <= Math.floor(day) ? LOST : OPEN;
    }
    outcomes[row] = outcome;
  }
  return outcomes;
}
