import type { SettingName } from "./settingSpec";
import { settingSpecs } from "./settingSpecs";

/**
 * A setting for a message, by its label: the pane shows it so, and a settings table takes it too.
 *
 * @example settingText("radiusKm") // => `the setting "Largest distance (km)"`
 */
export function settingText(name: SettingName): string {
  return `the setting "${settingSpecs[name].label}"`;
}

/** `settingText` at the beginning of a sentence. */
export function settingSubject(name: SettingName): string {
  return `The setting "${settingSpecs[name].label}"`;
}
