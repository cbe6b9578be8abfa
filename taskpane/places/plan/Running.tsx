import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { atMost, text } from "../../../src/plan/words/sentence";
import type { Session } from "../../session/session";
import type { Run } from "../../state/workState";
import { say } from "../../words/say";

/** How near the best plan so far is proven to be; "" where nothing useful is yet. */
function nearText(gap: number): string {
  return gap < 1 ? say("make: near", { gap: atMost(Math.max(gap, 0)) }) : "";
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
