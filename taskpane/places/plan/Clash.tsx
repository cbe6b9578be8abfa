import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from "@fluentui/react-components";
import { count } from "../../../src/plan/words/sentence";
import type { Broken } from "../../../src/plan/words/clash";
import type { Session } from "../../session/session";
import type { Run } from "../../state/workState";
import { usePaneStyles } from "../../styles";
import { Section } from "../../parts/Section";
import { say } from "../../words/say";

/** Sentences shown at once; nobody reads more, and they can be thousands. */
const shown = 50;

function Sentences({
  sentences,
  testid,
}: {
  readonly sentences: readonly string[];
  readonly testid: string;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const more = sentences.length - shown;
  return (
    <div className={styles.scroll}>
      <ul className={styles.list} data-testid={testid}>
        {sentences.slice(0, shown).map((sentence) => (
          <li key={sentence} className={styles.item}>
            <Text size={200}>{sentence}</Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size={200} className={styles.quiet}>
          {say("clash: more", { count: count(more) })}
        </Text>
      )}
    </div>
  );
}

/** The rules that contradict each other. */
export function Rules({ rules }: { readonly rules: readonly string[] }): React.JSX.Element {
  return (
    <Section title={say("clash: title")} hint={say("clash: what to do")}>
      <Sentences sentences={rules} testid="clashing-rules" />
    </Section>
  );
}

/** Why there is no plan. Where rules contradict each other: which, and a way to look further. */
export function Refusal({
  run,
  session,
}: {
  readonly run: Extract<Run, { status: "refused" }>;
  readonly session: Session;
}): React.JSX.Element {
  const { message, clash } = run;
  return (
    <>
      <MessageBar intent="error" layout="multiline" data-testid="refusal">
        <MessageBarBody>
          <MessageBarTitle>{say("clash: no plan")}</MessageBarTitle>
          {message}
        </MessageBarBody>
      </MessageBar>
      {clash !== undefined && clash.rules.length > 0 && <Rules rules={clash.rules} />}
      {clash?.canLook === true && (
        <div>
          <Button onClick={() => void session.look()} data-testid="look">
            {say("clash: look")}
          </Button>
        </div>
      )}
    </>
  );
}

/** In place of a proof: what a plan breaks that is there only to be looked at. */
export function BrokenPlan({ broken }: { readonly broken: Broken }): React.JSX.Element {
  return (
    <>
      <MessageBar intent="warning" layout="multiline" data-testid="broken">
        <MessageBarBody>
          <MessageBarTitle>{say("clash: not valid")}</MessageBarTitle>
          {say("clash: to look at")}
        </MessageBarBody>
      </MessageBar>
      <Section title={say("clash: breaks")}>
        <Sentences sentences={broken.breaks} testid="breaks" />
      </Section>
      <Rules rules={broken.rules} />
    </>
  );
}
