import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RestorePoint } from "../../../src/plan/workbook/restore/points";
import { count, text } from "../../../src/plan/words/sentence";
import { timeText } from "../../session/planNames";
import type { Session } from "../../session/session";
import type { Back } from "../../state/handOverState";
import type { State } from "../../state/state";
import { say } from "../../words/say";
import { editedText, leftTexts, names } from "./sentences";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

/** People changed cells of ours since: what becomes of them is theirs to say. */
function Asking({
  back,
  session,
}: {
  readonly back: Extract<Back, { readonly status: "asking" }>;
  readonly session: Session;
}): React.JSX.Element {
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="edited since">
      <MessageBarBody>
        <MessageBarTitle>{say("hand over: edited")}</MessageBarTitle>{" "}
        {say("hand over: edited, why", editedText(back.edited))}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void session.putBack(back.id, "keep")}>
          {say("hand over: keep theirs")}
        </Button>
        <Button onClick={() => void session.putBack(back.id, "put back")}>
          {say("hand over: back theirs")}
        </Button>
        <Button
          onClick={() => {
            session.keepAsItIs();
          }}
        >
          {say("hand over: leave")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Before which write the workbook stands now, and how many before it are still in it. */
function beforeTexts(points: readonly RestorePoint[], id: string): readonly string[] {
  const at = points.findIndex((point) => point.id === id);
  const point = points[at];
  if (point?.kind !== "plan") return [];
  const earlier = points.slice(at + 1).filter(({ kind }) => kind === "plan").length;
  const values = { plan: text(point.plan), written: text(timeText(point.at)) };
  return [
    say("hand over: back before", values),
    ...(earlier === 0 ? [] : [say("hand over: earlier writes", { writes: count(earlier) })]),
  ];
}

function Done({
  back: { at, id, told },
  points,
}: {
  readonly back: Extract<Back, { readonly status: "done" }>;
  readonly points: readonly RestorePoint[];
}): React.JSX.Element {
  const left = leftTexts(told);
  const gone =
    told.sheetsGone.length === 0
      ? []
      : [say("hand over: sheets gone", { sheets: names(told.sheetsGone) })];
  const said = left.length === 0 ? "hand over: is back" : "hand over: is back, but";
  return (
    <MessageBar intent="success" layout="multiline" data-testid="is back">
      <MessageBarBody>
        <MessageBarTitle>{say(said, { time: text(timeText(at)) })}</MessageBarTitle>{" "}
        {[...beforeTexts(points, id), ...gone, ...left].join(" ")}
      </MessageBarBody>
    </MessageBar>
  );
}

/** How far putting back is, what it asks, and what came of it. */
export function BackBar({ state, session }: PlaceProps): React.JSX.Element {
  const { back, points = [] } = state.handOver;
  const whole = useRef<HTMLDivElement>(null);
  const before = useRef(back.status);
  useEffect(() => {
    // Whoever pressed the button far above doesn't see it otherwise.
    if (before.current !== back.status) whole.current?.scrollIntoView({ block: "nearest" });
    before.current = back.status;
  }, [back.status]);
  return (
    <div ref={whole} aria-live="polite">
      {back.status === "running" && (
        <ProgressBar
          value={back.done}
          thickness="large"
          aria-label={say("hand over: putting back")}
        />
      )}
      {back.status === "asking" && <Asking back={back} session={session} />}
      {back.status === "done" && <Done back={back} points={points} />}
    </div>
  );
}
