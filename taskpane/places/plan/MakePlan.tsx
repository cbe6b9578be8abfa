import { Button, Text } from "@fluentui/react-components";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { rulesInForce, whatWillHappen } from "./carveWords";
import { Refusal } from "./Clash";
import { Section } from "../../parts/Section";
import { InTheWay } from "./InTheWay";
import { canMakeThree, MakeThree, WhichPlans } from "./MakeThree";
import { Running } from "./Running";
import { whyNoPlan } from "./whyNoPlan";

/** The hard rules in force, so that nobody makes a plan under one they forgot. */
function InForce({ state }: { readonly state: State }): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <ul className={styles.list} data-testid="in force">
      {rulesInForce(state).map((rule) => (
        <li key={rule}>
          <Text size={200}>{rule}</Text>
        </li>
      ))}
    </ul>
  );
}

/** What a run will do, under which rules, and the button that begins it; what it says while it runs. */
export function MakePlan({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { run, inspection, report, place } = state;
  const blocked = inspection?.blocked;
  // Under Plan, what is wrong with a rule is said beside it.
  const isSaidBelow =
    place === "plan" && inspection?.ruleProblems.some(({ message }) => message === blocked);
  const isFirst = report === undefined && canMakeThree(state);
  return (
    <Section
      title={say(report === undefined ? "make: title" : "make: title again")}
      hint={say("make: where")}
    >
      {place !== "plan" && (
        <>
          <Text>{whatWillHappen(state)}</Text>
          <InForce state={state} />
        </>
      )}
      <WhichPlans state={state} />
      <InTheWay state={state} session={session} isSaid={isSaidBelow === true} />
      {run.status === "refused" && run.message !== blocked && (
        <Refusal run={run} session={session} />
      )}
      {run.status === "running" ? (
        // What the rules cost is tried out in a part of its own, with its own way to end it.
        !(place === "plan" && state.later.ruleCosts?.isRunning === true) && (
          <Running run={run} session={session} />
        )
      ) : (
        <div className={styles.buttons}>
          {isFirst && <MakeThree state={state} session={session} isFirst />}
          <Button
            appearance={isFirst ? "secondary" : "primary"}
            size="large"
            disabled={whyNoPlan(state) !== undefined}
            onClick={() => void session.carve()}
            data-testid="carve"
          >
            {say(
              report !== undefined ? "make: it again" : isFirst ? "compare: make one" : "make: it",
            )}
          </Button>
          {!isFirst && <MakeThree state={state} session={session} isFirst={false} />}
        </div>
      )}
    </Section>
  );
}
