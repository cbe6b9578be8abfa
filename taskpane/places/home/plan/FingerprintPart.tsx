import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { StoredHead } from "../../../../src/plan/stored/head";
import { text } from "../../../../src/plan/words/sentence";
import { Section } from "../../../parts/Section";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";

/** Letters of a fingerprint that are told apart at a glance. */
const shownLetters = 12;

/** Whether the browser let us: pages inside others may not. */
async function copied(what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(what);
    return true;
  } catch {
    return false;
  }
}

/** The fingerprint of a plan, to be copied. */
export function FingerprintPart({ head }: { readonly head: StoredHead }): React.JSX.Element {
  const styles = usePaneStyles();
  const [told, setTold] = useState("");
  const { fingerprint, changedFingerprint } = head;
  const copy = async (): Promise<void> => {
    const isDone = await copied(changedFingerprint);
    setTold(say(isDone ? "plan page: copied" : "plan page: not copied"));
  };
  return (
    <Section title={say("plan page: fingerprint")} hint={say("plan page: fingerprint hint")}>
      <div className={styles.code} data-testid="fingerprint">
        {changedFingerprint}
      </div>
      {fingerprint !== changedFingerprint && (
        <Text size={200}>
          {say("plan page: of search", {
            fingerprint: text(`${fingerprint.slice(0, shownLetters)}…`),
          })}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copy()}>
          {say("plan page: copy")}
        </Button>
        <Text size={200} role="status">
          {told}
        </Text>
      </div>
    </Section>
  );
}
