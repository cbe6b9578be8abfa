import { Text } from "@fluentui/react-components";
import { count, percent, text } from "../../../../src/plan/words/sentence";
import { Section } from "../../../parts/Section";
import type { Session } from "../../../session/session";
import type { ComparedPlan } from "../../../state/compareState";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { Refusal } from "../Clash";
import { InTheWay } from "../InTheWay";
import { MakeThree, WhichPlans } from "../MakeThree";
import { Running } from "../Running";
import { AddPlan } from "./AddPlan";
import { CompareTable } from "./CompareTable";
import { Differences } from "./Differences";
import { FrontierPicture } from "./FrontierPicture";
import { PlanCards } from "./PlanCards";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

/** The evenest of the drafts that are made: what there is if one stops now. */
function bestSoFar({ comparing }: State): ComparedPlan | undefined {
  const made = comparing.plans.filter(
    ({ kind, column }) => kind === "draft" && column !== undefined,
  );
  const off = ({ column }: ComparedPlan): number => column?.figures.furthest?.off ?? Infinity;
  return made.reduce<ComparedPlan | undefined>(
    (best, plan) => (best === undefined || off(plan) < off(best) ? plan : best),
    undefined,
  );
}

function SoFar({ state }: { readonly state: State }): React.JSX.Element | null {
  const best = bestSoFar(state);
  if (best?.column === undefined) return null;
  const { furthest, moved } = best.column.figures;
  return (
    <Text size={200} role="status" data-testid="so far">
      {say("compare: so far", {
        name: text(best.name),
        off: percent(furthest?.off ?? 0),
        moves: count(moved.accounts),
      })}
    </Text>
  );
}

/** Plans side by side: what is for and against each, their figures, and where they differ. */
export function ComparePart({ state, session }: PlaceProps): React.JSX.Element {
  const pane = usePaneStyles();
  const { run, comparing } = state;
  const { plans, words } = comparing;
  const isRunning = run.status === "running";
  return (
    <>
      {isRunning && (
        <div className={pane.section}>
          <Running run={run} session={session} />
          <SoFar state={state} />
        </div>
      )}
      {run.status === "refused" && <Refusal run={run} session={session} />}
      {plans.length === 0 && !isRunning && (
        <Section title={say("compare: nothing yet")} hint={say("compare: nothing yet, make")}>
          <WhichPlans state={state} />
          <InTheWay state={state} session={session} />
          <MakeThree state={state} session={session} isFirst />
          <AddPlan state={state} session={session} />
        </Section>
      )}
      {plans.length > 0 && (
        <>
          <div role="status" data-testid="trades">
            {words.trades.length > 0 && (
              <ul className={pane.sentences}>
                {words.trades.map((one) => (
                  <li key={one}>
                    <Text>{one}</Text>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <PlanCards state={state} session={session} />
          <AddPlan state={state} session={session} />
          <CompareTable plans={plans} />
          <FrontierPicture comparing={comparing} />
          {!isRunning && <Differences comparing={comparing} session={session} />}
          {!isRunning && (
            <>
              <InTheWay state={state} session={session} />
              <MakeThree state={state} session={session} isFirst={false} />
            </>
          )}
        </>
      )}
    </>
  );
}
