import { Spinner, Tab, TabList } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Move } from "../../../src/plan/review/moves";
import { OlderPlan } from "../../parts/OlderPlan";
import { PlanFirst } from "../../parts/PlanFirst";
import { changing } from "../../state/reviewState";
import { createManaging } from "../../session/managing";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { learn, say } from "../../words/say";
import { Figures } from "./Figures";
import { MoveDetail } from "./MoveDetail";
import { MovesPart } from "./MovesPart";
import { RepsPart } from "./RepsPart";
import { noFilter } from "./rows";
import { englishOfReview } from "../../words/englishOfReview";
import { englishOfData } from "../../words/englishOfData";
import { englishOfFigures } from "../../words/englishOfFigures";
import { englishOfSelection } from "../../words/englishOfSelection";

learn({ ...englishOfReview, ...englishOfData, ...englishOfFigures, ...englishOfSelection });

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

const views = ["moves", "reps", "figures"] as const;
type View = (typeof views)[number];

/** Figures of the plan with what was decided, once they are worked out. */
function FiguresNow({ state, session }: PlaceProps): React.JSX.Element {
  const { decided, revised } = state.looking;
  useEffect(() => {
    void session.revise();
  }, [session, decided]);
  const isWaiting = changing(decided).length > 0 && revised === undefined;
  if (isWaiting) return <Spinner size="tiny" label={say("review: working out")} />;
  return <Figures state={state} session={session} />;
}

/** The plan as it is looked at and argued over. */
export function ReviewPlace({ state, session }: PlaceProps): React.JSX.Element {
  const [view, setView] = useState<View>("moves");
  const [asked, setAsked] = useState<Move | undefined>(undefined);
  // Here, so that they are the same again after a look at one account.
  const [filter, setFilter] = useState(noFilter);
  const [backAt, setBackAt] = useState<string | undefined>(undefined);
  const { report, looking, revision } = state;
  useEffect(() => {
    // Who leads whom may be another with each reading of the tables.
    void session.later(createManaging).findManagers();
  }, [session, revision]);
  if (report === undefined) return <PlanFirst state={state} session={session} />;
  const isBroken = report.broken !== undefined;
  // Of another plan there may be no such move.
  const known = [...looking.moves, ...looking.others].find(({ id }) => id === asked?.id);
  // What the plan moves nowhere is looked at though its decision was taken back.
  const move = known ?? (asked?.kind === "stays" ? asked : undefined);
  if (move !== undefined) {
    return (
      <MoveDetail
        move={move}
        state={state}
        session={session}
        onClose={() => {
          setBackAt(move.id);
          setAsked(undefined);
        }}
      />
    );
  }
  return (
    <>
      <OlderPlan state={state} session={session} />
      {!isBroken && (
        <TabList
          size="small"
          selectedValue={view}
          aria-label={say("review: ways to look")}
          onTabSelect={(_, { value }) => {
            setView(views.find((one) => one === value) ?? "moves");
          }}
        >
          {views.map((one) => (
            <Tab key={one} value={one}>
              {say(`review: ${one}`)}
            </Tab>
          ))}
        </TabList>
      )}
      {isBroken && <Figures state={state} session={session} />}
      {!isBroken && view === "moves" && (
        <MovesPart
          state={state}
          session={session}
          filter={filter}
          onFilter={setFilter}
          backAt={backAt}
          onWhy={setAsked}
        />
      )}
      {!isBroken && view === "reps" && (
        <RepsPart figures={looking.figures} managers={state.later.managers} />
      )}
      {!isBroken && view === "figures" && <FiguresNow state={state} session={session} />}
    </>
  );
}
