import { evensOut, isBaseline } from "../settings/approaches";
import { settingSpecs, type Settings } from "../settings/settings";

/** What a plan is to be like, in a word that tables of sentences know. */
export type WishKey =
  /** Hardly any moves. */
  | "few"
  /** Under the limit that people usually set. */
  | "usual"
  /** As the user's own settings have it. */
  | "own"
  /** Without a limit on moves. */
  | "any"
  /** Evener than the user's own tolerance... */
  | "tight"
  /** ...and less even, for shorter ways. */
  | "loose";

/** One of the plans to be made in one go: nothing but settings, so that each can be made again by itself. */
export interface Wish {
  readonly key: WishKey;
  /** What is changed of the user's own settings. */
  readonly changes: Partial<Pick<Settings, "maxMovedPercent" | "tolerance">>;
  /** The limit that tells it from the others, as a part of a whole: on moves, or the tolerance. */
  readonly limit: number;
}

/** What is known of the tables. */
export interface WishFacts {
  /** Accounts whose owner is one of the reps. */
  readonly owned: number;
  /** Whether accounts and reps have places. */
  readonly hasPlaces: boolean;
}

export interface ThreePlans {
  /** From the strictest to the freest; one alone where more would be the same plan. */
  readonly wishes: readonly Wish[];
  /** What tells them apart, or why there is only one. */
  readonly by: "moves" | "tolerance" | "baseline" | "no owners";
}

/** Percent of the accounts of today's reps: hardly any, and what most people set. */
const hardlyAny = 5;
const usual = 15;

function moved(key: WishKey, percent: number): Wish {
  return { key, changes: { maxMovedPercent: percent }, limit: percent / 100 };
}

function within(key: WishKey, percent: number): Wish {
  const { tolerance } = settingSpecs;
  const least = tolerance.type === "number" ? tolerance.least : 0;
  const most = tolerance.type === "number" ? tolerance.most : Infinity;
  const possible = Math.min(most, Math.max(least, percent));
  return { key, changes: { tolerance: possible }, limit: possible / 100 };
}

/** The user's own limit takes the place of the one that it is nearest to. */
function byMoves({ maxMovedPercent: own }: Settings): readonly Wish[] {
  const few = own <= hardlyAny ? moved("own", own) : moved("few", hardlyAny);
  const middle = own > hardlyAny && own < 100 ? moved("own", own) : moved("usual", usual);
  return [few, middle, moved(own >= 100 ? "own" : "any", 100)];
}

/**
 * The three plans that show what there is to choose from: with hardly any moves, with as many as the user
 * allows, and with as many as it takes. Where nobody owns anything yet nothing can move, and they differ in
 * how even they are to be; where that changes nothing either, there is one plan.
 */
export function threePlans(settings: Settings, { owned, hasPlaces }: WishFacts): ThreePlans {
  const { approach, tolerance, travel } = settings;
  const own: Wish = { key: "own", changes: {}, limit: settings.maxMovedPercent / 100 };
  if (isBaseline(approach)) return { wishes: [own], by: "baseline" };
  if (owned > 0) return { wishes: byMoves(settings), by: "moves" };
  // Without ways to shorten, loads are made as even as can be, whatever the tolerance.
  if (!evensOut(approach) || approach === "rules" || !travel || !hasPlaces)
    return { wishes: [own], by: "no owners" };
  const wishes = [within("tight", tolerance / 2), within("own", tolerance)];
  return { wishes: [...wishes, within("loose", 2 * tolerance)], by: "tolerance" };
}

/** The settings of a plan that takes no care at all: whose turn it is, and nothing else. */
export function byTurns(settings: Settings): Settings {
  return {
    ...settings,
    approach: "round robin",
    maxMovedPercent: 100,
    maxMovedArrPercent: 100,
    maxMovedCustomersPercent: 100,
  };
}
