import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { count, percent, text } from "../../../src/plan/words/sentence";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { changing } from "../../state/reviewState";
import { say } from "../../words/say";

/** After something was changed by hand: rules that it breaks, and a step that makes up for it. */
export function CounterBar({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const { decided, figures, counter } = state.looking;
  if (changing(decided).length === 0 || figures === undefined) return null;
  const { broken, furthest } = figures;
  const [first] = broken;
  const more = broken.length - 1;
  return (
    <>
      {first !== undefined && (
        <MessageBar intent="warning" layout="multiline" data-testid="broken by hand">
          <MessageBarBody>
            <MessageBarTitle>{say("counter: breaks")}</MessageBarTitle>
            {say(more > 0 ? "counter: breaks, and more" : "counter: breaks, how", {
              rule: text(first),
              more: count(more),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
      {counter !== undefined && furthest !== undefined && counter.furthest !== undefined && (
        <MessageBar intent="info" layout="multiline" data-testid="counter">
          <MessageBarBody>
            <MessageBarTitle>{say("counter: even out")}</MessageBarTitle>
            {say("counter: step", {
              step: text(counter.sentence),
              off: percent(furthest.off),
              then: percent(counter.furthest.off),
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.takeCounter()}>
              {say("counter: do it")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
