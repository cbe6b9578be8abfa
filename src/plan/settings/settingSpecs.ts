import { aimSettings } from "./aimSettings";
import { readingSettings } from "./readingSettings";
import { ruleSettings } from "./ruleSettings";
import type { SettingName, SettingSpec } from "./settingSpec";

/**
 * Every setting of a carve: its name, what it may be, its default and its help. The task pane, the
 * command line, TP.ASSIGN and Google Sheets read this one table.
 */
export const settingSpecs: { readonly [name in SettingName]: SettingSpec } = {
  ...aimSettings,
  ...ruleSettings,
  ...readingSettings,
};
