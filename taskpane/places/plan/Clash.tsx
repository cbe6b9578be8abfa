import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from "@fluentui/react-components";
import { countText } from "../../../src/plan/numberText";
import type { Broken } from "../../../src/plan/words/clash";
import type { Session } from "../../session/session";
import type { Run } from "../../state/workState";
import { usePaneStyles } from "../../styles";
import { Section } from "../../parts/Section";

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
          and {countText(more)} more
        </Text>
      )}
    </div>
  );
}

function Rules({ rules }: { readonly rules: readonly string[] }): React.JSX.Element {
  return (
    <Section
      title="Rules that contradict each other"
      hint="Change or lift any one of these, and the rest of this list can be kept."
    >
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
          <MessageBarTitle>No plan.</MessageBarTitle>
          {message}
        </MessageBarBody>
      </MessageBar>
      {clash !== undefined && clash.rules.length > 0 && <Rules rules={clash.rules} />}
      {clash?.canLook === true && (
        <div>
          <Button onClick={() => void session.look()} data-testid="look">
            Look at the plan that breaks them least
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
          <MessageBarTitle>Not a valid plan: it breaks your rules.</MessageBarTitle>
          It is here to look at. It keeps your rules as far as they can be kept, nobody searched for
          a better one, and it can&apos;t be written to the workbook.
        </MessageBarBody>
      </MessageBar>
      <Section title="What it breaks">
        <Sentences sentences={broken.breaks} testid="breaks" />
      </Section>
      <Rules rules={broken.rules} />
    </>
  );
}
