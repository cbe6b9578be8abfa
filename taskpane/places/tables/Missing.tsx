import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Source } from "../../../src/plan/workbook/source";
import { whatIsMissing } from "../../../src/plan/workbook/whatIsMissing";
import { count, text as textValue } from "../../../src/plan/words/sentence";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { say } from "../../words/say";

/** "Make reps of the 5 owners in Owner". */
function ownersWords({ rect, ownersOf = "" }: Source): string {
  return say("data: owners as reps", {
    owners: count(rect.rows - 1),
    column: textValue(ownersOf),
  });
}

/** Which table is still missing, and what to do about it. */
export function Missing({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const { reading } = state;
  return (
    <>
      {state.sources.length === 0 && reading === undefined && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say("data: no tables")}</MessageBarTitle>
            {say("data: no tables, what to do")}
          </MessageBarBody>
        </MessageBar>
      )}
      {state.sources.length > 0 &&
        reading === undefined &&
        whatIsMissing(state.sources, state.chosen).map(({ side, title, text, owners }) => (
          <MessageBar key={side} intent="info" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{title}</MessageBarTitle>
              {text}
            </MessageBarBody>
            {owners !== undefined && (
              <MessageBarActions>
                <Button
                  size="small"
                  onClick={() => void session.chooseSource(side, owners)}
                  data-testid="owners as reps"
                >
                  {ownersWords(owners)}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        ))}
    </>
  );
}
