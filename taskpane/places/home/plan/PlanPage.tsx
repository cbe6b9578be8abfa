import { Button, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { StatusStep, StoredHead } from "../../../../src/plan/stored/head";
import { text } from "../../../../src/plan/words/sentence";
import { Section } from "../../../parts/Section";
import { timeText } from "../../../session/planNames";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { changesText } from "../../../words/changesText";
import { englishOfPlanPage } from "../../../words/englishOfPlanPage";
import { learn, say } from "../../../words/say";
import { SignedParts } from "../../handOver/sign/SignedParts";
import { AnewPart } from "./AnewPart";
import { FingerprintPart } from "./FingerprintPart";

learn(englishOfPlanPage);

interface PageProps {
  readonly state: State;
  readonly session: Session;
}

function stepText({ status, by, approvedBy, at }: StatusStep): string {
  return say(approvedBy === "" ? "plan page: step" : "plan page: step, approved", {
    status: text(say(`status: ${status}`)),
    by: text(by === "" ? say("plan page: nobody") : by),
    ...{ approvedBy: text(approvedBy), at: text(timeText(at)) },
  });
}

/** Its steps, the last one first. */
function Steps({ head }: { readonly head: StoredHead }): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <Section title={say("plan page: steps")}>
      <ol className={styles.sentences} data-testid="steps" reversed>
        {[...head.history].reverse().map((step, at) => (
          <li key={at}>{stepText(step)}</li>
        ))}
      </ol>
      <Text size={200} className={styles.quiet}>
        {say("plan page: declared")}
      </Text>
    </Section>
  );
}

/** What it was made from, and what has changed in the cells since. */
function Inputs({ state, session }: PageProps): React.JSX.Element {
  const styles = usePaneStyles();
  const look = state.planPage?.look;
  if (look === undefined) return <Spinner size="tiny" label={say("plan page: looking")} />;
  if (typeof look === "string") return <Text className={styles.wrong}>{look}</Text>;
  return (
    <>
      <Section title={say("plan page: since")}>
        <Text data-testid="since">{changesText(look.since) || say("plan page: unchanged")}</Text>
        {state.stale && (
          <div className={styles.row}>
            <Text size={200}>{say("plan page: stale")}</Text>
            <Button size="small" onClick={() => void session.refresh()}>
              {say("plan page: read again")}
            </Button>
          </div>
        )}
      </Section>
      <Section title={say("plan page: from")} hint={say("plan page: from hint")}>
        <SignedParts parts={look.parts} />
      </Section>
    </>
  );
}

/** A stored plan: who made it from what, by which fingerprint, and whether it can be made again. */
export function PlanPage({ state, session }: PageProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const whole = useRef<HTMLDivElement>(null);
  const { planPage, plans, inspection } = state;
  const id = planPage?.plan;
  useEffect(() => {
    // Its way back is at the top, and first in the order of the keys.
    whole.current?.focus({ preventScroll: true });
    whole.current?.scrollIntoView({ block: "nearest" });
  }, [id]);
  // Cells that were read anew are compared anew.
  const seen = useRef(inspection);
  useEffect(() => {
    if (seen.current !== inspection && id !== undefined) void session.lookIntoPlan(id);
    seen.current = inspection;
  }, [session, id, inspection]);
  const head = plans.list.find((one) => one.head.id === id)?.head;
  if (head === undefined) return null;
  return (
    <div
      ref={whole}
      tabIndex={-1}
      className={styles.page}
      aria-label={head.name}
      data-testid="plan page"
    >
      <div>
        <Button size="small" appearance="subtle" onClick={session.leavePlan}>
          {say("plan page: back")}
        </Button>
      </div>
      <Section title={head.name}>
        <Text className={styles.quiet}>{say(`status: ${head.status}`)}</Text>
      </Section>
      <Steps head={head} />
      <FingerprintPart head={head} />
      <AnewPart state={state} session={session} />
      <Inputs state={state} session={session} />
    </div>
  );
}
