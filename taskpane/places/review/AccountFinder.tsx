import { Input, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AccountReport } from "../../../src/plan/results/report";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { AccountName } from "./AccountName";
import { Section } from "../../parts/Section";
import { say } from "../../words/say";
import { WhyNotPart } from "./WhyNotPart";

/** Looks an account up by name or id, says why it went where it went and not elsewhere, and lets it be locked. */
export function AccountFinder({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly AccountReport[]>([]);
  useEffect(() => {
    let current = true;
    void session.find(text).then((accounts) => {
      if (current) setFound(accounts);
    });
    return () => {
      current = false;
    };
  }, [text, session, state.report]);
  return (
    <Section title={say("why: title")} hint={say("why: hint")}>
      <Input
        className={styles.full}
        placeholder={say("review: name or id")}
        aria-label={say("review: name or id")}
        value={text}
        onChange={(_, { value }) => {
          setText(value);
        }}
        data-testid="find"
      />
      <ul className={styles.list} data-testid="found">
        {found.map((account) => (
          <li key={account.id} className={styles.item}>
            <AccountName account={account} />
            <br />
            <Text size={200}>{account.reason}</Text>
            <WhyNotPart account={account} state={state} session={session} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
