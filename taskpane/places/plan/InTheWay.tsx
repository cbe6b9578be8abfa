import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { OpenQuestionsBar } from "../../questions/OpenQuestionsBar";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";

/** Why no plan can be made as things stand, and the way to what mends it. */
export function InTheWay({
  state,
  session,
  isSaid = false,
}: {
  readonly state: State;
  readonly session: Session;
  /** What is wrong with the tables or settings stands elsewhere in the place. */
  readonly isSaid?: boolean;
}): React.JSX.Element {
  const blocked = state.inspection?.blocked;
  return (
    <>
      {blocked !== undefined && !isSaid && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{blocked}</MessageBarBody>
        </MessageBar>
      )}
      <OpenQuestionsBar state={state} session={session} />
    </>
  );
}
