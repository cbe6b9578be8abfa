import { Button, Text } from "@fluentui/react-components";
import { count, text } from "../../src/plan/words/sentence";
import type { Session } from "../session/session";
import { hasData, type State } from "../state/state";
import { usePaneStyles } from "../styles";
import { englishOfPlanFirst } from "../words/englishOfPlanFirst";
import { learn, say } from "../words/say";
import { DataFirst } from "./DataFirst";
import { Section } from "./Section";

learn(englishOfPlanFirst);

/** In a place that needs a plan while there is none: that, and the way to it. */
export function PlanFirst({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  if (!hasData(state)) return <DataFirst state={state} session={session} />;
  const isRunning = state.run.status === "running";
  const [latest] = isRunning ? [] : state.plans.list;
  const open = latest?.head;
  return (
    <Section title={say(open === undefined ? "parts: no plan" : "parts: none open")}>
      <Text>
        {say(
          isRunning
            ? "parts: being made"
            : open === undefined
              ? "parts: nothing to look at"
              : "parts: stored",
          { plans: count(state.plans.list.length) },
        )}
      </Text>
      <div className={styles.buttons}>
        {open !== undefined && (
          <Button
            appearance="primary"
            onClick={() => void session.openPlan(open.id)}
            data-testid="open latest"
          >
            {say("plans: open, named", { plan: text(open.name) })}
          </Button>
        )}
        <Button
          appearance={open === undefined ? "primary" : "secondary"}
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
