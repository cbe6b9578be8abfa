import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { lostText } from "../../state/lostTable";
import type { Session } from "../../session/session";
import type { Side, State } from "../../state/state";
import { text } from "../../../src/plan/words/sentence";
import { say } from "../../words/say";
import { offeredFor } from "./offeredFor";

/** Says that a side's table is gone, and offers another without taking it. */
export function Lost({
  side,
  state,
  session,
}: {
  readonly side: Side;
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const lost = state.lost[side];
  if (lost === undefined) return null;
  const offered = offeredFor(side, state);
  return (
    <MessageBar intent="warning" layout="multiline" data-testid={`lost-${side}`}>
      <MessageBarBody>{lostText(lost)}</MessageBarBody>
      <MessageBarActions>
        {offered !== undefined && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => void session.chooseSource(side, offered)}
          >
            {offered.table === ""
              ? say("missing: use sheet", { name: text(offered.sheet) })
              : say("missing: use table", { name: text(offered.table) })}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={state.reading !== undefined}
          onClick={() => void session.refresh()}
        >
          {say("parts: read again")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
