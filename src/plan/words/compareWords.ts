import type { ComparedMeasure, Comparison } from "../operations/compare";
import type { PlanFigures } from "../operations/planFigures";
import { sentence, type Key } from "./english";
import { accountCount, counted } from "./names";
import {
  amount,
  count,
  decimal,
  km,
  list,
  percent,
  text,
  words,
  type Sentence,
  type Value,
} from "./sentence";

function figureValue({ number }: ComparedMeasure, value: number): Value {
  switch (number) {
    case "percent":
      return percent(value);
    case "integer":
      return count(value);
    case "ratio":
      return decimal(value, 3);
    case "decimal":
      return decimal(value, 2);
  }
}

/** Who meets a target that not all meet. */
function metWords(measure: ComparedMeasure, names: readonly string[]): Sentence<Key>[] {
  const { label, values, targets, met } = measure;
  const those = (answer: "yes" | "no"): Value[] =>
    names.flatMap((name, at): Value[] => {
      if (met[at] !== answer) return [];
      const plan = {
        plan: text(name),
        figure: figureValue(measure, values[at] as number),
        target: text(targets[at] ?? ""),
      };
      return [words(sentence("plan at", plan))];
    });
  const [yes, no] = [those("yes"), those("no")];
  if (yes.length === 0 || no.length === 0) return [];
  return [sentence("target met by some", { label: text(label), yes: list(yes), no: list(no) })];
}

/** The position of the one plan with the least of a figure; -1 where several have it. */
function leastOf(figures: readonly number[]): number {
  const known = figures.filter((one) => !Number.isNaN(one));
  if (known.length < 2) return -1;
  const least = Math.min(...known);
  const near = (one: number): boolean => one <= least + 1e-9 * (1 + Math.abs(least));
  return known.filter(near).length === 1 ? figures.findIndex(near) : -1;
}

/** What each plan is best at. */
function bestWords(figures: readonly PlanFigures[], names: readonly string[]): Sentence<Key>[] {
  const best: readonly (readonly [
    key: "evenest" | "least travel" | "least ARR moves" | "fewest moves" | "fewest wait",
    of: (one: PlanFigures) => number,
    show: (figure: number) => Value,
  ])[] = [
    ["evenest", ({ furthest }) => furthest?.off ?? NaN, percent],
    ["least travel", (one) => one.km, km],
    ["fewest moves", ({ moved }) => moved.accounts, accountCount],
    ["least ARR moves", ({ moved }) => moved.arr, amount],
    ["fewest wait", ({ unplaced }) => unplaced, accountCount],
  ];
  return best.flatMap(([key, of, show]) => {
    const at = leastOf(figures.map(of));
    const one = figures[at];
    if (one === undefined) return [];
    const rep = text(one.furthest?.rep ?? "");
    return [sentence(key, { plan: text(names[at] ?? ""), figure: show(of(one)), rep })];
  });
}

/** For and against plans, and where they differ; none is recommended beyond the count of targets. */
export function compareWords({
  names,
  figures,
  measures,
  targets,
  pairs,
  dominating,
}: Omit<Comparison, "sentences">): readonly Sentence<Key>[] {
  const counts = targets.map(({ met, all }, at) =>
    words(
      sentence("targets of plan", {
        plan: text(names[at] ?? ""),
        met: count(met),
        targets: counted(all, "some targets"),
      }),
    ),
  );
  const differing = pairs.map(({ plans: [a, b], accounts }) =>
    sentence("plans differ", {
      plan: text(names[a] ?? ""),
      other: text(names[b] ?? ""),
      accounts: accountCount(accounts.length),
    }),
  );
  return [
    ...measures.flatMap((measure) => metWords(measure, names)),
    ...bestWords(figures, names),
    ...(dominating < 0 ? [] : [sentence("dominates", { plan: text(names[dominating] ?? "") })]),
    sentence("targets met", { plans: list(counts) }),
    ...differing,
  ];
}
