import type { Carve } from "../carve";
import type { Measure } from "../measures/measures";
import { approachTexts } from "../settings/approaches";
import type { Key } from "../words/english";
import { count, decimal, percent, text, type Value } from "../words/sentence";
import type { SayKey, SignOffLine } from "./signOff";

function valueOf(number: Measure["number"], value: number): Value {
  switch (number) {
    case "percent":
      return percent(value);
    case "integer":
      return count(value);
    case "ratio":
      return decimal(value, 3);
    case "decimal":
      return decimal(value, 1);
  }
}

function metKey(isMet: boolean, isRepOutside: boolean): Key {
  if (isMet) return "sign-off: met";
  return isRepOutside ? "sign-off: not met by a rep" : "sign-off: not met";
}

function measureText(
  { number, before, after, target, met, repOutside }: Measure,
  say: SayKey,
): string {
  const values = { after: valueOf(number, after), before: valueOf(number, before) };
  const isCompared = Number.isFinite(before);
  if (met === "" && !isCompared) return say("sign-off: figure", values);
  const figure = say(isCompared ? "sign-off: figure and today" : "sign-off: list", values);
  if (met === "") return figure;
  return say("sign-off: figure, target", {
    figure: text(figure),
    target: text(target),
    met: text(say(metKey(met === "yes", repOutside === true))),
  });
}

/** How many, how even, and each measure that can be formed against its target. */
export function figureLines(carve: Carve, say: SayKey): readonly SignOffLine[] {
  const { inputs, verdict, measures, plan, cap, settings } = carve;
  const { accounts, reps } = inputs;
  const moved = count(plan.moved);
  const size = { accounts: count(accounts.count), reps: count(reps.count) };
  return [
    { label: say("sign-off: size"), text: say("sign-off: accounts and reps", size) },
    { label: say("sign-off: approach"), text: approachTexts[settings.approach].title },
    {
      label: say("sign-off: moves"),
      text:
        cap === undefined
          ? say("sign-off: figure", { after: moved })
          : say("sign-off: moves of cap", { moved, cap: count(cap) }),
    },
    ...verdict.sentences.map((one) => ({ label: say("sign-off: verdict"), text: carve.say(one) })),
    ...measures
      .filter(({ after }) => !Number.isNaN(after))
      .map((measure) => ({ label: measure.label, text: measureText(measure, say) })),
  ];
}

/** What the search has proven, and what it holds for. */
export function proofLines(carve: Carve, say: SayKey): readonly SignOffLine[] {
  const { proofs, door } = carve;
  const said = proofs.map(({ stage, sentence }) => ({
    label: say(`sign-off: proof of ${stage}`),
    text: carve.say(sentence),
  }));
  if (said.length === 0 || door.scope === "") return said;
  return [...said, { label: say("sign-off: scope"), text: door.scope }];
}
