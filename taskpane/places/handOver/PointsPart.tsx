import { Button, Text } from "@fluentui/react-components";
import { useEffect } from "react";
import type { RestorePoint } from "../../../src/plan/workbook/restore/points";
import { text } from "../../../src/plan/words/sentence";
import { Section } from "../../parts/Section";
import { timeText } from "../../session/planNames";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { BackBar } from "./BackBar";
import { pointText } from "./sentences";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

function PointItem({
  point,
  session,
  isBusy,
}: {
  readonly point: RestorePoint;
  readonly session: Session;
  readonly isBusy: boolean;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { id, kind, plan, at } = point;
  const values = { plan: text(plan), time: text(timeText(at)) };
  return (
    <li className={styles.item} data-point={id}>
      <Text as="h3" size={300} weight="semibold" style={{ margin: 0 }}>
        {say(kind === "plan" ? "hand over: point, plan" : "hand over: point, back", values)}
      </Text>
      <div>
        <Text size={200} className={styles.quiet}>
          {pointText(point)}
        </Text>
      </div>
      {point.isCutOff && <Text size={200}>{say("hand over: point, cut off")}</Text>}
      <Button
        size="small"
        disabled={isBusy}
        aria-label={say("hand over: back to named", values)}
        onClick={() => void session.putBack(id)}
      >
        {say("hand over: back to")}
      </Button>
    </li>
  );
}

/** The restore points in the workbook, the latest first. */
export function PointsPart({ state, session }: PlaceProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { points, unread, back } = state.handOver;
  const isBusy = state.writing.status === "running" || back.status === "running";
  const isListed = points !== undefined;
  useEffect(() => {
    if (!isListed) void session.listPoints();
  }, [session, isListed]);
  return (
    <Section title={say("hand over: points")} hint={say("hand over: points, hint")}>
      <BackBar state={state} session={session} />
      {points?.length === 0 && <Text size={200}>{say("hand over: no points")}</Text>}
      <ul className={styles.list} data-testid="restore points">
        {points?.map((point) => (
          <PointItem key={point.id} point={point} session={session} isBusy={isBusy} />
        ))}
      </ul>
      {unread.map((sentence) => (
        <Text key={sentence} size={200}>
          {sentence}
        </Text>
      ))}
    </Section>
  );
}
