import { Button, Text } from "@fluentui/react-components";
import type { Session } from "../session/session";
import { hasData, type State } from "../state/state";
import { say } from "../words/say";
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
  const isRunning = state.run.status === "running";
  return (
    <Section title={say("parts: no plan")}>
      <Text>{say(isRunning ? "parts: being made" : "parts: nothing to look at")}</Text>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            session.go("home");
          }}
          data-testid="plan first"
        >
          {say(isRunning ? "parts: how far" : "parts: make a plan")}
        </Button>
      </div>
    </Section>
  );
}
