import type { Cell } from "../../table/cell";
import { checkSetting } from "./checkSetting";
import { noSuchSetting } from "./noSuchSetting";
import type { SettingName, Settings, SettingValue } from "./settingSpec";
import { settingSpecs } from "./settingSpecs";

export { approaches, type Approach } from "./approaches";
export { checkSetting } from "./checkSetting";
export { settingSpecs } from "./settingSpecs";
export type {
  SettingGroup,
  SettingName,
  Settings,
  SettingSpec,
  SettingValue,
  Weight,
} from "./settingSpec";

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
 * Settings from name, value pairs, as they stand in two columns of cells; the rest are defaults.
 * A blank value means the default. A setting of type "lines" may have several rows, one per line.
 * @throws InputError for an unknown name or a value outside the schema
 */
export function settingsFrom(pairs: Iterable<readonly [Cell, Cell]>): Settings {
  const settings = new Map<string, SettingValue>(Object.entries(defaultSettings));
  for (const [label, value] of pairs) {
    const text = String(label ?? "").trim();
    if (text === "") continue;
    const name = settingNamed(text);
    if (name === undefined) throw noSuchSetting(text, settingNames);
    if (value === "" || value === null) continue;
    const checked = checkSetting(name, value);
    const before = settings.get(name);
    const lines = typeof before === "object" && typeof checked === "object";
    settings.set(name, lines ? [...before, ...checked] : checked);
  }
  return Object.fromEntries(settings) as unknown as Settings;
}
