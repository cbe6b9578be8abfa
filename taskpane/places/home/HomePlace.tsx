import { Button, Link, Text } from "@fluentui/react-components";
import type { ReviewFigures } from "../../../src/plan/review/figures";
import { openQuestions } from "../../../src/plan/door/asked";
import { count, limit, percent, text } from "../../../src/plan/words/sentence";
import {
  AddFile,
  AddingNews,
  Missing,
  OlderPlan,
  PlanList,
  PlanPage,
  Questions,
} from "../../laterParts";
import { Section } from "../../parts/Section";
import type { Session } from "../../session/session";
import { hasData, reportNow, type State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { MakePlan } from "../plan/MakePlan";
import { movesNow, openMoves } from "../review/counts";
import { Brief } from "./Brief";
import { ComparedLine } from "./ComparedLine";

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
        {say(seen > 0 ? "home: tables, cells to look at" : "home: tables", {
          accounts: count(summary.accounts),
          reps: count(summary.reps),
          cells: count(seen),
        })}
      </Text>
      <Link
        as="button"
        onClick={() => {
          session.go("data");
        }}
      >
        {say("home: see the data")}
      </Link>
    </div>
  );
}

/** Shares this near are shown as none. */
const even = 0.0005;

/** "Today the furthest rep, Ana, is 61.0 % over a fair share. 52 accounts have no rep." */
export function todayText(
  { furthest, unplaced, limit: most }: ReviewFigures,
  reps = Infinity,
): string {
  const without =
    unplaced === 0
      ? say("home: all have a rep")
      : say("home: without a rep", { accounts: count(unplaced) });
  if (furthest === undefined) return without;
  const { rep, off, load, fair } = furthest;
  if (reps === 1) return say("home: today, one rep", { rep: text(rep), unplaced: text(without) });
  if (off < even) return say("home: today, even", { unplaced: text(without) });
  const side = load < fair ? "under" : "over";
  return say(`home: today, ${side}${most < Infinity ? ", with limit" : ""}`, {
    ...{ rep: text(rep), off: percent(off) },
    ...{ limit: limit(most), unplaced: text(without) },
  });
}

/** The plan at hand: whether it is good, and what it waits for. */
function PlanPart({ state, session }: PlaceProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const report = reportNow(state);
  if (report === undefined) return null;
  const [first = say("home: nobody holds")] = report.verdict.sentences;
  const { looking, writing } = state;
  const open = openMoves(looking);
  const isSound = report.broken === undefined;
  return (
    <Section title={say("home: the plan")}>
      {state.outdated && hasData(state) && <OlderPlan state={state} session={session} />}
      <div className={styles.headline}>
        <Text weight="semibold" data-testid="home verdict">
          {isSound ? first : say("home: breaks rules")}
        </Text>
        {isSound && (
          <Text size={200}>
            {movesNow(looking) === 0
              ? say("home: no moves")
              : say("home: moves", { moves: count(movesNow(looking)), open: count(open) })}
            {writing.status === "done" && ` ${say("home: written")}`}
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
          {say("home: review")}
        </Button>
        {isSound && (
          <Button
            onClick={() => {
              session.go("hand over");
            }}
          >
            {say("home: hand over")}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** The way to tables that are missing; where none is, what came of files that were added. */
function FilesPart({ state, session }: PlaceProps): React.JSX.Element {
  const { chosen, reading, adding } = state;
  const isMissing = chosen.accounts === undefined || chosen.reps === undefined || !hasData(state);
  if (!isMissing || reading !== undefined) return <AddingNews adding={adding} session={session} />;
  // Where reps can be made of the owners at hand, that is the shorter way.
  const hasOwners = state.sources.some(({ ownersOf }) => ownersOf !== undefined);
  return <AddFile state={state} session={session} isPrimary={!hasOwners} />;
}

/** Whether there is anything to list: what lists it is loaded for that. */
function hasPlans({ plans: { list, unread }, report }: State): boolean {
  return list.length + unread.length > 0 || report !== undefined;
}

/** Where one begins: what stands there today, the few things to say, and the plan once there is one. */
export function HomePlace({ state, session }: PlaceProps): React.JSX.Element {
  const { today, inspection } = state;
  const isAsked = openQuestions(inspection?.decisions ?? []).length > 0;
  const plans = hasPlans(state) && <PlanList state={state} session={session} />;
  const isOpen = state.report !== undefined;
  if (state.planPage !== undefined) return <PlanPage state={state} session={session} />;
  return (
    <>
      <Missing state={state} session={session} />
      <FilesPart state={state} session={session} />
      <DataPart state={state} session={session} />
      <PlanPart state={state} session={session} />
      {!isOpen && today !== undefined && (
        <Text data-testid="today">{todayText(today, inspection?.summary?.reps)}</Text>
      )}
      <ComparedLine state={state} session={session} />
      {isAsked && <Questions state={state} session={session} />}
      {!isOpen && plans}
      {hasData(state) && (
        <>
          <Brief state={state} session={session} />
          <MakePlan state={state} session={session} />
        </>
      )}
      {isOpen && plans}
    </>
  );
}
