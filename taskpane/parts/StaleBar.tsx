import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Session } from "../session/session";
import type { State } from "../state/state";
import { say } from "../words/say";

/** In every step: what is shown is from before an edit. */
export function StaleBar({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  if (!state.stale) return null;
  return (
    <MessageBar intent="info" layout="multiline" data-testid="stale">
      <MessageBarBody>
        <MessageBarTitle>{say("parts: edited")}</MessageBarTitle>
        {say(state.report === undefined ? "parts: shown is old" : "parts: shown and plan are old")}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={state.reading !== undefined}
          onClick={() => void session.refresh()}
        >
          {say("parts: read again")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
