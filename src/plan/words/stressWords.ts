import type { Shaken, StressOfPlan } from "../operations/stress";
import { sentence, type Key } from "./english";
import { count, limit, list, percent, text, words, type Sentence, type Values } from "./sentence";

/** Reps that are named as outside most often; the rest is counted. */
const named = 5;

function keptWords(key: "as it stands" | "carved again", shaken: Shaken, values: Values) {
  const { least, median, most } = shaken.furthest;
  const range = { least: percent(least), median: percent(median), most: percent(most) };
  const all = { ...values, ...range, kept: count(shaken.kept ?? 0) };
  if (shaken.kept !== undefined) return sentence(key, all);
  return sentence(`${key}, no limit`, all);
}

/** What reruns with shaken amounts came to. */
export function stressWords({
  shake,
  reruns,
  limit: most,
  asItStands,
  carvedAgain,
  changed,
}: Omit<StressOfPlan, "sentences">): readonly Sentence<Key>[] {
  const values = {
    shake: limit(shake),
    reruns: count(reruns),
    limit: limit(most ?? 0),
    changed: count(changed.median),
  };
  const outside = asItStands.outside
    .slice(0, named)
    .map(({ rep, times }) =>
      words(sentence("outside so often", { rep: text(rep), times: count(times) })),
    );
  return [
    keptWords("as it stands", asItStands, values),
    keptWords("carved again", carvedAgain, values),
    ...(outside.length > 0
      ? [sentence("outside most often", { ...values, outside: list(outside) })]
      : []),
  ];
}
