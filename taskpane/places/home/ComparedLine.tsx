import { Link, Text } from "@fluentui/react-components";
import { count } from "../../../src/plan/words/sentence";
import type { Session } from "../../session/session";
import { readyPlans } from "../../state/compareState";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";

/** That plans stand side by side, and the way to them; nothing where there are none. */
export function ComparedLine({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  const plans = readyPlans(state.comparing).filter(({ kind }) => kind !== "today").length;
  if (plans === 0) return null;
  return (
    <div className={styles.row}>
      <Text data-testid="side by side">
        {say("compare: stand side by side", { plans: count(plans) })}
      </Text>
      <Link
        as="button"
        onClick={() => {
          session.view("compare");
          session.go("plan");
        }}
      >
        {say("compare: look")}
      </Link>
    </div>
  );
}
