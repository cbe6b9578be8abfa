import { Field, Link, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { text as textValue } from "../../src/plan/words/sentence";
import { cellAddress } from "../../src/table/cellAddress";
import type { Decision } from "../../src/table/decision";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";

export interface QuestionCardProps {
  readonly decision: Decision;
  readonly onAnswer: (value: string) => void;
  /** Shows the cell in the sheet; absent where the question is about no cell. */
  readonly onShow?: () => void;
}

/** The value of no option; "" is one, where nobody is meant. */
const nothingChosen = "\0nothing";

/** The option as it reads: in words, and what it makes of the cell that is shown. */
function OptionLabel({ text, shows }: Decision["options"][number]): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <>
      {text}
      {shows !== undefined && (
        <>
          <br />
          <Text size={200} className={styles.quiet}>
            {shows}
          </Text>
        </>
      )}
    </>
  );
}

/** One question about the tables, with its answers; nothing is chosen until somebody chooses. */
export function QuestionCard({ decision, onAnswer, onShow }: QuestionCardProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { question, options, state, value, cell, because } = decision;
  return (
    <div className={styles.question} data-testid="question" data-key={decision.key}>
      <Field label={question}>
        <RadioGroup
          className={styles.radios}
          value={state === "asked" ? nothingChosen : value}
          onChange={(_, data) => {
            onAnswer(data.value);
          }}
        >
          {options.map((option) => (
            <Radio
              key={option.value}
              value={option.value}
              label={<OptionLabel {...option} />}
              data-answer={option.value}
            />
          ))}
        </RadioGroup>
      </Field>
      {state === "guessed" && because !== "" && (
        <Text size={200} className={styles.quiet}>
          {say("questions: because", { why: textValue(because) })}
        </Text>
      )}
      {cell !== undefined && onShow !== undefined && (
        <div>
          <Link inline onClick={onShow}>
            {say("questions: show cell", {
              cell: textValue(cellAddress(cell.row, cell.column)),
            })}
          </Link>
        </div>
      )}
    </div>
  );
}
