import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { usePaneStyles } from "../styles";

interface PickManyProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** So many at a time: who looks for another one types a part of it. */
const mostShown = 60;

/** Several of many, found by typing a part of them. */
export function PickMany(props: PickManyProps): React.JSX.Element {
  const { label, hint, placeholder, options, chosen, onChoose } = props;
  const styles = usePaneStyles();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const wanted = (typed ?? "").trim().toLowerCase();
  const found = options.filter(({ text }) => text.toLowerCase().includes(wanted));
  const texts = new Map(options.map(({ value, text }) => [value, text]));
  return (
    <Field label={label} size="small" {...(hint !== undefined && { hint })}>
      <Combobox
        className={styles.full}
        size="small"
        multiselect
        placeholder={placeholder}
        value={typed ?? chosen.map((one) => texts.get(one) ?? one).join("; ")}
        selectedOptions={[...chosen]}
        onFocus={() => {
          setTyped("");
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onOptionSelect={(_, { selectedOptions }) => {
          onChoose(selectedOptions);
          setTyped("");
        }}
      >
        {found.slice(0, mostShown).map(({ value, text }) => (
          <Option key={value} value={value} text={text}>
            {text}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
