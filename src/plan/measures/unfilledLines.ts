import type { Inputs } from "../inputs/inputs";
import { isUnfilled } from "../people/presence";
import { sentence } from "../words/english";
import { accountCount, repValue } from "../words/names";
import { sayIt } from "../words/sayIt";
import { amount, list, text } from "../words/sentence";
import { line, type Measure } from "./measureLine";
import type { Territories } from "./territories";

/** How much of what reps hold is with positions that are still to be hired, or reps who are yet to start. */
export function unfilledLines(
  inputs: Inputs,
  { before, after }: { readonly before: Territories; readonly after: Territories },
  known: boolean,
): Measure[] {
  const { presence, loadName } = inputs;
  const reps = [...presence.keys()].filter((rep) => isUnfilled(presence[rep]!));
  if (reps.length === 0) return [];
  const held = (values: Float64Array): number =>
    reps.reduce((sum, rep) => sum + (values[rep] ?? 0), 0);
  const part = ({ load }: Territories): number => held(load) / load.reduce((a, b) => a + b, 0);
  const names = list(reps.map((rep) => repValue(inputs, rep)));
  const accounts = held(after.accounts);
  const meaning =
    accounts === 0
      ? sentence("no load to be hired", { reps: names })
      : sentence("load to be hired", {
          amount: amount(held(after.load)),
          load: text(loadName),
          accounts: accountCount(accounts),
          reps: names,
        });
  return [
    line(
      "unfilled",
      "With positions to be hired",
      "percent",
      [known ? part(before) : NaN, part(after)],
      sayIt(meaning),
    ),
  ];
}
