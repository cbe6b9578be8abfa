import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import { text } from "../../../src/plan/words/sentence";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { RepChoice } from "../../parts/RepChoice";
import { Section } from "../../parts/Section";
import { say } from "../../words/say";

/** Accounts locked to a rep by hand; kept by id, so that they survive a refresh. */
export function Pins({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const [account, setAccount] = useState("");
  const [rep, setRep] = useState("");
  const reps = state.inspection?.repNames ?? [];
  const idle = new Map(
    (state.inspection?.idlePins ?? []).map(({ account: id, message }) => [id, message]),
  );
  const ready = account.trim() !== "" && rep !== "";
  return (
    <Section title={say("locks: title")} hint={say("locks: why")}>
      <ul className={styles.list}>
        {state.saved.pins.map((pin) => (
          <li key={pin.account} className={styles.row}>
            <div className={styles.grow}>
              <Text>{say("locks: lock", { account: text(pin.account), rep: text(pin.rep) })}</Text>
              {idle.has(pin.account) && (
                <div className={styles.wrong} data-testid="idle-pin">
                  <Text size={200}>
                    {say("locks: not found", { why: text(idle.get(pin.account) ?? "") })}
                  </Text>
                </div>
              )}
            </div>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => void session.unpin(pin.account)}
            >
              {say("locks: remove")}
            </Button>
          </li>
        ))}
      </ul>
      <Field label={say("locks: account")}>
        <Input
          className={styles.full}
          value={account}
          onChange={(_, { value }) => {
            setAccount(value);
          }}
        />
      </Field>
      <RepChoice
        label={say("locks: rep")}
        value={rep}
        options={reps.map((name) => ({ value: name, text: name }))}
        onChoose={setRep}
      />
      <div>
        <Button
          size="small"
          disabled={!ready}
          onClick={() => {
            void session.pin(account.trim(), rep);
            setAccount("");
          }}
        >
          {say("locks: add")}
        </Button>
      </div>
    </Section>
  );
}
