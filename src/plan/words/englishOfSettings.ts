import type { SettingName } from "../settings/settingSpec";
import { settingSpecs } from "../settings/settingSpecs";

export type LabelKey = `label: ${SettingName}`;

/** What settings are called, as their specs have it: English names are also those of settings in cells. */
export const englishOfSettings = Object.fromEntries(
  Object.entries(settingSpecs).map(([name, { label }]) => [`label: ${name}`, label]),
) as { readonly [key in LabelKey]: string };
