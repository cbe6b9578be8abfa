import type { Inspection } from "../../../../../src/plan/inputs/inspect";
import type { SettingName, Settings, SettingSpec } from "../../../../../src/plan/settings/settings";
import type { Session } from "../../../../session/session";

/** What every form of a setting is given; `Type` is the type of the setting that it is for. */
export interface SettingFieldProps<Type extends SettingSpec["type"] = SettingSpec["type"]> {
  readonly name: SettingName;
  readonly spec: Extract<SettingSpec, { readonly type: Type }>;
  readonly settings: Settings;
  readonly inspection: Inspection | undefined;
  readonly session: Session;
  /** What the setting means for these tables. */
  readonly hint?: string;
}
