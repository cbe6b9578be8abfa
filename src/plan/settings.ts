import { InputError } from "../errors";
import type { Cell } from "../table/cell";

/**
 * Every setting of a carve: its name, what it may be, its default and its help. The task pane, the
 * command line, TP.ASSIGN and Google Sheets read this one table.
 */

export const approaches = ["equity", "capacity"] as const;
export type Approach = (typeof approaches)[number];

export interface Settings {
  readonly approach: Approach;
  readonly balance: string;
  readonly workload: string;
  readonly shares: "capacity" | "equal";
  readonly match: "" | "segment" | "region" | "segment and region";
  readonly maxMovedPercent: number;
  readonly locks: boolean;
  readonly unreadable: "refuse" | "zero";
  readonly effort: number;
  readonly seed: number;
}

export type SettingName = keyof Settings;

interface SettingBase {
  readonly label: string;
  readonly help: string;
}

export type SettingSpec = SettingBase &
  (
    | { readonly type: "choice"; readonly choices: readonly string[]; readonly fallback: string }
    | {
        readonly type: "number";
        readonly least: number;
        readonly most: number;
        readonly whole: boolean;
        readonly fallback: number;
      }
    /** A column of the accounts table, by its header; "accounts" counts each account as 1. */
    | { readonly type: "column"; readonly fallback: string }
    | { readonly type: "flag"; readonly fallback: boolean }
  );

export const settingSpecs: { readonly [name in SettingName]: SettingSpec } = {
  approach: {
    label: "Approach",
    type: "choice",
    choices: approaches,
    fallback: "equity",
    help: "equity: every rep gets the same share of the balanced load. capacity: least travel with no rep over capacity.",
  },
  balance: {
    label: "Load to balance",
    type: "column",
    fallback: "",
    help: "Header of the accounts column that is shared out fairly, or accounts to count each account as 1. Empty: the score, else the potential, else the ARR, else the number of accounts.",
  },
  workload: {
    label: "Capacity counts",
    type: "column",
    fallback: "accounts",
    help: "What a rep's capacity is measured in: accounts, or the header of a column such as hours.",
  },
  shares: {
    label: "Fair share",
    type: "choice",
    choices: ["capacity", "equal"],
    fallback: "capacity",
    help: "capacity: loads in proportion to each rep's capacity, so that a half-ramped rep carries half. equal: the same load for all.",
  },
  match: {
    label: "Reps serve only their own",
    type: "choice",
    choices: ["", "segment", "region", "segment and region"],
    fallback: "",
    help: "Restricts each rep to accounts with the same segment or region; a rep with a blank cell serves all. Several values are parted by semicolons.",
  },
  maxMovedPercent: {
    label: "Accounts that may change hands (%)",
    type: "number",
    least: 0,
    most: 100,
    whole: false,
    fallback: 15,
    help: "Hard cap, in percent of the accounts whose owner is in the reps table. Accounts of reps who left, and accounts without an owner, do not count. 100 means no cap.",
  },
  locks: {
    label: "Keep locked accounts",
    type: "flag",
    fallback: true,
    help: "TRUE: an account with a rep's name in its lock column stays with that rep; one marked yes stays with its owner.",
  },
  unreadable: {
    label: "Cells that can't be read",
    type: "choice",
    choices: ["refuse", "zero"],
    fallback: "refuse",
    help: "refuse: a load that can't be read as a number stops the carve and is named. zero: it counts as 0.",
  },
  effort: {
    label: "Search effort",
    type: "number",
    least: 0.1,
    most: 20,
    whole: false,
    fallback: 1,
    help: "Amount of search as a multiple of the normal one, counted in work, not in seconds.",
  },
  seed: {
    label: "Seed",
    type: "number",
    least: 0,
    most: 2147483647,
    whole: true,
    fallback: 1,
    help: "Steers whatever a search would draw by lot; today's two approaches draw nothing. The same input, settings and seed give the same plan everywhere.",
  },
};

export const settingNames = Object.keys(settingSpecs) as readonly SettingName[];

export const defaultSettings: Settings = Object.freeze(
  Object.fromEntries(settingNames.map((name) => [name, settingSpecs[name].fallback])),
) as unknown as Settings;

/** @returns the canonical name, whatever the case and spacing it was typed in; undefined if there is none. */
export function settingNamed(text: string): SettingName | undefined {
  const plain = (s: string): string => s.toLowerCase().replace(/[^a-z]/g, "");
  const wanted = plain(text);
  return settingNames.find(
    (name) => plain(name) === wanted || plain(settingSpecs[name].label) === wanted,
  );
}

/**
 * Checks one value against the schema.
 * @throws InputError naming the setting and what it may be
 */
export function checkSetting(name: SettingName, value: Cell): string | number | boolean {
  const spec = settingSpecs[name];
  const shown = `The setting "${name}" is ${JSON.stringify(value)}`;
  switch (spec.type) {
    case "choice": {
      const text = String(value ?? "")
        .trim()
        .toLowerCase();
      if (spec.choices.includes(text)) return text;
      throw new InputError(
        `${shown}. Use one of: ${spec.choices.filter((c) => c !== "").join(", ")}.`,
      );
    }
    case "column":
      return String(value ?? "").trim();
    case "flag": {
      if (typeof value === "boolean") return value;
      const text = String(value ?? "")
        .trim()
        .toLowerCase();
      if (["true", "yes", "1"].includes(text)) return true;
      if (["false", "no", "0"].includes(text)) return false;
      throw new InputError(`${shown}. Use TRUE or FALSE.`);
    }
    case "number": {
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      if (typeof number !== "number" || !(number >= spec.least && number <= spec.most)) {
        throw new InputError(`${shown}. Use a number from ${spec.least} to ${spec.most}.`);
      }
      if (spec.whole && !Number.isInteger(number))
        throw new InputError(`${shown}. Use a whole number.`);
      return number;
    }
  }
}

/**
 * Settings from name, value pairs, as they stand in two columns of cells; the rest are defaults.
 * A blank value means the default.
 * @throws InputError for an unknown name or a value outside the schema
 */
export function settingsFrom(pairs: Iterable<readonly [Cell, Cell]>): Settings {
  const settings = new Map<string, string | number | boolean>(Object.entries(defaultSettings));
  for (const [label, value] of pairs) {
    const text = String(label ?? "").trim();
    if (text === "") continue;
    const name = settingNamed(text);
    if (name === undefined) {
      throw new InputError(
        `There is no setting "${text}". Settings are: ${settingNames.join(", ")}.`,
      );
    }
    if (value === "" || value === null) continue;
    settings.set(name, checkSetting(name, value));
  }
  return Object.fromEntries(settings) as unknown as Settings;
}
