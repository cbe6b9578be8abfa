import { Button, Text } from "@fluentui/react-components";
import { Gone } from "../laterParts";
import type { Session } from "../session/session";
import type { State } from "../state/state";
import { say } from "../words/say";
import { Section } from "./Section";

/** In a place that needs tables while there are none: what is missing, and the way to it. */
export function DataFirst({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const { accounts, reps } = state.chosen;
  const { lost, inspection } = state;
  const isGone = lost.accounts !== undefined || lost.reps !== undefined;
  const isEmpty = inspection?.accounts.rows === 0 || inspection?.reps.rows === 0;
  const missing =
    accounts === undefined
      ? "parts: needs accounts"
      : reps === undefined
        ? "parts: needs reps"
        : "parts: no rows";
  return (
    <Section title={say("parts: data first")}>
      {!isGone && !isEmpty && <Text>{say(missing)}</Text>}
      <Gone state={state} session={session} />
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            session.go("data");
          }}
          data-testid="data first"
        >
          {say("parts: see the data")}
        </Button>
      </div>
    </Section>
  );
}
