import { Button, Input, Field } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Inspection } from "../../../../src/plan/inputs/inspect";
import type { ColumnValue } from "../../../../src/plan/inputs/columnValues";
import { count, text } from "../../../../src/plan/words/sentence";
import { Choice } from "../../../parts/Choice";
import { PickMany } from "../../../parts/PickMany";
import type { Session } from "../../../session/session";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { isWhole, ruleHows, ruleText, ruleWhos, type RuleHow, type RuleParts } from "./ruleText";

interface PickerProps {
  readonly inspection: Inspection | undefined;
  readonly session: Session;
  readonly onAdd: (line: string) => void;
}

const nothing: RuleParts = { header: "", how: "is", values: [], typed: "", who: [] };

/** The commonest values of a column, once they are known. */
function useValues(session: Session, header: string): readonly ColumnValue[] {
  const [values, setValues] = useState<readonly ColumnValue[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setValues([]);
    if (header !== "") {
      void session.columnValues(header).then((found) => {
        if (isCurrent) setValues(found);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [session, header]);
  return values;
}

/** What a rule compares a column with: chosen from its values, or typed. */
function ValueField({
  parts,
  values,
  onChange,
}: {
  readonly parts: RuleParts;
  readonly values: readonly ColumnValue[];
  readonly onChange: (parts: Partial<RuleParts>) => void;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  if (parts.how === "blank") return null;
  if (parts.how === "is" || parts.how === "is not") {
    return (
      <PickMany
        label={say("rule: value")}
        placeholder={say("rule: choose values")}
        options={values.map(({ value, rows }) => ({
          value,
          text: say("rule: value, rows", { value: text(value), rows: count(rows) }),
        }))}
        chosen={parts.values}
        onChoose={(chosen) => {
          onChange({ values: chosen });
        }}
      />
    );
  }
  return (
    <Field label={say("rule: value")} size="small">
      <Input
        className={styles.full}
        size="small"
        value={parts.typed}
        onChange={(_, { value }) => {
          onChange({ typed: value });
        }}
      />
    </Field>
  );
}

/** A rule put together by choosing: which accounts, and who gets them. */
export function RulePicker({ inspection, session, onAdd }: PickerProps): React.JSX.Element {
  const [parts, setParts] = useState(nothing);
  const change = (changed: Partial<RuleParts>): void => {
    setParts({ ...parts, ...changed });
  };
  const values = useValues(session, parts.header);
  const headers = [...new Set(inspection?.accounts.headers ?? [])].filter((one) => one !== "");
  const reps = inspection?.repNames ?? [];
  return (
    <>
      <Choice
        small
        label={say("rule: column")}
        value={parts.header}
        placeholder={say("rule: choose a column")}
        options={headers.map((header) => ({ value: header, text: header }))}
        onChoose={(header) => {
          change({ header, values: [], typed: "" });
        }}
      />
      <Choice
        small
        hiddenLabel
        label={say("rule: how")}
        value={parts.how}
        options={ruleHows.map((how) => ({ value: how, text: say(`rule: ${how}`) }))}
        onChoose={(chosen) => {
          const how = ruleHows.find((one): one is RuleHow => one === chosen);
          if (how !== undefined) change({ how });
        }}
      />
      <ValueField parts={parts} values={values} onChange={change} />
      <PickMany
        label={say("rule: who")}
        placeholder={say("rule: choose who")}
        options={[
          ...ruleWhos.map((who) => ({ value: who, text: say(`rule: ${who}`) })),
          ...reps.map((name) => ({ value: name, text: name })),
        ]}
        chosen={parts.who}
        onChoose={(chosen) => {
          // Words that stand for more go with nobody else: what was chosen last counts.
          const last = chosen.at(-1);
          const words = new Set<string | undefined>(ruleWhos);
          const others = chosen.filter((one) => !words.has(one));
          change({ who: last !== undefined && words.has(last) ? [last] : others });
        }}
      />
      <div>
        <Button
          size="small"
          disabled={!isWhole(parts)}
          onClick={() => {
            onAdd(ruleText(parts));
            setParts(nothing);
          }}
        >
          {say("rule: add")}
        </Button>
      </div>
    </>
  );
}
