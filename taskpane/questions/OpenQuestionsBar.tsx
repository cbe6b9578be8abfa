import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { openQuestions } from "../../src/plan/door/asked";
import { count } from "../../src/plan/words/sentence";
import type { Session } from "../session/session";
import type { State } from "../state/state";
import { say } from "../words/say";

/** Why there can be no plan yet, and the way to where it can be changed. */
export function OpenQuestionsBar({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const open = openQuestions(state.inspection?.decisions ?? []).length;
  if (open === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="open-questions">
      <MessageBarBody>{say("questions: open", { count: count(open) })}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            session.go("data");
          }}
        >
          {say("questions: answer")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
