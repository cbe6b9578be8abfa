import { Button, Text, Textarea } from "@fluentui/react-components";
import type { RuleEffect } from "../../../../src/plan/rules/ruleEffects";
import { count, text } from "../../../../src/plan/words/sentence";
import { say } from "../../../words/say";
import { exact } from "../../../../src/plan/words/sentence";
import { usePaneStyles } from "../../../styles";
import { useDraft } from "./fields/useDraft";

interface RuleRowProps {
  readonly line: string;
  /** From 1. */
  readonly number: number;
  readonly last: boolean;
  readonly problem: string | undefined;
  /** What it comes to; undefined where that isn't known. */
  readonly effect: RuleEffect | undefined;
  readonly onEdit: (text: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** "Takes 74 accounts; 31 have another rep today and would have to move." */
function effectText({ takes, forced, missing: [missing] }: RuleEffect): string {
  const values = { takes: count(takes), forced: count(forced) };
  const taken = forced > 0 ? say("rule: takes, forced", values) : say("rule: takes", values);
  if (missing === undefined) return takes === 0 ? say("rule: takes nothing") : taken;
  const { header, value, nearest } = missing;
  const words = { header: text(header), value: text(value), nearest: text(nearest) };
  if (takes === 0 && nearest !== "") return say("rule: takes nothing, missing", words);
  return `${takes === 0 ? say("rule: takes nothing") : taken} ${say("rule: missing", words)}`;
}

/** One rule, in its words, with what is wrong with it. */
export function RuleRow(props: RuleRowProps): React.JSX.Element {
  const { line, number, last, problem, effect, onEdit, onMove, onRemove } = props;
  const styles = usePaneStyles();
  const draft = useDraft(line, onEdit);
  const called = { number: exact(number) };
  const problemId = `rule-problem-${number}`;
  return (
    <li className={styles.item} data-rule={number}>
      <div className={styles.row}>
        <Text size={200} weight="semibold" className={styles.grow}>
          {say("rules: rule", called)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          className={styles.icon}
          data-move="up"
          aria-label={say("rules: up", called)}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.icon}
          data-move="down"
          aria-label={say("rules: down", called)}
          disabled={last}
          onClick={() => onMove(1)}
        >
          ↓
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.icon}
          aria-label={say("rules: delete", called)}
          onClick={onRemove}
        >
          ✕
        </Button>
      </div>
      <Textarea
        className={styles.full}
        size="small"
        rows={2}
        resize="vertical"
        aria-label={say("rules: rule", called)}
        aria-invalid={problem !== undefined}
        {...(problem !== undefined && { "aria-describedby": problemId })}
        value={draft.value}
        onChange={(_, { value }) => draft.onType(value.replace(/\r?\n/g, " "))}
        onBlur={draft.onDone}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // A rule is one line.
          event.preventDefault();
          draft.onDone();
        }}
      />
      {problem === undefined && effect !== undefined && (
        <Text size={200} data-testid="rule-effect">
          {effectText(effect)}
        </Text>
      )}
      {problem !== undefined && (
        <Text id={problemId} size={200} className={styles.wrong} data-testid="rule-problem">
          {problem}
        </Text>
      )}
    </li>
  );
}
