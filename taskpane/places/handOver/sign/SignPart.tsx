import { Button, Spinner, Text } from "@fluentui/react-components";
import { isSettled, inForce } from "../../../../src/plan/stored/status";
import { text } from "../../../../src/plan/words/sentence";
import { Section } from "../../../parts/Section";
import type { Session } from "../../../session/session";
import { currentPlan } from "../../../state/plansState";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { SignForm } from "./SignForm";
import { SignedPlan } from "./SignedPlan";
import { SignedParts } from "./SignedParts";

interface SignProps {
  readonly state: State;
  readonly session: Session;
}

/** Before the look: the way to it, and to a review by others. */
function Beginning({ state, session }: SignProps): React.JSX.Element {
  const styles = usePaneStyles();
  const plan = currentPlan(state.plans);
  const isReviewed = plan?.head.status === "in review";
  return (
    <>
      {isReviewed && <Text size={200}>{say("sign: in review")}</Text>}
      <div className={styles.buttons}>
        <Button
          onClick={() => void session.prepareSignOff()}
          disabledFocusable={state.signing.isWorking}
          data-testid="look to sign"
        >
          {say("sign: look")}
        </Button>
        {plan !== undefined && (
          <Button
            appearance="subtle"
            onClick={() => void session.setStatus(plan.head.id, isReviewed ? "draft" : "in review")}
          >
            {say(isReviewed ? "sign: back to draft" : "sign: send to review")}
          </Button>
        )}
      </div>
    </>
  );
}

/** What is signed, what has to be known first, and who signs it. */
function Signing({ state, session }: SignProps): React.JSX.Element | null {
  const { toSign } = state.signing;
  if (toSign === undefined) return null;
  return (
    <>
      <SignedParts parts={toSign.signOff.parts} />
      {inForce(state.plans.list, toSign.plan).map(({ head }) => (
        <Text key={head.id} size={200}>
          {say("sign: replaces", { plan: text(head.name) })}
        </Text>
      ))}
      <SignForm key={toSign.plan} state={state} session={session} toSign={toSign} />
    </>
  );
}

/** Fixes the plan at hand: who made it, from what, and how anybody finds it again. */
export function SignPart({ state, session }: SignProps): React.JSX.Element {
  const { signing } = state;
  const plan = currentPlan(state.plans);
  const isSigned = plan !== undefined && isSettled(plan.head);
  return (
    <Section title={say("sign: title")} hint={say("sign: hint")}>
      {isSigned ? (
        <SignedPlan head={plan.head} state={state} session={session} />
      ) : signing.toSign === undefined ? (
        <Beginning state={state} session={session} />
      ) : (
        <Signing state={state} session={session} />
      )}
      <div role="status">
        {signing.isWorking && <Spinner size="tiny" label={say("sign: working")} />}
      </div>
    </Section>
  );
}
