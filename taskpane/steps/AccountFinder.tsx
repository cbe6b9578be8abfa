import { Input, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AccountReport } from "../../src/plan/report";
import type { Session } from "../session";
import type { State } from "../state";
import { usePaneStyles } from "../styles";
import { Choice } from "./Choice";
import { Section } from "./Section";

/** Looks an account up by name or id, says why it went where it went, and lets it be pinned elsewhere. */
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
    <Section title="Why did this account go there?">
      <Input
        className={styles.full}
        placeholder="Account name or ID"
        aria-label="Account name or ID"
        value={text}
        onChange={(_, { value }) => {
          setText(value);
        }}
        data-testid="find"
      />
      <ul className={styles.list} data-testid="found">
        {found.map((account) => (
          <li key={account.id} className={styles.item}>
            <Text weight="semibold">{account.name || account.id}</Text>{" "}
            <Text size={200} className={styles.quiet}>
              {account.id}
            </Text>
            <br />
            <Text size={200}>{account.reason}</Text>
            <Choice
              small
              label="Pin to"
              value={state.saved.pins.find((pin) => pin.account === account.id)?.rep ?? ""}
              options={(state.report?.reps ?? []).map(({ name }) => ({ value: name, text: name }))}
              placeholder="not pinned"
              onChoose={(rep) => void session.pin(account.id, rep)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
