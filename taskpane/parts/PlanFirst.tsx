import { Button, Text } from "@fluentui/react-components";
import type { Session } from "../session/session";
import { hasData, type State } from "../state/state";
import { DataFirst } from "./DataFirst";
import { Section } from "./Section";

/** In a place that needs a plan while there is none: that, and the way to it. */
export function PlanFirst({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  if (!hasData(state)) return <DataFirst state={state} session={session} />;
  return (
    <Section title="No plan yet">
      <Text>
        {state.run.status === "running"
          ? "A plan is being made. It is here as soon as it is there."
          : "There is nothing to look at before a plan is made. That takes one click."}
      </Text>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            session.go("home");
          }}
          data-testid="plan first"
        >
          {state.run.status === "running" ? "See how far it is" : "Make a plan"}
        </Button>
      </div>
    </Section>
  );
}
