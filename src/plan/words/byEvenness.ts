import type { Why } from "../../assign";
import { against, toNext, toOwner, type Barrier } from "./obstacle";
import { sentence, type Key } from "./english";
import { exchangedFor } from "./exchange";
import { text, type Sentence } from "./sentence";
import { looksAlike, standing } from "./standing";
import type { Told } from "./told";

/** What each rep held before, as a part of the fair share that there is now. */
export function levelBefore({ before, fair }: Told, rep: number): number {
  return (before.load[rep] ?? 0) / (fair[rep] ?? 0);
}

/** Two reps for an account: where its rep stands with it, and where the other would. */
interface Pair {
  readonly rep: number;
  readonly other: number;
  readonly level: number;
  readonly otherLevel: number;
  /** What it comes to of its rep's fair share. */
  readonly part: number;
}

function pairOf(told: Told, { together, rep }: Why, other: number): Pair {
  const { explanation, inputs, fair } = told;
  const load = together.reduce((sum, member) => sum + (inputs.accounts.load[member] ?? 0), 0);
  return {
    part: load / (fair[rep] ?? 0),
    rep,
    other,
    level: explanation.level(together, rep),
    otherLevel: explanation.level(together, other),
  };
}

function claim({ names }: Told, key: Key, { rep, other, level, otherLevel }: Pair): Sentence<Key> {
  return sentence(key, {
    rep: names[rep] ?? text(""),
    other: names[other] ?? text(""),
    level: standing(level),
    otherLevel: standing(otherLevel, true),
  });
}

/** Why its rep is the better one: the other would be fuller with it, or its rep emptier without it. */
function whyBest(told: Told, pair: Pair): Sentence<Key> {
  const { rep, other, level, otherLevel, part } = pair;
  const [without, now] = [level - part, told.explanation.level([], other)];
  const isNeeded = otherLevel < 1 && without < now && !looksAlike(without, now);
  if (!isNeeded) return claim(told, "more even", pair);
  return claim(told, "needs it", { rep, other, level: without, otherLevel: now, part });
}

/**
 * What two reps' loads say of an account.
 *
 * @param isBetter - whether the search would have them more even with the other
 */
function compared(told: Told, pair: Pair, isBetter: boolean, barrier: Barrier): Sentence<Key> {
  const { rep, other, level, otherLevel } = pair;
  if (looksAlike(level, otherLevel)) return claim(told, "as even", pair);
  // What the search evens out may be another share than that among peers.
  const isTold = isBetter === otherLevel < level;
  if (!isBetter) return isTold ? whyBest(told, pair) : claim(told, "even among all", pair);
  if (!isTold && barrier.obstacle === undefined) return whyBest(told, pair);
  const { explanation, names } = told;
  const better = isTold
    ? sentence("has less", {
        rep: names[rep] ?? text(""),
        other: names[other] ?? text(""),
        otherLevel: standing(explanation.level([], other)),
        level: standing(level, true),
      })
    : claim(told, "more even among all", pair);
  return against(told, better, barrier);
}

/** Loads decided: who is how far from a fair share with the account. */
export function byEvenness(told: Told, why: Why): Sentence<Key> {
  const { inputs, names } = told;
  const { accounts, loadName } = inputs;
  const { together, rep, owner, next, leaves, isOwnerBetter, againstOwner } = why;
  const load = together.reduce((sum, member) => sum + (accounts.load[member] ?? 0), 0);
  if (!(load > 0)) return sentence("nothing to even out", { load: text(loadName) });
  const pair = pairOf(told, why, leaves ? owner : next);
  if (!Number.isFinite(pair.otherLevel)) return claim(told, "level", pair);
  if (!leaves) return compared(told, pair, why.isNextBetter, toNext(why));
  const before = levelBefore(told, owner);
  // Who was below a fair share had nothing to give: others have come since.
  if (before > 1 && before > levelBefore(told, rep)) {
    return sentence("evened out", {
      rep: names[rep] ?? text(""),
      owner: names[owner] ?? text(""),
      ownerLevel: standing(before),
      repLevel: standing(levelBefore(told, rep), true),
    });
  }
  const isKept = isOwnerBetter && againstOwner !== undefined;
  const levels = { owner: pair.otherLevel, rep: pair.level };
  const isTold = levels.owner > levels.rep && !looksAlike(levels.owner, levels.rep);
  return (
    (isKept ? undefined : exchangedFor(told, why, isTold ? levels : undefined)) ??
    compared(told, pair, isOwnerBetter, toOwner(why))
  );
}
