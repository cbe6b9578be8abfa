import { InfoButton, Switch } from "@fluentui/react-components";
import { usePaneStyles } from "../../../../styles";
import { text } from "../../../../../src/plan/words/sentence";
import { say } from "../../../../words/say";
import type { SettingFieldProps } from "./settingField";

/** Something that is on or off. */
export function FlagField(props: SettingFieldProps<"flag">): React.JSX.Element {
  const { name, spec, settings, session, hint } = props;
  const styles = usePaneStyles();
  const label = say(`label: ${name}`);
  return (
    <div className={styles.flag}>
      <Switch
        checked={settings[name] === true}
        label={hint ?? label}
        onChange={(_, { checked }) => void session.set(name, checked)}
      />
      <InfoButton info={spec.help} aria-label={say("field: about", { label: text(label) })} />
    </div>
  );
}
