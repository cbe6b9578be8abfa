import { Button } from "@fluentui/react-components";
import type { ReviewFigures } from "../../src/plan/review/figures";
import { count, percent } from "../../src/plan/words/sentence";
import type { Place } from "../places";
import type { Session } from "../session/session";
import { hasData, type State } from "../state/state";
import { say } from "../words/say";
import { useShellStyles } from "./shellStyles";
import { waitingText } from "./waitingText";

/** "Furthest rep 5.0 %, 141 of 141 moves, 0 without a rep" */
function Figures({
  figures,
  isPlan,
}: {
  readonly figures: ReviewFigures;
  readonly isPlan: boolean;
}): React.JSX.Element {
  const styles = useShellStyles();
  const { furthest, met, moved, cap, unplaced } = figures;
  // What today's owners break is the reason for a plan, and no news.
  const broken = isPlan ? figures.broken.length : 0;
  const isOver = cap !== undefined && moved > cap;
  return (
    <>
      {furthest !== undefined && (
        <>
          <span className={met === false ? styles.off : undefined}>
            {say(met === false ? "strip: furthest, outside" : "strip: furthest", {
              off: percent(furthest.off),
            })}
          </span>
          {" · "}
        </>
      )}
      {moved > 0 && (
        <>
          <span className={isOver ? styles.off : undefined}>
            {say(
              cap === undefined
                ? "strip: moves"
                : isOver
                  ? "strip: moves over cap"
                  : "strip: moves of cap",
              { moves: count(moved), cap: count(cap ?? 0) },
            )}
          </span>
          {" · "}
        </>
      )}
      {say("strip: without a rep", { count: count(unplaced) })}
      {broken > 0 && (
        <>
          {" · "}
          <span className={styles.off}>{say("strip: broken", { count: count(broken) })}</span>
        </>
      )}
    </>
  );
}

interface Step {
  readonly place: Place;
  readonly text: string;
}

/** Where most people go from here; undefined where the place has a button of its own. */
function nextStep(state: State): Step | undefined {
  const { place, report } = state;
  const isSound = report !== undefined && report.broken === undefined;
  if (place === "data")
    return hasData(state) ? { place: "home", text: say("strip: plan it") } : undefined;
  if (place === "review" && isSound) return { place: "hand over", text: say("strip: hand over") };
  if ((place === "plan" || place === "home") && isSound)
    return { place: "review", text: say("strip: review") };
  return undefined;
}

/** How fair things are now, wherever one is: today's owners, or the plan with what was decided. */
export function Strip({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const styles = useShellStyles();
  const { report, looking, today } = state;
  const figures = report === undefined ? today : looking.figures;
  const next = nextStep(state);
  return (
    <footer className={styles.strip}>
      <div className={styles.figures} role="status" data-testid="strip">
        {figures === undefined ? (
          waitingText(state)
        ) : (
          <>
            <b>{say(report === undefined ? "strip: today" : "strip: plan")}</b>{" "}
            <Figures figures={figures} isPlan={report !== undefined} />
          </>
        )}
      </div>
      {next !== undefined && (
        <Button
          size="small"
          className={styles.next}
          appearance={report === undefined || state.place === "home" ? "secondary" : "primary"}
          onClick={() => {
            session.go(next.place);
          }}
          data-testid="next"
        >
          {next.text}
        </Button>
      )}
    </footer>
  );
}
