import {
  figureSettingNamed,
  figureSettingsFrom,
  figureSpecs,
} from "../../src/defaults/figureSettings";
import type { FigureSetting, FigureSettings, FigureSpec } from "../../src/defaults/figureSettings";
import { sizeOf } from "../../src/conditions/sizes";
import { InputError } from "../../src/errors";
import { answersOf } from "../../src/plan/door/answers";
import { noSuchSettingHere } from "../../src/plan/settings/noSuchSetting";
import {
  approaches,
  settingNamed,
  settingNames,
  settingsFrom,
  settingSpecs,
  type Settings,
  type SettingSpec,
} from "../../src/plan/settings/settings";
import type { Cell } from "../../src/table/cell";
import { noAnswers, type Answers } from "../../src/table/decision";
import { numberText } from "../../src/table/parse/numberText";
import { isTotalLabel } from "../../src/table/rows/totalWords";
import { nameOf, numberOf, optionalRange, wordOf } from "../cells";
import { unreadableKey } from "./readable";

/**
 * The value of a setting in percent. A cell that is formatted as 15 % holds 0.15, which nothing tells from
 * a typed 0.15; text says what it means.
 *
 * @throws InputError for a number above 0 and up to 1
 */
function inPercent(name: string, value: Cell): Cell {
  if (typeof value === "number" && value > 0 && value <= 1) {
    const percent = Number((100 * value).toPrecision(12));
    throw new InputError(
      `The setting "${name}" is ${value}, and is counted from 0 to 100: a cell of ${percent} % holds ${value} too. Write ${percent} for ${percent} %, or the text '${value}% for so little.`,
    );
  }
  const share = shareIn(value);
  return share === undefined ? value : Number((100 * share).toPrecision(12));
}

/** Whether a cell is a text with a percent sign. */
export function isPercentText(value: Cell): boolean {
  return typeof value === "string" && numberText(value)?.percent === true;
}

/** What to do where a percentage stands for an amount of money. */
export const writeAmount = "It is an amount of money: write it as such, 1000000 or 1M.";

/** Whether a setting of either kind is counted from 0 to 100. */
function isPercent(spec: SettingSpec | FigureSpec): boolean {
  return spec.type === "number" && spec.isPercent === true;
}

/** A text with a percent sign as a part of 1; undefined for anything else. */
function shareIn(value: Cell): number | undefined {
  return isPercentText(value) ? numberOf(value) : undefined;
}

/**
 * A setting's value with what some hosts hand over for a blank cell, 0, taken back where 0 can't be
 * meant.
 *
 * @throws InputError where a 0 could be meant either way and the plans would differ
 */
function valueOf(label: string, value: Cell): Cell {
  const name = settingNamed(label);
  if (name === undefined) return value;
  const spec = settingSpecs[name];
  if (value !== 0) return isPercent(spec) ? inPercent(name, value) : value;
  if (spec.type === "flag") {
    throw new InputError(
      `The setting "${name}" is 0, which some spreadsheets also give for a blank cell. Write TRUE or FALSE.`,
    );
  }
  if (spec.type === "weight") {
    throw new InputError(
      `The setting "${name}" is 0, which some spreadsheets also give for a blank cell. Write auto, or 0 as text ('0).`,
    );
  }
  return spec.type === "number" && spec.least === 0 ? 0 : null;
}

/** Settings of money, in which 5M is read as it is in a table of amounts. */
const amountSettings: ReadonlySet<FigureSetting> = new Set([
  "quotaFloor",
  "quotaCeiling",
  "quotaRounding",
] as const);

/** The same for a setting of figures: 0 where the least allowed value is above it is a blank. */
function figureValueOf(name: FigureSetting, value: Cell): Cell {
  const spec = figureSpecs[name];
  const share = spec.type === "number" && spec.isShare === true ? shareIn(value) : undefined;
  if (share !== undefined) return share;
  if (amountSettings.has(name) && isPercentText(value)) {
    throw new InputError(`The setting "${name}" is "${String(value)}". ${writeAmount}`);
  }
  const amount = amountSettings.has(name) && typeof value === "string" ? sizeOf(value) : undefined;
  if (amount?.isDay === false) return amount.size;
  if (value !== 0 || spec.type === "date") return isPercent(spec) ? inPercent(name, value) : value;
  return spec.type !== "choice" && spec.least === 0 ? 0 : null;
}

/** Whether a row is the header of a table of settings. */
function isHeader([label, value]: readonly [string, Cell]): boolean {
  return /^(setting|settings|name)$/i.test(label) && /^value$/i.test(nameOf(value));
}

/** Names and values in two columns, with or without headers; rows without a name are left out. */
function pairsOf(argument: unknown): readonly (readonly [string, Cell])[] {
  const range = optionalRange("settings", argument);
  if (range !== undefined && range.columns !== 2) {
    throw new InputError(
      `settings has ${range.columns} column${range.columns === 1 ? "" : "s"}. Give two: the setting's name and its value.`,
    );
  }
  const rows = (range?.rows ?? []).map((row) => [nameOf(row[0] ?? null), row[1] ?? null] as const);
  const [first] = rows;
  const named = first && isHeader(first) ? rows.slice(1) : rows;
  const pairs = named.filter(([label]) => !isTotalLabel(label));
  for (const [label] of pairs) {
    if ((label === "" || settingNamed(label)) ?? figureSettingNamed(label)) continue;
    throw noSuchSettingHere(label, [...new Set([...settingNames, ...Object.keys(figureSpecs)])]);
  }
  return pairs.filter(([label]) => label !== "");
}

/** The settings of a carve, from an approach in its own argument and two columns of names and values. */
export function carveSettings(approach: Cell, argument: unknown): Settings {
  const pairs = pairsOf(argument).filter(([label]) => settingNamed(label) !== undefined);
  const chosen = settingsFrom(pairs.map(([label, value]) => [label, valueOf(label, value)]));
  if (nameOf(approach) === "") return chosen;
  return { ...chosen, approach: wordOf("approach", approach, approaches, chosen.approach) };
}

/**
 * What the same two columns say about doubtful cells of each table: the settings that answer what a
 * pane would ask.
 */
export function readingAnswers(argument: unknown): (side: "accounts" | "reps") => Answers {
  const settings = carveSettings(null, argument);
  return (side) => {
    const answers = answersOf(side, noAnswers, settings);
    return {
      get: (key) => (key === unreadableKey ? settings.unreadable : answers.get(key)),
    };
  };
}

/** The settings of figures, from the same two columns. */
export function figureSettings(argument: unknown): FigureSettings {
  return figureSettingsFrom(
    pairsOf(argument).flatMap(([label, value]): (readonly [FigureSetting, Cell])[] => {
      const name = figureSettingNamed(label);
      return name === undefined ? [] : [[name, figureValueOf(name, value)]];
    }),
  );
}
