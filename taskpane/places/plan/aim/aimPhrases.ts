import type { Settings, SettingName } from "../../../../src/plan/settings/settings";
import { measureTexts } from "../../../../src/plan/settings/measureParts";
import { count, km, limit, list, text, type Value } from "../../../../src/plan/words/sentence";
import type { State } from "../../../state/state";
import { say } from "../../../words/say";

/** A part of the sentence that can be changed: what it says, and the settings behind it. */
export interface Phrase {
  readonly said: string;
  readonly names: readonly SettingName[];
}

export const phraseNames = [
  "balance",
  "shares",
  "tolerance",
  "travel",
  "places",
  "value",
  "weights",
  "room",
  "moves",
  "reach",
  "locks",
  "rules",
] as const;
export type PhraseName = (typeof phraseNames)[number];

type Saying = (state: State, settings: Settings) => string;

const percentOf = (percent: number): Value => limit(percent / 100);

const balance: Saying = ({ inspection }, { measures }) => {
  const load = inspection?.summary?.loadName ?? "";
  const several = measures.trim() === "" ? 0 : measureTexts(measures).length - 1;
  return several > 0 ? say("aim: several loads", { load: text(load), more: count(several) }) : load;
};

const shares: Saying = (_, { shares: by }) =>
  by === "capacity" || by === "quota" || by === "equal"
    ? say(`aim: shares, ${by}`)
    : say("aim: shares, column", { column: text(by) });

const worth: Saying = ({ inspection }) => {
  const column = inspection?.summary?.valueName;
  return column === undefined ? say("aim: no worth") : say("aim: worth", { column: text(column) });
};

const weights: Saying = (_, { alpha, beta, gamma }) =>
  say(
    [alpha, beta, gamma].every((one) => one === "auto")
      ? "aim: weights, usual"
      : "aim: weights, own",
  );

const room: Saying = ({ inspection }) => {
  const summary = inspection?.summary;
  return summary === undefined || !Number.isFinite(summary.totalCapacity)
    ? say("aim: no room")
    : say("aim: room", { load: text(summary.workloadName) });
};

/** "at most" the lesser of the limits on accounts, customers and money, in the user's own counts. */
const moves: Saying = ({ inspection }, settings) => {
  const { maxMovedPercent, maxMovedCustomersPercent, maxMovedArrPercent, movedAlready } = settings;
  const owned = inspection?.summary?.owned ?? 0;
  if (owned === 0) return say("aim: moves, free");
  const others = [
    maxMovedCustomersPercent < 100 &&
      say("aim: customers", { percent: percentOf(maxMovedCustomersPercent) }),
    maxMovedArrPercent < 100 && say("aim: money", { percent: percentOf(maxMovedArrPercent) }),
  ].filter((one) => one !== false);
  const other = list(others.map(text));
  if (maxMovedPercent >= 100)
    return others.length === 0
      ? say("aim: moves, all")
      : say("aim: moves, other limits", { other });
  const all = Math.floor((maxMovedPercent / 100) * owned + 1e-9);
  const values = { moves: count(Math.max(0, all - movedAlready)), owned: count(owned), other };
  return say(
    others.length === 0 ? "aim: moves, most" : "aim: moves, most and other limits",
    values,
  );
};

const reach: Saying = (_, { match, radiusKm, rules, approach }) => {
  const parts = [
    match !== "" && say("aim: only their own", { match: text(match) }),
    radiusKm > 0 && say("aim: not further", { km: km(radiusKm) }),
    rules.length > 0 &&
      approach !== "rules" &&
      say("aim: own rules first", { rules: count(rules.length) }),
  ].filter((one) => one !== false);
  return parts.length === 0 ? say("aim: anybody") : parts.join(" ");
};

const locks: Saying = ({ inspection }, settings) => {
  if (!settings.locks) return say("aim: locks ignored");
  const locked = inspection?.summary?.locked ?? 0;
  return locked === 0 ? say("aim: no locks") : say("aim: locks", { locked: count(locked) });
};

const sayings: { readonly [name in PhraseName]: readonly [Saying, readonly SettingName[]] } = {
  balance: [balance, ["balance", "measures"]],
  shares: [shares, ["shares", "peers", "ramp"]],
  tolerance: [
    (_, { tolerance }) => say("aim: tolerance", { percent: percentOf(tolerance) }),
    ["tolerance"],
  ],
  travel: [
    (_, { travel }) => say(travel ? "aim: drives short" : "aim: drives don't count"),
    ["travel"],
  ],
  places: [
    (_, { places }) => say(places === "fixed" ? "aim: from today" : "aim: from the middle"),
    ["places"],
  ],
  value: [worth, ["value", "winRates", "prefer", "preferPercent"]],
  weights: [weights, ["alpha", "beta", "variance", "gamma"]],
  room: [room, ["workload", "mustCover", "first"]],
  moves: [
    moves,
    ["maxMovedPercent", "maxMovedCustomersPercent", "maxMovedArrPercent", "movedAlready"],
  ],
  reach: [reach, ["match", "radiusKm", "partners", "together", "whole"]],
  locks: [locks, ["locks", "asOf"]],
  rules: [
    (_, { rules }) =>
      rules.length === 0
        ? say("aim: no rules yet")
        : say("aim: my rules", { rules: count(rules.length) }),
    ["rules"],
  ],
};

/**
 * A part of the sentence as it stands under the settings.
 *
 * @param isUsed - whether the approach looks at a setting
 */
export function phraseOf(
  name: PhraseName,
  state: State,
  isUsed: (setting: SettingName) => boolean,
): Phrase {
  const [saying, names] = sayings[name];
  return { said: saying(state, state.saved.settings), names: names.filter(isUsed) };
}
