import { Button, Link, Text } from "@fluentui/react-components";
import { percentText, plural } from "../../../src/plan/numberText";
import type { ReviewFigures } from "../../../src/plan/review/figures";
import { Section } from "../../parts/Section";
import { Questions } from "../../questions/Questions";
import type { Session } from "../../session";
import { hasData, reportNow, type State } from "../../state";
import { usePaneStyles } from "../../styles";
import { Missing } from "../tables/Missing";
import { MakePlan } from "../plan/MakePlan";
import { openMoves } from "../review/counts";
import { Brief } from "./Brief";
import { PlanList } from "./PlanList";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

/** What the tables hold, in a line, and the way to all that is known of them. */
function DataPart({ state, session }: PlaceProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { summary, errorCount = 0, warningCount = 0 } = state.inspection ?? {};
  if (summary === undefined) return null;
  const seen = errorCount + warningCount;
  return (
    <div className={styles.row}>
      <Text data-testid="home data">
        {plural(summary.accounts, "account")}, {plural(summary.reps, "rep")}
        {seen > 0 && `; ${plural(seen, "cell")} to look at`}
      </Text>
      <Link
        as="button"
        onClick={() => {
          session.go("data");
        }}
      >
        See the data
      </Link>
    </div>
  );
}

/** "Today the furthest rep, Ana, is 61.0 % over a fair share. 52 accounts have no rep." */
export function todayText({ furthest, unplaced, limit }: ReviewFigures): string {
  const off =
    furthest === undefined
      ? ""
      : `Today the furthest rep, ${furthest.rep}, is ${percentText(furthest.off)} ${furthest.load < furthest.fair ? "under" : "over"} a fair share${limit < Infinity ? `; ${percentText(limit)} would be even enough` : ""}. `;
  const without =
    unplaced === 0
      ? "Every account has a rep."
      : `${plural(unplaced, "account")} ${unplaced === 1 ? "has" : "have"} no rep of this team.`;
  return `${off}${without}`;
}

/** The plan at hand: whether it is good, and what it waits for. */
function PlanPart({ state, session }: PlaceProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const report = reportNow(state);
  if (report === undefined) return null;
  const [first = "Nobody holds any load."] = report.verdict.sentences;
  const { looking, writing } = state;
  const open = openMoves(looking);
  const isSound = report.broken === undefined;
  return (
    <Section title="The plan">
      <div className={styles.headline}>
        <Text weight="semibold" data-testid="home verdict">
          {isSound ? first : "This plan breaks your rules: it is there to be looked at."}
        </Text>
        {isSound && (
          <Text size={200}>
            {looking.moves.length === 0
              ? "No account changes hands."
              : `${plural(looking.moves.length, "account")} ${looking.moves.length === 1 ? "gets" : "get"} another rep; ${plural(open, "move")} nobody has decided about yet.`}
            {writing.status === "done" && " It is written to the workbook."}
          </Text>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            session.go("review");
          }}
        >
          Review the plan
        </Button>
        {isSound && (
          <Button
            onClick={() => {
              session.go("hand over");
            }}
          >
            Hand it over
          </Button>
        )}
      </div>
    </Section>
  );
}

/** Where one begins: what stands there today, the few things to say, and the plan once there is one. */
export function HomePlace({ state, session }: PlaceProps): React.JSX.Element {
  const { today } = state;
  return (
    <>
      <Missing state={state} session={session} />
      <DataPart state={state} session={session} />
      <PlanPart state={state} session={session} />
      {state.report === undefined && today !== undefined && (
        <Text data-testid="today">{todayText(today)}</Text>
      )}
      <Questions state={state} session={session} />
      {hasData(state) && (
        <>
          <Brief state={state} session={session} />
          <MakePlan state={state} session={session} />
        </>
      )}
      <PlanList state={state} session={session} />
    </>
  );
}
