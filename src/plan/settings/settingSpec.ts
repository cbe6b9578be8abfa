import type { Approach } from "./approaches";
import type { MatchWord } from "./matchWords";

/** What a carve is told, by name. Every entry has its line in `settingSpecs`. */
export interface Settings {
  readonly approach: Approach;
  readonly balance: string;
  readonly tolerance: number;
  readonly measures: string;
  readonly travel: boolean;
  /** "capacity", "quota", "equal", or the header of a column of the reps. */
  readonly shares: string;
  readonly ramp: "quota" | "book" | "both" | "off";
  /** "", "team", or the header of a column of the reps. */
  readonly peers: string;
  readonly workload: string;
  readonly places: "fixed" | "recentred";
  readonly value: string;
  readonly winRates: boolean;
  readonly prefer: string;
  readonly preferPercent: number;
  readonly alpha: Weight;
  readonly beta: Weight;
  readonly variance: string;
  readonly gamma: Weight;
  /** Words of `matchWords`, joined by " and ". */
  readonly match: string;
  readonly radiusKm: number;
  readonly partners: "" | "partner reps" | "reserve";
  /** A value of the reps' column Role, or "Header = value"; "" for all. */
  readonly role: string;
  /** Header of the accounts' column of owners; "" where it is found. */
  readonly owner: string;
  readonly maxMovedPercent: number;
  readonly maxMovedArrPercent: number;
  readonly maxMovedCustomersPercent: number;
  readonly maxAcrossPercent: number;
  readonly movedAlready: number;
  readonly locks: boolean;
  /** A day as spreadsheets count them; 0 where it isn't given. */
  readonly asOf: number;
  readonly together: boolean;
  /** "", "ZIP3", or the header of a column of the accounts. */
  readonly whole: string;
  readonly wholeSplit: number;
  readonly mustCover: boolean;
  /** Words of `firstWords` and headers, parted by commas. */
  readonly first: string;
  readonly maxReleasedPercent: number;
  /** Accounts per rep; 0 for no books. */
  readonly book: number;
  readonly house: string;
  readonly rules: readonly string[];
  readonly unreadable: "refuse" | "zero";
  readonly effort: number;
  readonly seed: number;
  readonly decimalSign: string;
  readonly dateOrder: string;
  readonly realDates: string;
  readonly percents: string;
  readonly postalCodes: string;
  readonly repeats: string;
  readonly blankCells: string;
  readonly doubtfulRows: string;
  readonly samePeople: string;
  readonly activeReps: string;
  readonly rates: string;
}

export type SettingName = keyof Settings;

/** A number of 0 or more, or "auto": one that suits the tables, which the carve then names. */
export type Weight = number | "auto";

export type SettingValue = Settings[SettingName];

/** Where a setting stands among the others. */
export type SettingGroup =
  | "approach"
  | "fairness"
  | "value"
  | "capacity"
  | "travel"
  /** Who may serve what. */
  | "reach"
  | "moves"
  | "rules"
  | "search"
  /** How doubtful cells are meant; a pane asks instead. */
  | "reading";

interface SettingBase {
  readonly label: string;
  readonly help: string;
  readonly group: SettingGroup;
  /** The approaches that look at it; all where absent. */
  readonly usedBy?: readonly Approach[];
  /** Less used: a pane folds it away. */
  readonly rare?: true;
}

/** What a setting may be, and its default. */
export type SettingForm =
  | {
      readonly type: "choice";
      readonly choices: readonly string[];
      /** What else may stand there, in words; nothing where absent. */
      readonly others?: string;
      /** How a form words each choice; as it is where absent. */
      readonly wording?: Readonly<Record<string, string>>;
      readonly fallback: string;
    }
  | {
      readonly type: "number";
      readonly least: number;
      readonly most: number;
      readonly whole: boolean;
      /** What one press of a form's arrow adds. */
      readonly step: number;
      /** Whether it is counted from 0 to 100: 15 and the text 15% are 15 %, a cell of 15 % holds 0.15. */
      readonly isPercent?: true;
      readonly fallback: number;
    }
  /** A number from 0, or auto. */
  | { readonly type: "weight"; readonly fallback: Weight }
  /** A column of the accounts table, by its header; "accounts" counts each account as 1. */
  | { readonly type: "column"; readonly fallback: string }
  | { readonly type: "flag"; readonly fallback: boolean }
  /** Any of some words, joined by " and ". */
  | { readonly type: "words"; readonly words: readonly MatchWord[]; readonly fallback: string }
  /** A day: a date cell, or text such as 2026-03-31. */
  | { readonly type: "date"; readonly fallback: number }
  /** Free text; `example` shows its form. */
  | { readonly type: "text"; readonly example: string; readonly fallback: string }
  /** Lines of text in order. In two columns of cells the name repeats, one row per line. */
  | { readonly type: "lines"; readonly example: string; readonly fallback: readonly string[] };

export type SettingSpec = SettingBase & SettingForm;
