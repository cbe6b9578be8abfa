import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Gone } from "../laterParts";
import { whyNoPlan } from "../places/plan/whyNoPlan";
import type { Session } from "../session/session";
import { hasData, type State } from "../state/state";
import { englishOfMissing } from "../words/englishOfMissing";
import { learn, say } from "../words/say";

learn(englishOfMissing);

/** That the plan at hand is older than the cells or the rules, and the way to one that isn't. */
export function OlderPlan({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const { outdated, stale, run } = state;
  if (!hasData(state)) return <Gone state={state} session={session} />;
  // Before the cells are read again another bar says so, wherever one is.
  if (!outdated || stale) return null;
  const canMake = whyNoPlan(state) === undefined && run.status !== "running";
  return (
    <MessageBar intent="info" layout="multiline" data-testid="outdated">
      <MessageBarBody>{say("missing: plan is older")}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            // Home shows how far it is, and what comes first.
            session.go("home");
            if (canMake) void session.carve();
          }}
        >
          {say(canMake ? "missing: make it again" : "missing: look first")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
