import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { percentText } from "../../../src/plan/numberText";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { changing } from "../../state/reviewState";

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
            <MessageBarTitle>This breaks a rule of yours.</MessageBarTitle>
            {first}
            {more > 0 && ` And ${more} more.`} It can be handed over all the same, and says so.
          </MessageBarBody>
        </MessageBar>
      )}
      {counter !== undefined && furthest !== undefined && counter.furthest !== undefined && (
        <MessageBar intent="info" layout="multiline" data-testid="counter">
          <MessageBarBody>
            <MessageBarTitle>Even it out?</MessageBarTitle>
            {counter.sentence}: furthest rep {percentText(furthest.off)} to{" "}
            {percentText(counter.furthest.off)}.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.takeCounter()}>
              Do it
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
