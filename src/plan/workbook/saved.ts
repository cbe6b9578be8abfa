import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import type { ControlTotals } from "../door/controlTotals";
import type { Pin } from "../inputs/inputs";
import { isRecord, pairsIn, textPairs } from "./savedJson";
import type { SourcePlace } from "./source";
import { defaultSettings, settingNames, settingsFrom, type Settings } from "../settings/settings";

/**
 * What is saved in the workbook, so that the next run, by anybody who opens it, starts where this
 * one ended: the chosen tables, corrected columns, settings and pins, all by name and id.
 */
export interface Saved {
  readonly accounts: SavedSide;
  readonly reps: SavedSide;
  readonly settings: Settings;
  readonly pins: readonly Pin[];
  /** What the user answered to questions about the tables, by their keys. */
  readonly answers: ReadonlyMap<string, string>;
  /** Totals of the user's own report. */
  readonly control: ControlTotals;
  /** Write a `TP Rep` column into the accounts table too. */
  readonly writeRepColumn: boolean;
  /** Add what a hand-over changes to the sheet TP Log. */
  readonly writeLog: boolean;
}

/** Where its table stands, as far as it is chosen; sheet and table are "" until then. */
export interface SavedSide extends SourcePlace {
  /** Corrected columns: role to header. */
  readonly columns: ReadonlyMap<string, string>;
}

const version = 1;

function sideToJson(side: SavedSide): unknown {
  return { ...side, columns: [...side.columns] };
}

/** The text to save with the workbook. */
export function savedText(saved: Saved): string {
  return JSON.stringify({
    version,
    accounts: sideToJson(saved.accounts),
    reps: sideToJson(saved.reps),
    settings: Object.entries(saved.settings),
    pins: saved.pins.map((pin) => [pin.account, pin.rep]),
    answers: [...saved.answers],
    control: { rows: saved.control.rows, sums: [...saved.control.sums] },
    writeRepColumn: saved.writeRepColumn,
    writeLog: saved.writeLog,
  });
}

function sideIn(value: unknown): SavedSide {
  const side = isRecord(value) ? value : {};
  const text = (key: string): string => (typeof side[key] === "string" ? side[key] : "");
  const optional = (["at", "header", "ownersOf"] as const).filter((key) => text(key) !== "");
  return {
    sheet: text("sheet"),
    table: text("table"),
    ...Object.fromEntries(optional.map((key) => [key, text(key)])),
    ...(side["isHeaderChosen"] === true && { isHeaderChosen: true }),
    columns: new Map(textPairs(side["columns"])),
  };
}

function controlIn(value: unknown): ControlTotals {
  const control = isRecord(value) ? value : {};
  const { rows } = control;
  const sums = pairsIn(control["sums"]).filter(
    (pair): pair is [string, number] => typeof pair[1] === "number" && Number.isFinite(pair[1]),
  );
  const known = typeof rows === "number" && Number.isFinite(rows);
  return { ...(known && { rows }), sums: new Map(sums) };
}

/** Settings one by one, so that one bad value does not cost the user all the others. */
function settingsIn(value: unknown): Settings {
  const known = new Set<string>(settingNames);
  let settings = defaultSettings;
  for (const [name, setting] of pairsIn(value)) {
    if (!known.has(name)) continue;
    try {
      // Lines come back as a list, everything else as one value.
      const values: readonly unknown[] = Array.isArray(setting) ? setting : [setting];
      const checked = settingsFrom(values.map((value) => [name, value as Cell]));
      settings = { ...settings, [name]: checked[name as keyof Settings] };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return settings;
}

/**
 * Reads what an earlier session saved. Unknown or damaged parts fall back to their defaults, since
 * nothing in them is the user's data.
 *
 * @returns undefined where the text isn't ours at all
 */
export function savedFrom(text: string): Saved | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(json) || json["version"] !== version) return undefined;
  return {
    accounts: sideIn(json["accounts"]),
    reps: sideIn(json["reps"]),
    settings: settingsIn(json["settings"]),
    pins: textPairs(json["pins"]).map(([account, rep]) => ({ account, rep })),
    answers: new Map(textPairs(json["answers"])),
    control: controlIn(json["control"]),
    writeRepColumn: json["writeRepColumn"] === true,
    writeLog: json["writeLog"] !== false,
  };
}
