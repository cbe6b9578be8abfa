/**
 * The user's word on what was asked about the tables: answers of a pane, each to one question, over
 * settings, which a function is given and which go for every column or for columns by name.
 */
import type { Answers } from "../../table/decision";
import { currencySubject } from "../../table/parse/currencyQuestion";
import type { Settings } from "../settings/settings";

/** What a question is about, as its key begins, and the setting that answers it. */
export const settingOf = {
  "decimal sign": "decimalSign",
  "date order": "dateOrder",
  "real dates": "realDates",
  percent: "percents",
  "postal code": "postalCodes",
  "repeated rows": "repeats",
  "blank cells": "blankCells",
  "shifted rows": "doubtfulRows",
  "damaged ids": "doubtfulRows",
  "same person": "samePeople",
  "same people": "samePeople",
  "same name": "samePeople",
  active: "activeReps",
} as const satisfies Readonly<Record<string, keyof Settings>>;

type Subject = keyof typeof settingOf;

function isSubject(text: string): text is Subject {
  return Object.hasOwn(settingOf, text);
}

/** The tables that questions are about. */
export type AskedTable = "accounts" | "reps" | "handovers";

/** Key under which an answer about one of the tables is kept. */
export function answerKey(side: AskedTable, key: string): string {
  return `${side}/${key}`;
}

/**
 * A setting's word on a column: that for its header, else the one for all.
 *
 * @example wordFor("ARR = comma; point", "Score") // => "point"
 */
export function wordFor(setting: string, header: string): string | undefined {
  let forAll: string | undefined;
  for (const part of setting.split(";")) {
    const at = part.indexOf("=");
    const value = part.slice(at + 1).trim();
    if (value === "") continue;
    if (at < 0) forAll ??= value.toLowerCase();
    else if (part.slice(0, at).trim().toLowerCase() === header.toLowerCase()) {
      return value.toLowerCase();
    }
  }
  return forAll;
}

/** What was answered about one table. */
export function answersOf(side: AskedTable, answers: Answers, settings: Settings): Answers {
  return {
    get(key) {
      // One table of rates for all columns: not parted by columns, as other settings are.
      if (key === currencySubject) return settings.rates === "" ? undefined : settings.rates;
      const known = answers.get(answerKey(side, key)) ?? answers.get(key);
      if (known !== undefined) return known;
      const [subject = "", ...header] = key.split("/");
      if (!isSubject(subject)) return undefined;
      return wordFor(settings[settingOf[subject]], header.join("/"));
    },
  };
}
