import { InputError } from "../errors";
import type { Cell } from "../table/cell";
import { cleanText } from "../table/cleanText";
import { momentOf } from "../table/numbers/moments";

/**
 * Settings of functions that work out figures. They stand in the same two columns as those of a
 * carve, so that a workbook has one sheet of settings; each function reads what concerns it.
 */
export interface FigureSettings {
  /** Mean speed on the road, km per hour. */
  readonly speedKmh: number;
  /** Road over straight line. */
  readonly detour: number;
  readonly weeksPerYear: number;
  /** Visits that one tour of a day takes in. */
  readonly visitsPerDay: number;
  /** Part of the ICP companies that can be won, 0 to 1. */
  readonly penetration: number;
  /** Fewer reps than this are a small team, as many as `largeTeam` a large one. */
  readonly smallTeam: number;
  readonly largeTeam: number;
  /** Customers in the three largest regions from which they count as concentrated. */
  readonly concentratedPercent: number;
  readonly maxLeads: number;
  readonly maxNewLeads: number;
  readonly maxInProgressPercent: number;
  /** What `maxInProgressPercent` is of: the cap, or the rep's own leads. */
  readonly inProgressOf: "cap" | "own";
  /** What a win rate is of: closed opportunities, or open ones too. */
  readonly winRateBase: "closed" | "all";
  readonly pipelineMonths: number;
  readonly quotaMode: "share" | "adjust";
  /** What potential counts in a quota; the rest is capacity. */
  readonly potentialWeight: number;
  readonly quotaFloor: number;
  /** 0: none. */
  readonly quotaCeiling: number;
  /** Quotas are multiples of it; "auto" follows their size, 0 rounds nothing. */
  readonly quotaRounding: number | "auto";
  /** Below which p a pilot ships, and with which lift. */
  readonly shipP: number;
  readonly shipLift: number;
  /** A day as spreadsheets count them; 0 where it isn't given. */
  readonly asOf: number;
}

export type FigureSetting = keyof FigureSettings;

export type FigureSpec =
  | {
      readonly type: "number";
      readonly least: number;
      readonly most: number;
      readonly fallback: number;
      /** Whether it is a part of 1, or a change of one: "15 %" is 0.15, and 15 is refused. */
      readonly isShare?: true;
      /** Whether it is counted from 0 to 100, as `isPercent` of a carve's setting says. */
      readonly isPercent?: true;
    }
  | {
      readonly type: "auto or number";
      readonly least: number;
      readonly most: number;
      readonly fallback: "auto";
    }
  | { readonly type: "choice"; readonly choices: readonly string[]; readonly fallback: string }
  | { readonly type: "date"; readonly fallback: 0 };

const number = (fallback: number, least: number, most: number): FigureSpec => ({
  type: "number",
  least,
  most,
  fallback,
});
const share = (fallback: number, least: number, most: number): FigureSpec => ({
  type: "number",
  least,
  most,
  fallback,
  isShare: true,
});
const percent = (fallback: number): FigureSpec => ({
  type: "number",
  least: 0,
  most: 100,
  fallback,
  isPercent: true,
});
const choice = (...choices: readonly [string, ...string[]]): FigureSpec => ({
  type: "choice",
  choices,
  fallback: choices[0],
});

/**
 * Visits of a tour. D2 (002_c2a37b87c603f929.txt) prints hours per rep and week and no visits a day: four is
 * ours.
 */
export const visitsOfADay = 4;

/** Names, limits and defaults. */
export const figureSpecs: Readonly<Record<FigureSetting, FigureSpec>> = {
  speedKmh: number(60, 1, 1000),
  detour: number(1.2, 1, 10),
  weeksPerYear: number(52, 1, 52),
  visitsPerDay: number(visitsOfADay, 1, 100),
  penetration: share(1, 0, 1),
  smallTeam: number(10, 1, 1e6),
  largeTeam: number(50, 1, 1e6),
  concentratedPercent: percent(50),
  maxLeads: number(250, 0, 1e9),
  maxNewLeads: number(30, 0, 1e9),
  maxInProgressPercent: percent(55),
  inProgressOf: choice("cap", "own"),
  winRateBase: choice("closed", "all"),
  pipelineMonths: number(3, 0.1, 120),
  quotaMode: choice("share", "adjust"),
  potentialWeight: share(0.5, 0, 1),
  quotaFloor: number(0, 0, 1e15),
  quotaCeiling: number(0, 0, 1e15),
  quotaRounding: { type: "auto or number", least: 0, most: 1e12, fallback: "auto" },
  shipP: share(0.1, 1e-6, 1),
  // A lift beyond 500 % is a percentage without its sign.
  shipLift: share(0.1, -1, 5),
  asOf: { type: "date", fallback: 0 },
};

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "");
const names = Object.keys(figureSpecs) as readonly FigureSetting[];

/** The setting of that name, whatever its case and spacing; undefined if there is none. */
export function figureSettingNamed(text: string): FigureSetting | undefined {
  const wanted = plain(text);
  return names.find((name) => plain(name) === wanted);
}

function valueIn(name: FigureSetting, cell: Cell): number | string {
  const spec = figureSpecs[name];
  const shown = `The setting "${name}" is ${JSON.stringify(cell)}`;
  if (spec.type === "choice") {
    const word = cleanText(String(cell)).toLowerCase();
    if (spec.choices.includes(word)) return word;
    throw new InputError(`${shown}. Use one of: ${spec.choices.join(", ")}.`);
  }
  if (spec.type === "date") {
    const moment = cell === 0 ? 0 : momentOf(cell);
    if (!Number.isNaN(moment)) return moment;
    throw new InputError(`${shown}. Give a date cell, or write the date as 2026-03-31.`);
  }
  if (spec.type === "auto or number" && cleanText(String(cell)).toLowerCase() === "auto")
    return "auto";
  const given = typeof cell === "string" && cleanText(cell) !== "" ? Number(cell) : cell;
  if (typeof given === "number" && given >= spec.least && given <= spec.most) return given;
  if (
    spec.type === "number" &&
    spec.isShare === true &&
    typeof given === "number" &&
    given > spec.most &&
    Number.isFinite(100 * given)
  ) {
    const part = Number((given / 100).toPrecision(12));
    throw new InputError(
      `${shown}, which would be ${Number((100 * given).toPrecision(12))} %. Write ${given}%, or ${part}.`,
    );
  }
  const auto = spec.type === "number" ? "" : "auto, or ";
  throw new InputError(`${shown}. Use ${auto}a number from ${spec.least} to ${spec.most}.`);
}

/**
 * Settings from their names and values; the rest are defaults, and a blank value is one too.
 *
 * @throws InputError naming a setting and what it may be
 */
export function figureSettingsFrom(
  pairs: Iterable<readonly [FigureSetting, Cell]>,
): FigureSettings {
  const values = new Map<string, number | string>(
    names.map((name) => [name, figureSpecs[name].fallback]),
  );
  for (const [name, cell] of pairs) {
    if (cell === null || cell === "") continue;
    values.set(name, valueIn(name, cell));
  }
  return Object.fromEntries(values) as unknown as FigureSettings;
}
