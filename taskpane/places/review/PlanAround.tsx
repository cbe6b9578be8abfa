import { Button, Text } from "@fluentui/react-components";
import { count } from "../../../src/plan/words/sentence";
import type { Session } from "../../session/session";
import { changing } from "../../state/reviewState";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { whyNoPlan } from "../plan/whyNoPlan";

/** Has a new plan made around what was changed by hand: a search holds to locks, and to no decision. */
export function PlanAround({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { looking, report, saved, run } = state;
  const reps = new Set(report?.reps.map(({ name }) => name));
  const locked = new Map(saved.pins.map(({ account, rep }) => [account, rep]));
  // Nobody can be locked to nobody.
  const pins = changing(looking.decided)
    .filter(({ account, rep }) => reps.has(rep) && locked.get(account) !== rep)
    .map(({ account, rep }) => ({ account, rep }));
  if (pins.length === 0 || run.status === "running" || whyNoPlan(state) !== undefined) return null;
  const planAround = async (): Promise<void> => {
    await session.pinAll(pins);
    session.go("home");
    await session.carve();
  };
  return (
    <div>
      <Button size="small" onClick={() => void planAround()} data-testid="plan around">
        {say("moves: plan around", { accounts: count(pins.length) })}
      </Button>{" "}
      <Text size={200} className={styles.quiet}>
        {say("moves: plan around, what")}
      </Text>
    </div>
  );
}
