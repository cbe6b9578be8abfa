import { checkSetting } from "../../../../../src/plan/settings/settings";
import { Choice } from "../../../../parts/Choice";
import type { SettingFieldProps } from "./settingField";

/** One of a few choices. */
export function ChoiceField(props: SettingFieldProps<"choice">): React.JSX.Element {
  const { name, spec, settings, session, hint } = props;
  const value = String(settings[name]);
  // A column's header stands there by itself.
  const choices = spec.choices.includes(value) ? spec.choices : [...spec.choices, value];
  return (
    <Choice
      label={spec.label}
      help={spec.help}
      {...(hint !== undefined && { hint })}
      value={value}
      options={choices.map((one) => ({ value: one, text: spec.wording?.[one] ?? one }))}
      onChoose={(one) => void session.set(name, checkSetting(name, one))}
    />
  );
}
