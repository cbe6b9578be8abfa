import { Dropdown, Field, Option } from "@fluentui/react-components";
import { usePaneStyles } from "../styles";

export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly placeholder?: string;
  readonly small?: boolean;
  readonly onChoose: (value: string) => void;
}

/** A labelled drop-down of texts. */
export function Choice(props: ChoiceProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { label, hint, value, options, placeholder, small = false, onChoose } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Field label={label} {...(hint !== undefined && { hint })} size={small ? "small" : "medium"}>
      <Dropdown
        className={styles.full}
        size={small ? "small" : "medium"}
        value={chosen?.text ?? ""}
        selectedOptions={chosen === undefined ? [] : [value]}
        placeholder={placeholder ?? "Choose"}
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
    </Field>
  );
}
