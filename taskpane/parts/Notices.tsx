import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Session } from "../session/session";
import type { State } from "../state/state";
import { say } from "../words/say";

/** The host has not answered for a while. */
export function WaitingBar({ state }: { readonly state: State }): React.JSX.Element | null {
  if (!state.waiting) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="waiting-for-host">
      <MessageBarBody>{say("parts: waiting for Excel")}</MessageBarBody>
    </MessageBar>
  );
}

/** What went wrong, or has to be known, until it is read. */
export function NoticeBar({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  if (state.notice === undefined) return null;
  return (
    <MessageBar intent={state.notice.kind} layout="multiline" data-testid="notice">
      <MessageBarBody>{state.notice.text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={session.dismiss}>
          {say("parts: ok")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
