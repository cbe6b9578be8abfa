import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { openQuestions } from "../../src/plan/door/asked";
import { plural } from "../../src/plan/numberText";
import type { Session } from "../session/session";
import type { State } from "../state/state";

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
      <MessageBarBody>
        {plural(open, "question")} about your cells {open === 1 ? "is" : "are"} open. A plan made
        now could rest on numbers that mean something else.
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            session.go("data");
          }}
        >
          Answer
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
