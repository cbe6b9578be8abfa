import { Button, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import { approachTexts } from "../../../../src/plan/settings/approaches";
import type { Approach } from "../../../../src/plan/settings/settings";
import type { Session } from "../../../session/session";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { Section } from "../../../parts/Section";

const all = Object.keys(approachTexts) as Approach[];
/** Those that most plans are made with; the others are a press away. */
const usual = all.slice(0, 5);

/** What a carve aims at, each approach with a line that says what it does. */
export function ApproachChoice({
  approach,
  session,
}: {
  readonly approach: Approach;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const [opened, setOpened] = useState(false);
  const open = opened || !usual.includes(approach);
  return (
    <Section title={say("label: approach")}>
      <RadioGroup
        className={styles.radios}
        value={approach}
        aria-label={say("label: approach")}
        onChange={(_, { value }) => {
          const chosen = all.find((one) => one === value);
          if (chosen !== undefined) void session.set("approach", chosen);
        }}
      >
        {(open ? all : usual).map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <>
                <b>{say(`approach: ${one}`)}</b>
                <br />
                <Text size={200}>{say(`approach: ${one}, line`)}</Text>
              </>
            }
          />
        ))}
      </RadioGroup>
      {usual.includes(approach) && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open}
            onClick={() => setOpened(!open)}
          >
            {say(open ? "approach: fewer" : "approach: more")}
          </Button>
        </div>
      )}
    </Section>
  );
}
