import { Field, Input, type FieldProps, type InputProps } from "@fluentui/react-components";
import { useState } from "react";
import { usePaneStyles } from "../../../../styles";
import { text } from "../../../../../src/plan/words/sentence";
import { say } from "../../../../words/say";
import { typedNumber, type NumberLimits } from "./typedNumber";

interface NumberInputProps {
  /** What holds, as it is shown. */
  readonly shown: string;
  readonly limits: NumberLimits;
  /** By how much the arrow keys change it. */
  readonly step: number;
  readonly onNumber: (value: number) => void;
  /** What an emptied field stands for; where it is omitted, an emptied field stays as it was. */
  readonly blank?: { readonly word: string; readonly onBlank: () => void };
  readonly field?: Pick<FieldProps, "label" | "hint" | "className">;
  readonly input?: Pick<
    InputProps,
    "aria-label" | "className" | "size" | "placeholder" | "contentBefore" | "contentAfter"
  >;
}

/**
 * A number that is typed. It is taken when the field is left or Enter is pressed; whatever is done
 * to it on the way is said below.
 */
export function NumberInput(props: NumberInputProps): React.JSX.Element {
  const { shown, limits, step, onNumber, blank, field, input } = props;
  const styles = usePaneStyles();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [said, setSaid] = useState<string | undefined>(undefined);

  /** Takes what was typed; returns what is to be said of it. */
  function take(given: string): string | undefined {
    const bare = given.trim();
    if (bare === "" && blank === undefined)
      return say("field: empty stays", { shown: text(shown) });
    if (bare === "" || bare.toLowerCase() === blank?.word) {
      blank?.onBlank();
      return undefined;
    }
    const number = typedNumber(given, limits);
    if ("wrong" in number)
      return say(shown === "" ? "field: wrong, nothing" : "field: wrong, stays", {
        why: text(number.wrong),
        shown: text(shown),
      });
    if (String(number.value) !== shown) onNumber(number.value);
    return number.said;
  }

  function onDone(): void {
    if (typed === undefined) return;
    setSaid(typed === shown ? undefined : take(typed));
    setTyped(undefined);
  }

  function onArrow(by: number): void {
    const from = typed === undefined ? shown : typed;
    const number = typedNumber(from === "" ? String(limits.least) : from, limits);
    if ("wrong" in number) return;
    // In steps of 0.1, 0.1 + 0.2 is 0.3.
    const next = Number((number.value + by).toFixed(6));
    setTyped(undefined);
    setSaid(undefined);
    onNumber(Math.min(limits.most, Math.max(limits.least, next)));
  }

  const value = typed ?? shown;
  return (
    <Field
      {...field}
      {...(said !== undefined && { validationMessage: said, validationState: "warning" as const })}
    >
      <Input
        className={styles.full}
        {...input}
        role="spinbutton"
        aria-valuemin={limits.least}
        aria-valuemax={limits.most}
        aria-valuetext={value}
        inputMode="decimal"
        value={value}
        onChange={(_, { value: given }) => {
          setTyped(given);
          setSaid(undefined);
        }}
        onBlur={onDone}
        onKeyDown={(event) => {
          if (event.key === "Enter") onDone();
          if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
          event.preventDefault();
          onArrow(event.key === "ArrowUp" ? step : -step);
        }}
      />
    </Field>
  );
}
