import { Button, Text } from "@fluentui/react-components";
import type { Session } from "../session/session";
import type { State } from "../state/state";
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
  const missing =
    accounts === undefined ? "your accounts" : reps === undefined ? "your reps" : undefined;
  return (
    <Section title="First the data">
      <Text>
        {missing === undefined
          ? "The table of accounts holds no rows yet, or can't be read."
          : `A plan needs ${missing} first: a table with a header row.`}
      </Text>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            session.go("data");
          }}
          data-testid="data first"
        >
          See the data
        </Button>
      </div>
    </Section>
  );
}
