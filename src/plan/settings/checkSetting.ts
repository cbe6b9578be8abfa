import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import { cleanText } from "../../table/cleanText";
import { dayOf } from "../../table/numbers/moments";
import { parseRates } from "../../table/parse/rates";
import type { MatchWord } from "./matchWords";
import { wordsIn } from "./matchWords";
import type { SettingForm, SettingName, SettingValue } from "./settingSpec";
import { settingSpecs } from "./settingSpecs";

type SpecOf<Type extends SettingForm["type"]> = Extract<SettingForm, { readonly type: Type }>;

function textIn(value: Cell): string {
  return cleanText(String(value ?? ""));
}

/** A choice by its own word, or as the pane words it. */
function choiceIn(value: Cell, spec: SpecOf<"choice">, shown: string): string {
  const { choices, wording } = spec;
  const plain = (words: string): string => words.toLowerCase().replace(/[-_]+/g, " ");
  const text = plain(textIn(value));
  if (choices.includes(text)) return text;
  const worded = choices.find((choice) => plain(wording?.[choice] ?? "") === text);
  if (worded !== undefined) return worded;
  if (spec.others !== undefined && text !== "") return textIn(value);
  throw new InputError(`${shown}. Use one of: ${choices.filter((c) => c !== "").join(", ")}.`);
}

function wordsOf(value: Cell, allowed: readonly MatchWord[], shown: string): string {
  const found = wordsIn(textIn(value), allowed);
  if ("words" in found) return found.words.join(" and ");
  throw new InputError(
    `${shown}, and "${found.unknown}" is none of its words. Use one or several of: ${allowed.join(", ")}; joined by and.`,
  );
}

function flagIn(value: Cell, shown: string): boolean {
  if (typeof value === "boolean") return value;
  const text = textIn(value).toLowerCase();
  if (["true", "yes", "1"].includes(text)) return true;
  if (["false", "no", "0"].includes(text)) return false;
  throw new InputError(`${shown}. Use TRUE or FALSE.`);
}

function asNumber(value: Cell): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && value.trim() !== "" ? Number(value) : NaN;
}

function numberIn(value: Cell, spec: SpecOf<"number">, shown: string): number {
  const number = asNumber(value);
  if (!(number >= spec.least && number <= spec.most)) {
    const unit = spec.isPercent === true ? ", in percent" : "";
    throw new InputError(`${shown}. Use a number from ${spec.least} to ${spec.most}${unit}.`);
  }
  if (spec.whole && !Number.isInteger(number))
    throw new InputError(`${shown}. Use a whole number.`);
  return number;
}

function weightIn(value: Cell, shown: string): number | "auto" {
  if (textIn(value).toLowerCase() === "auto") return "auto";
  const number = asNumber(value);
  if (number >= 0 && number < Infinity) return number;
  throw new InputError(`${shown}. Use auto or a number of 0 or more.`);
}

function dateIn(value: Cell, shown: string): number {
  if (value === 0) return 0;
  const day = typeof value === "boolean" ? NaN : dayOf(value);
  if (!Number.isNaN(day)) return day;
  throw new InputError(`${shown}. Give a date cell, or write the date as 2026-03-31.`);
}

/**
 * Checks one value against what a setting may be.
 *
 * @param shown - how a message begins: which setting, and its value
 * @throws InputError saying what it may be
 */
export function checkedValue(spec: SettingForm, value: Cell, shown: string): SettingValue {
  switch (spec.type) {
    case "choice":
      return choiceIn(value, spec, shown);
    case "words":
      return wordsOf(value, spec.words, shown);
    case "column":
    case "text":
      return textIn(value);
    case "flag":
      return flagIn(value, shown);
    case "number":
      return numberIn(value, spec, shown);
    case "weight":
      return weightIn(value, shown);
    case "date":
      return dateIn(value, shown);
    case "lines":
      return String(value ?? "")
        .split(/\r?\n/)
        .map(cleanText)
        .filter((line) => line !== "");
  }
}

/**
 * Checks one value against the schema.
 * @throws InputError naming the setting and what it may be
 */
export function checkSetting(name: SettingName, value: Cell): SettingValue {
  const shown = `The setting "${name}" is ${JSON.stringify(value)}`;
  const checked = checkedValue(settingSpecs[name], value, shown);
  if (name === "rates") parseRates(String(checked));
  return checked;
}
