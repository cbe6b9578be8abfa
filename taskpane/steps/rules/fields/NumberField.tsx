import { Field, SpinButton } from "@fluentui/react-components";
import { usePaneStyles } from "../../../styles";
import { helpLabel } from "../../helpLabel";
import type { SettingFieldProps } from "./settingField";

/** A number within limits; what lies outside them becomes the nearest that doesn't. */
export function NumberField(props: SettingFieldProps<"number">): React.JSX.Element {
  const { name, spec, settings, session, hint } = props;
  const styles = usePaneStyles();
  return (
    <Field label={helpLabel(spec.label, spec.help)} {...(hint !== undefined && { hint })}>
      <SpinButton
        className={styles.full}
        value={Number(settings[name])}
        step={spec.step}
        min={spec.least}
        max={spec.most}
        onChange={(_, { value, displayValue }) => {
          const typed = value ?? Number((displayValue ?? "").replace(",", "."));
          if (Number.isNaN(typed)) return;
          const inside = Math.min(spec.most, Math.max(spec.least, typed));
          void session.set(name, spec.whole ? Math.round(inside) : inside);
        }}
      />
    </Field>
  );
}
