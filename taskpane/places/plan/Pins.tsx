import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { Choice } from "../../parts/Choice";
import { Section } from "../../parts/Section";

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
    <Section
      title="Locks"
      hint="Decide single accounts by hand: they go to this rep in every carve."
    >
      <ul className={styles.list}>
        {state.saved.pins.map((pin) => (
          <li key={pin.account} className={styles.row}>
            <div className={styles.grow}>
              <Text>
                {pin.account} to {pin.rep}
              </Text>
              {idle.has(pin.account) && (
                <div className={styles.wrong} data-testid="idle-pin">
                  <Text size={200}>Not found: {idle.get(pin.account)}</Text>
                </div>
              )}
            </div>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => void session.unpin(pin.account)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <Field label="Account ID">
        <Input
          className={styles.full}
          value={account}
          onChange={(_, { value }) => {
            setAccount(value);
          }}
        />
      </Field>
      <Choice
        label="Rep"
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
          Lock
        </Button>
      </div>
    </Section>
  );
}
