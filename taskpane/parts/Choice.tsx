import { Dropdown, Field, Option } from "@fluentui/react-components";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";
import { helpLabel } from "./helpLabel";

export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
}

export interface ChoiceProps {
  readonly label: string;
  /** Behind a button beside the label. */
  readonly help?: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly placeholder?: string;
  readonly small?: boolean;
  /** The label is there for those who listen; what stands around shows the rest what it is. */
  readonly hiddenLabel?: boolean;
  readonly onChoose: (value: string) => void;
}

/** A labelled drop-down of texts. */
export function Choice(props: ChoiceProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { label, help, hint, value, options, placeholder, onChoose } = props;
  const { small = false, hiddenLabel = false } = props;
  const chosen = options.find((option) => option.value === value);
  const size = small ? "small" : "medium";
  const dropdown = (
    <Dropdown
      className={styles.full}
      size={size}
      value={chosen?.text ?? ""}
      selectedOptions={chosen === undefined ? [] : [value]}
      placeholder={placeholder ?? say("parts: choose")}
      {...(hiddenLabel && { "aria-label": label })}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) onChoose(optionValue);
      }}
    >
      {options.map((option) => (
        <Option key={option.value} value={option.value} text={option.text}>
          {option.text}
        </Option>
      ))}
    </Dropdown>
  );
  if (hiddenLabel) return dropdown;
  return (
    <Field
      label={help === undefined ? label : helpLabel(label, help)}
      {...(hint !== undefined && { hint })}
      size={size}
    >
      {dropdown}
    </Field>
  );
}
