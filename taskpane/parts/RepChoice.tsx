import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { count } from "../../src/plan/words/sentence";
import { usePaneStyles } from "../styles";
import { englishOfRepChoice } from "../words/englishOfRepChoice";
import { learn, say } from "../words/say";
import { Choice, type ChoiceProps } from "./Choice";

learn(englishOfRepChoice);

/** More than these are looked for by typing; and of what is found no more are listed. */
const MOST_LISTED = 20;

/** Lower case, and without accents: who looks for "zoe" finds Zoë. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Those whose name holds all the words that were typed, in any order. */
export function namesLike<Named extends { readonly text: string }>(
  all: readonly Named[],
  typed: string,
): readonly Named[] {
  const wanted = plain(typed).split(/\s+/);
  return all.filter(({ text }) => wanted.every((word) => plain(text).includes(word)));
}

/** A choice of a person: a list where there are few, a field to type a part of the name into where there are many. */
export function RepChoice(props: ChoiceProps): React.JSX.Element {
  return props.options.length <= MOST_LISTED ? <Choice {...props} /> : <ManyReps {...props} />;
}

function ManyReps({
  label,
  hiddenLabel = false,
  value,
  options,
  placeholder,
  small = false,
  onChoose,
}: ChoiceProps): React.JSX.Element {
  const styles = usePaneStyles();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const chosen = options.find((option) => option.value === value);
  const found = typed === undefined ? options : namesLike(options, typed);
  const more = found.length - MOST_LISTED;
  const size = small ? "small" : "medium";
  const field = (
    <Combobox
      className={styles.full}
      input={{ className: styles.full }}
      listbox={{ style: { maxHeight: "50vh" } }}
      size={size}
      value={typed ?? chosen?.text ?? ""}
      selectedOptions={chosen === undefined ? [] : [value]}
      placeholder={placeholder ?? say("people: type")}
      {...(hiddenLabel && { "aria-label": label })}
      onFocus={({ target }) => {
        if (target instanceof HTMLInputElement) target.select();
      }}
      onChange={({ target }) => {
        setTyped(target.value);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
      onOptionSelect={(_, { optionValue }) => {
        // Typing on takes the selection away, which is no choice yet.
        if (optionValue === undefined) return;
        setTyped(undefined);
        onChoose(optionValue);
      }}
    >
      {found.slice(0, MOST_LISTED).map((option) => (
        <Option key={option.value} value={option.value} text={option.text}>
          {option.text}
        </Option>
      ))}
      {more > 0 && (
        <Option key="more" disabled text="">
          {say("people: more", { more: count(more) })}
        </Option>
      )}
      {found.length === 0 && (
        <Option key="none" disabled text="">
          {say("people: none")}
        </Option>
      )}
    </Combobox>
  );
  if (hiddenLabel) return field;
  return (
    <Field label={label} size={size}>
      {field}
    </Field>
  );
}
