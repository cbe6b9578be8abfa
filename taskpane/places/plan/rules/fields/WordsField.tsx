import { Dropdown, Field, Option } from "@fluentui/react-components";
import { betweenWords, wordsIn } from "../../../../../src/plan/settings/matchWords";
import { usePaneStyles } from "../../../../styles";
import { helpLabel } from "../../../../parts/helpLabel";
import { say } from "../../../../words/say";
import type { SettingFieldProps } from "./settingField";

/** Any of some words. */
export function WordsField(props: SettingFieldProps<"words">): React.JSX.Element {
  const { name, spec, settings, session, hint } = props;
  const styles = usePaneStyles();
  const value = String(settings[name]);
  const found = wordsIn(value, spec.words);
  const chosen = "words" in found ? [...found.words] : [];
  return (
    <Field
      label={helpLabel(say(`label: ${name}`), spec.help)}
      {...(hint !== undefined && { hint })}
    >
      <Dropdown
        className={styles.full}
        multiselect
        value={value}
        selectedOptions={chosen}
        placeholder={say("field: none")}
        onOptionSelect={(_, { selectedOptions }) => {
          const words = spec.words.filter((word) => selectedOptions.includes(word));
          void session.set(name, words.join(betweenWords));
        }}
      >
        {spec.words.map((word) => (
          <Option key={word} value={word} text={word}>
            {word}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
