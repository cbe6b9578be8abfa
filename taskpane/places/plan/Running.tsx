import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { gapText } from "../../../src/plan/numberText";
import type { Session } from "../../session/session";
import type { Run } from "../../state/workState";

/** How near the best plan so far is proven to be; "" where nothing useful is yet. */
function nearText(gap: number): string {
  return gap < 1
    ? `No plan is more than ${gapText(Math.max(gap, 0))} better than the best so far.`
    : "";
}

/** How far the run is, and the way to end it. */
export function Running({
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
      <ProgressBar value={progress.done} thickness="large" aria-label="Making the plan" />
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
