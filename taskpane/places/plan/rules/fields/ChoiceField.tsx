import { checkSetting, type SettingName } from "../../../../../src/plan/settings/settings";
import { Choice } from "../../../../parts/Choice";
import { isPaneKey, say } from "../../../../words/say";
import type { SettingFieldProps } from "./settingField";

/** A choice in words; as it is where it has none, such as a column's header. */
function choiceWords(name: SettingName, choice: string): string {
  const key = `choice: ${name}, ${choice}`;
  return isPaneKey(key) ? say(key) : choice;
}

/** One of a few choices. */
export function ChoiceField(props: SettingFieldProps<"choice">): React.JSX.Element {
  const { name, spec, settings, session, hint } = props;
  const value = String(settings[name]);
  // A column's header stands there by itself.
  const choices = spec.choices.includes(value) ? spec.choices : [...spec.choices, value];
  return (
    <Choice
      label={say(`label: ${name}`)}
      help={spec.help}
      {...(hint !== undefined && { hint })}
      value={value}
      options={choices.map((one) => ({ value: one, text: choiceWords(name, one) }))}
      onChoose={(one) => void session.set(name, checkSetting(name, one))}
    />
  );
}
