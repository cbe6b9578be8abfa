import { Button, MessageBar, MessageBarBody, ProgressBar, Text } from "@fluentui/react-components";
import { openQuestions } from "../../../src/plan/door/asked";
import { atMost, text } from "../../../src/plan/words/sentence";
import { OpenQuestionsBar } from "../../questions/OpenQuestionsBar";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import type { Run } from "../../state/workState";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { rulesInForce, whatWillHappen } from "./carveWords";
import { Refusal } from "./Clash";
import { Section } from "../../parts/Section";

/** How near the best plan so far is proven to be; "" where nothing useful is yet. */
function nearText(gap: number): string {
  return gap < 1 ? say("make: near", { gap: atMost(Math.max(gap, 0)) }) : "";
}

/** How far the run is, and the way to end it. */
function Running({
  run,
  session,
}: {
  readonly run: Extract<Run, { status: "running" }>;
  readonly session: Session;
}): React.JSX.Element {
  const { progress, stopping } = run;
  const { cost, lowerBound } = progress;
  const known = cost !== undefined && lowerBound !== undefined && lowerBound > 0;
  return (
    <>
      <ProgressBar value={progress.done} thickness="large" aria-label={say("make: making")} />
      <Text>
        {stopping ? say("make: stopping") : say("make: stage", { stage: text(progress.stage) })}
      </Text>
      {known && <Text size={200}>{nearText((cost - lowerBound) / lowerBound)}</Text>}
      <div>
        <Button disabled={stopping} onClick={session.stop} data-testid="stop">
          {say("make: stop")}
        </Button>
      </div>
    </>
  );
}

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
  const isOpen = openQuestions(inspection?.decisions ?? []).length > 0;
  return (
    <Section
      title={say(report === undefined ? "make: title" : "make: title again")}
      hint={say("make: where")}
    >
      <Text>{whatWillHappen(state)}</Text>
      <InForce state={state} />
      {blocked !== undefined && isSaidBelow !== true && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{blocked}</MessageBarBody>
        </MessageBar>
      )}
      <OpenQuestionsBar state={state} session={session} />
      {run.status === "refused" && run.message !== blocked && (
        <Refusal run={run} session={session} />
      )}
      {run.status === "running" ? (
        <Running run={run} session={session} />
      ) : (
        <div className={styles.row}>
          <Button
            appearance="primary"
            size="large"
            disabled={blocked !== undefined || inspection?.summary === undefined || isOpen}
            onClick={() => void session.carve()}
            data-testid="carve"
          >
            {say(report === undefined ? "make: it" : "make: it again")}
          </Button>
        </div>
      )}
    </Section>
  );
}
