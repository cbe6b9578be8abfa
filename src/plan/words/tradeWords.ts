import type { PlanColumn } from "../operations/planColumn";
import { sentence, type Key } from "./english";
import {
  count,
  list,
  percent,
  text,
  words,
  type Sentence,
  type Value,
  type Values,
} from "./sentence";

/** A plan beside others, by the name that people know it under. */
export interface NamedColumn {
  readonly name: string;
  readonly column: PlanColumn;
}

/** Parts that are shown as the same. */
const shownPart = 0.0005;
/** Shares of a distance below this are told by nobody. */
const shownDistance = 0.005;

/** One figure of two plans: what is said of it, and whether it is better (1), worse (-1) or as good (0). */
interface Change {
  readonly better: -1 | 0 | 1;
  readonly said: Sentence<Key> | undefined;
}

const same: Change = { better: 0, said: undefined };

function said(better: -1 | 1, key: Key, values: Values): Change {
  return { better, said: sentence(key, values) };
}

/** A number of which less is better. */
function counted(before: number, after: number, fewer: Key, more: Key): Change {
  if (before === after) return same;
  const values = { count: count(Math.abs(after - before)) };
  return after < before ? said(1, fewer, values) : said(-1, more, values);
}

/** Inside the limit evenness is even enough: nothing more is asked for. */
function evenness(one: PlanColumn, other: PlanColumn): Change {
  const [before, after] = [one.figures.furthest?.off ?? 0, other.figures.furthest?.off ?? 0];
  const isSame = Math.abs(after - before) < shownPart;
  const values: Values = { before: percent(before), after: percent(after) };
  if (isSame) return { better: 0, said: sentence("evenness stays", values) };
  const bothMet = one.figures.met === true && other.figures.met === true;
  const better = bothMet ? 0 : after < before ? 1 : -1;
  return { better, said: sentence("evenness gains", values) };
}

function distance({ figures: { km: before } }: PlanColumn, { figures }: PlanColumn): Change {
  const part = (figures.km - before) / before;
  // NaN without places.
  if (!(Math.abs(part) >= shownDistance)) return same;
  const values = { part: percent(Math.abs(part)) };
  return part < 0 ? said(1, "distance falls", values) : said(-1, "distance grows", values);
}

function changesBetween(one: PlanColumn, other: PlanColumn): readonly Change[] {
  return [
    counted(one.figures.unplaced, other.figures.unplaced, "fewer wait", "more wait"),
    evenness(one, other),
    distance(one, other),
    counted(one.over, other.over, "fewer over capacity", "more over capacity"),
    counted(other.targets.met, one.targets.met, "more targets", "fewer targets"),
  ];
}

/**
 * What a plan under a wider limit gains and loses against one under a narrower: "No limit on moves: 262 moves
 * more than Your limit (15 %). Evenness stays at 5.0 % and 11 % less distance to the rep."
 *
 * @param isSame - each account has the same rep in both
 */
export function tradeWords(one: NamedColumn, other: NamedColumn, isSame: boolean): Sentence<Key> {
  const names = { plan: text(other.name), other: text(one.name) };
  if (isSame) return sentence("trade, the same", names);
  const changes = changesBetween(one.column, other.column);
  const items = changes.flatMap(({ said: what }): Value[] => (what ? [words(what)] : []));
  const what = list(items);
  const isWorse = changes.some(({ better }) => better < 0);
  const isBetter = changes.some(({ better }) => better > 0);
  const more = other.column.figures.moved.accounts - one.column.figures.moved.accounts;
  if (isWorse && !isBetter && more >= 0) return sentence("trade, for nothing", { ...names, what });
  const values = { ...names, what, more: count(Math.abs(more)) };
  if (more > 0) return sentence("trade, more moves", values);
  if (more < 0) return sentence("trade, fewer moves", values);
  const moves = one.column.figures.moved.accounts;
  return sentence(moves > 0 ? "trade, as many moves" : "trade, no moves", values);
}
