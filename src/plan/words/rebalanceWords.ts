import type { RebalanceOfPlan } from "../operations/rebalance";
import { sentence, type Key } from "./english";
import { movedValue } from "./frontierWords";
import { limit, list, percent, text, words, type Sentence } from "./sentence";
import { amountsValue, furthestWords } from "./teamWords";

/** What the lightest moves come to. */
export function rebalanceWords(
  result: Omit<RebalanceOfPlan, "sentences">,
): readonly Sentence<Key>[] {
  const { inside, tolerance, limits, before, after } = result;
  const values = {
    tolerance: limit(tolerance),
    moved: amountsValue(after.moved),
    off: percent(after.furthest?.off ?? 0),
    rep: text(after.furthest?.rep ?? ""),
  };
  const key = !inside
    ? "outside after moves"
    : after.moved.accounts === 0
      ? "inside today"
      : "inside after moves";
  const set = limits.map(({ counts, most, used }) =>
    words(
      sentence("used of limit", { used: movedValue(counts, used), most: movedValue(counts, most) }),
    ),
  );
  return [
    sentence(key, values),
    ...(set.length > 0 ? [sentence("limits used", { limits: list(set) })] : []),
    ...(after.moved.accounts > 0 ? furthestWords(before, after) : []),
  ];
}
