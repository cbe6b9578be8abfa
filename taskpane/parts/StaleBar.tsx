import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Session } from "../session/session";
import type { State } from "../state/state";

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
        <MessageBarTitle>The sheet was edited.</MessageBarTitle>
        {state.report === undefined
          ? "What is shown here is from before."
          : "What is shown here, and the plan, are from before."}{" "}
        A carve reads your tables again first; columns and locks stay.
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={state.reading !== undefined}
          onClick={() => void session.refresh()}
        >
          Read again
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
