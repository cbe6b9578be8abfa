import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ControlTotals } from "../../src/plan/door/controlTotals";
import { text as textValue } from "../../src/plan/words/sentence";
import { amountText } from "../../src/table/numbers/amountText";
import { numberText, valueWith } from "../../src/table/parse/numberText";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";

interface ControlFormProps {
  readonly control: ControlTotals;
  /** Headers of the loads whose sums can be compared. */
  readonly loads: readonly string[];
  readonly onChange: (control: ControlTotals) => void;
}

/** A number as people type it; undefined for an empty field, NaN for what is none. */
function typedNumber(text: string): number | undefined {
  if (text.trim() === "") return undefined;
  const parts = numberText(text);
  if (parts === undefined) return NaN;
  const point = valueWith(parts, ".");
  return Number.isNaN(point) ? valueWith(parts, ",") : point;
}

function TotalField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const [draft, setDraft] = useState<string | undefined>();
  const typed = typedNumber(draft ?? "");
  const wrong = typed !== undefined && Number.isNaN(typed);
  return (
    <Field label={label} {...(wrong && { validationMessage: say("control: no number") })}>
      <Input
        className={styles.full}
        inputMode="decimal"
        value={draft ?? (value === undefined ? "" : amountText(value))}
        onChange={(_, data) => {
          setDraft(data.value);
        }}
        onBlur={() => {
          if (draft === undefined || wrong) return;
          onChange(typed);
          setDraft(undefined);
        }}
      />
    </Field>
  );
}

/** Totals of the CRM's own report, to see that nothing got lost on the way here. */
export function ControlForm({ control, loads, onChange }: ControlFormProps): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="control">
        <AccordionHeader size="small" className={styles.fold} data-testid="control">
          <Text size={200}>{say("control: compare")}</Text>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <div className={styles.tight}>
            <TotalField
              label={say("control: rows")}
              value={control.rows}
              onChange={(rows) => {
                onChange({ ...(rows !== undefined && { rows }), sums: control.sums });
              }}
            />
            {loads.map((load) => (
              <TotalField
                key={load}
                label={say("control: sum", { load: textValue(load) })}
                value={control.sums.get(load)}
                onChange={(sum) => {
                  const sums = new Map(control.sums);
                  if (sum === undefined) sums.delete(load);
                  else sums.set(load, sum);
                  onChange({ ...control, sums });
                }}
              />
            ))}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
