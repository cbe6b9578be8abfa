import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { text } from "../../../../src/plan/words/sentence";
import { createRuleCosts, dropsNow } from "../../../session/ruleCosts";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { say } from "../../../words/say";
import { Rules } from "../Clash";
import { whyNoPlan } from "../whyNoPlan";

/** Accounts times reps up to which it is looked at by itself: that takes a blink. */
const mostByItself = 1e6;

/** Whether the rules can be kept together, before anybody waits for a run to find out. */
export function RulesTogether({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const { run, revision, inspection, stale } = state;
  const { accounts = 0, reps = 0 } = inspection?.summary ?? {};
  const hasRules = whyNoPlan(state) === undefined && dropsNow(state).length > 0;
  const isSmall = accounts * reps <= mostByItself;
  const isIdle = run.status === "idle" && !stale;
  const check = (): void => void session.later(createRuleCosts).checkRules();
  useEffect(() => {
    if (hasRules && isSmall && isIdle) check();
    // Again with each change of rules or tables, and at no other time.
  }, [revision, hasRules, isSmall, isIdle]);
  if (!hasRules || run.status !== "idle") return null;
  const { rulesChecked } = state.later;
  if (rulesChecked?.revision !== revision)
    return isSmall ? null : (
      <div>
        <Button size="small" onClick={check} data-testid="check rules">
          {say("together: check")}
        </Button>
      </div>
    );
  const { clash } = rulesChecked;
  if (clash === undefined)
    return isSmall ? null : (
      <Text size={200} data-testid="rules together">
        {say("together: fine")}
      </Text>
    );
  return (
    <>
      <MessageBar intent="error" layout="multiline" data-testid="rules clash">
        <MessageBarBody>
          <MessageBarTitle>{say("together: title")}</MessageBarTitle>
          {say("together: ahead", { why: text(clash.message) })}
        </MessageBarBody>
      </MessageBar>
      {clash.rules.length > 0 && <Rules rules={clash.rules} />}
      <div>
        <Button onClick={() => void session.look()} data-testid="look ahead">
          {say("together: look")}
        </Button>
      </div>
    </>
  );
}
