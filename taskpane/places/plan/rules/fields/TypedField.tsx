import { Field, Input } from "@fluentui/react-components";
import { checkSetting } from "../../../../../src/plan/settings/settings";
import { usePaneStyles } from "../../../../styles";
import { helpLabel } from "../../../../parts/helpLabel";
import type { SettingFieldProps } from "./settingField";
import { say } from "../../../../words/say";
import { useDraft } from "./useDraft";

/** Days from the first that spreadsheets count to 1 January 1970. */
const epochDays = 25_569;
const msPerDay = 86_400_000;

/** A day as spreadsheets count it, as a date field wants it; "" for none. */
export function dateText(day: number): string {
  return day === 0 ? "" : new Date((day - epochDays) * msPerDay).toISOString().slice(0, 10);
}

/** How an empty field of these settings is to be taken. */
const blank = { text: "", date: 0 } as const;

type TypedKind = keyof typeof blank;

/** A setting that is typed: text or a day. */
export function TypedField(props: SettingFieldProps<TypedKind>): React.JSX.Element {
  const { name, spec, settings, session, hint } = props;
  const styles = usePaneStyles();
  const holds = settings[name];
  const shown = spec.type === "date" ? dateText(Number(holds)) : String(holds);
  const draft = useDraft(shown, (text) => {
    const value = text.trim() === "" ? blank[spec.type] : text;
    void session.set(name, checkSetting(name, value));
  });
  return (
    <Field
      label={helpLabel(say(`label: ${name}`), spec.help)}
      {...(hint !== undefined && { hint })}
      {...(draft.error !== undefined && { validationMessage: draft.error })}
    >
      <Input
        className={styles.full}
        type={spec.type === "date" ? "date" : "text"}
        value={draft.value}
        {...(spec.type === "text" && { placeholder: spec.example })}
        onChange={(_, { value }) => draft.onType(value)}
        onBlur={draft.onDone}
        onKeyDown={({ key }) => {
          if (key === "Enter") draft.onDone();
        }}
      />
    </Field>
  );
}
