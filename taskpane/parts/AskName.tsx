import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Session } from "../session/session";
import type { State } from "../state/state";
import { usePaneStyles } from "../styles";
import { englishOfPlanPage } from "../words/englishOfPlanPage";
import { learn, say } from "../words/say";

learn(englishOfPlanPage);

/** Asks whose name is to stand with what was done; nothing waits for the answer. */
export function AskName({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { isNameAsked, author } = state.signing;
  const [name, setName] = useState(author);
  if (!isNameAsked) return null;
  const take = (): void => void session.setAuthor(name);
  return (
    <section className={styles.question} aria-label={say("name: title")} data-testid="ask name">
      <Text weight="semibold" role="status">
        {say("name: title")}
      </Text>
      <Text size={200}>{say("name: hint")}</Text>
      <Field label={say("name: yours")}>
        <Input
          value={name}
          autoComplete="name"
          onChange={(_, { value }) => {
            setName(value);
          }}
          onKeyDown={({ key }) => {
            if (key === "Enter" && name.trim() !== "") take();
            if (key === "Escape") session.dismissName();
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            if (name.trim() === "") session.dismissName();
            else take();
          }}
        >
          {say("name: take")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            session.dismissName();
          }}
        >
          {say("name: none")}
        </Button>
      </div>
    </section>
  );
}
