import { checkSetting } from "../../../../src/plan/settings/settings";
import { Choice } from "../../Choice";
import type { SettingFieldProps } from "./settingField";

/** One of a few choices. */
export function ChoiceField(props: SettingFieldProps<"choice">): React.JSX.Element {
  const { name, spec, settings, session, hint } = props;
  return (
    <Choice
      label={spec.label}
      help={spec.help}
      {...(hint !== undefined && { hint })}
      value={String(settings[name])}
      options={spec.choices.map((value) => ({ value, text: spec.wording?.[value] ?? value }))}
      onChoose={(value) => void session.set(name, checkSetting(name, value))}
    />
  );
}
