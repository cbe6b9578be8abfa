import { Button, MessageBar, MessageBarBody, ProgressBar, Text } from "@fluentui/react-components";
import { openQuestions } from "../../../src/plan/door/asked";
import { gapText } from "../../../src/plan/numberText";
import { OpenQuestionsBar } from "../../questions/OpenQuestionsBar";
import type { Session } from "../../session";
import type { Run, State } from "../../state";
import { usePaneStyles } from "../../styles";
import { rulesInForce, whatWillHappen } from "./carveWords";
import { Refusal } from "./Clash";
import { Section } from "../../parts/Section";

/** How near the best plan so far is proven to be; "" where nothing useful is yet. */
function nearText(gap: number): string {
  return gap < 1
    ? `No plan is more than ${gapText(Math.max(gap, 0))} better than the best so far.`
    : "";
}

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
      <ProgressBar value={progress.done} thickness="large" aria-label="Carve" />
      <Text>{stopping ? "Stopping, keeping the best plan so far…" : `${progress.stage}…`}</Text>
      {known && <Text size={200}>{nearText((cost - lowerBound) / lowerBound)}</Text>}
      <div>
        <Button disabled={stopping} onClick={session.stop} data-testid="stop">
          Stop and keep the best so far
        </Button>
      </div>
    </>
  );
}

export function CarveStep({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { run, inspection } = state;
  const blocked = inspection?.blocked;
  const isOpen = openQuestions(inspection?.decisions ?? []).length > 0;
  return (
    <Section
      title="Carve"
      hint="Computed on this machine. Nothing in your sheets changes until you write the result."
    >
      <Text>{whatWillHappen(state)}</Text>
      <ul className={styles.list}>
        {rulesInForce(state).map((rule) => (
          <li key={rule}>
            <Text size={200}>{rule}</Text>
          </li>
        ))}
      </ul>
      {blocked !== undefined && (
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
            Carve territories
          </Button>
        </div>
      )}
    </Section>
  );
}
