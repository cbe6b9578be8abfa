import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
} from "@fluentui/react-components";
import { gapSentence, plural } from "../../src/plan/numberText";
import type { Session } from "../session";
import type { Run, State } from "../state";
import { usePaneStyles } from "../styles";
import { Section } from "./Section";

function whatWillHappen(state: State): string {
  const summary = state.inspection?.summary;
  if (summary === undefined) return "";
  const { settings } = state.saved;
  const who = `${plural(summary.accounts, "account")} over ${plural(summary.reps, "rep")}`;
  const what =
    settings.approach === "equity"
      ? `with ${summary.loadName} shared out as evenly as the rules allow`
      : "with as little travel as the capacities allow";
  return `${who}, ${what}.`;
}

/** The hard rules in force, so that nobody carves under a rule they forgot. */
function rulesInForce(state: State): string[] {
  const summary = state.inspection?.summary;
  if (summary === undefined) return [];
  const { settings, pins } = state.saved;
  const capped = settings.maxMovedPercent < 100 && summary.owned > 0;
  return [
    capped
      ? `At most ${settings.maxMovedPercent} % of the ${plural(summary.owned, "owned account")} change hands.`
      : "Every account may change hands.",
    Number.isFinite(summary.totalCapacity)
      ? `No rep over capacity, counted in ${summary.workloadName}.`
      : "No capacity limits.",
    ...(settings.match === "" ? [] : [`Reps serve only their own ${settings.match}.`]),
    ...(summary.locked > 0 ? [`${plural(summary.locked, "account")} locked or pinned.`] : []),
    ...(pins.length > 0 ? [`${plural(pins.length, "pin")} made by hand.`] : []),
    ...(settings.unreadable === "zero" ? ["Loads that can't be read count as 0."] : []),
  ];
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
      {known && <Text size={200}>{gapSentence((cost - lowerBound) / lowerBound)}</Text>}
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
      {run.status === "refused" && run.message !== blocked && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>No plan.</MessageBarTitle>
            {run.message}
          </MessageBarBody>
        </MessageBar>
      )}
      {run.status === "running" ? (
        <Running run={run} session={session} />
      ) : (
        <div className={styles.row}>
          <Button
            appearance="primary"
            size="large"
            disabled={blocked !== undefined || inspection?.summary === undefined}
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
