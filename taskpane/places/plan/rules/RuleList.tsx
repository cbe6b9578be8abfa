import { Button, Field, Link, Tab, TabList, Text, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { helpLabel } from "../../../parts/helpLabel";
import type { SettingFieldProps } from "./fields/settingField";
import { settingSpecs } from "../../../../src/plan/settings/settings";
import { ruleExamples } from "./ruleExamples";
import { edited, moved, withRule } from "./ruleOrder";
import { RulePicker } from "./RulePicker";
import { RuleRow } from "./RuleRow";

/** A new rule: typed, or begun from an example. */
function NewRule({
  examples,
  onAdd,
}: {
  readonly examples: readonly string[];
  readonly onAdd: (line: string) => void;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const [text, setText] = useState("");
  const add = (): void => {
    if (text.trim() === "") return;
    onAdd(text.trim());
    setText("");
  };
  return (
    <>
      <Field label={helpLabel(say("rules: new"), settingSpecs.rules.help)}>
        <Textarea
          className={styles.full}
          size="small"
          rows={2}
          value={text}
          placeholder={say("rules: form")}
          onChange={(_, { value }) => setText(value.replace(/\r?\n/g, " "))}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <div>
        <Button size="small" disabled={text.trim() === ""} onClick={add}>
          {say("rules: add")}
        </Button>
      </div>
      <Text size={200} className={styles.quiet}>
        {say("rules: example")}
      </Text>
      <ul className={styles.list}>
        {examples.map((example) => (
          <li key={example}>
            <Link className={styles.small} onClick={() => setText(example)}>
              {example}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The user's own rules in their order. */
export function RuleList(props: Omit<SettingFieldProps, "spec">): React.JSX.Element {
  const { settings, inspection, session } = props;
  const styles = usePaneStyles();
  const { rules } = settings;
  const list = useRef<HTMLUListElement>(null);
  /** The rule that was moved and which way, so that its buttons keep the focus. */
  const follow = useRef<{ readonly number: number; readonly way: "up" | "down" } | undefined>(
    undefined,
  );
  useEffect(() => {
    const { number, way } = follow.current ?? {};
    follow.current = undefined;
    if (number === undefined || way === undefined) return;
    const buttons = `[data-rule="${number}"] [data-move]:not(:disabled)`;
    const found = [...(list.current?.querySelectorAll<HTMLElement>(buttons) ?? [])];
    (found.find((button) => button.dataset["move"] === way) ?? found[0])?.focus();
  }, [rules]);
  const set = (lines: readonly string[]): void => void session.set("rules", lines);
  // Before one that takes everything, behind which it would never apply.
  const add = (line: string): void => set(withRule(rules, line));
  const [way, setWay] = useState<"build" | "type">("build");
  const problemOf = (number: number): string | undefined =>
    inspection?.ruleProblems.find((problem) => problem.number === number)?.message;
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {say("rules: order")}
      </Text>
      {rules.length > 0 && (
        <ul className={styles.list} ref={list} data-testid="rules">
          {rules.map((line, at) => (
            <RuleRow
              key={`${at} ${line}`}
              line={line}
              number={at + 1}
              last={at === rules.length - 1}
              problem={problemOf(at + 1)}
              effect={inspection?.ruleEffects?.[at]}
              onEdit={(text) => set(edited(rules, at, text))}
              onMove={(by) => {
                follow.current = { number: at + 1 + by, way: by < 0 ? "up" : "down" };
                set(moved(rules, at, by));
              }}
              onRemove={() => set(rules.filter((_, place) => place !== at))}
            />
          ))}
        </ul>
      )}
      <TabList
        size="small"
        selectedValue={way}
        aria-label={say("rule: add")}
        onTabSelect={(_, { value }) => setWay(value === "type" ? "type" : "build")}
      >
        <Tab value="build">{say("rule: build")}</Tab>
        <Tab value="type">{say("rule: type")}</Tab>
      </TabList>
      {way === "build" ? (
        <RulePicker inspection={inspection} session={session} onAdd={add} />
      ) : (
        <NewRule examples={ruleExamples(inspection)} onAdd={add} />
      )}
    </>
  );
}
