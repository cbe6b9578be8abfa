import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { count, text } from "../../../src/plan/words/sentence";
import type { Written } from "../../../src/plan/workbook/planWrite";
import { timeText } from "../../session/planNames";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { say } from "../../words/say";
import { names, strayText } from "./sentences";

/** What there is to know of a write that is done. */
function writtenTexts({ goneRows, strayRows, unfiltered }: Written): readonly string[] {
  return [
    ...(goneRows === 0 ? [] : [say("hand over: gone rows", { rows: count(goneRows) })]),
    ...(strayRows.length === 0 ? [] : [strayText(strayRows)]),
    ...(unfiltered.length === 0
      ? []
      : [say("hand over: filters cleared", { sheets: names(unfiltered) })]),
  ];
}

/** "Written, 13:05.", where it went, the way back, and what to do next. */
export function WrittenBar({
  state: { writing, handOver },
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  if (writing.status !== "done") return null;
  const { written } = writing;
  const { latest, writtenAt, logNote } = handOver;
  const time = text(timeText(writtenAt ?? new Date().toISOString()));
  return (
    <MessageBar intent="success" layout="multiline" data-testid="written">
      <MessageBarBody>
        <MessageBarTitle>{say("hand over: written", { time })}</MessageBarTitle>{" "}
        {written.sheets.map((name, position) => (
          <span key={name}>
            {position > 0 && ", "}
            <Link inline onClick={() => void session.showSheet(name)}>
              {name}
            </Link>
          </span>
        ))}
        . {[...writtenTexts(written), ...(logNote === undefined ? [] : [logNote])].join(" ")}{" "}
        {say("hand over: next")}
      </MessageBarBody>
      {latest !== undefined && (
        <MessageBarActions>
          <Button onClick={() => void session.putBack(latest)} data-testid="put back">
            {say("hand over: put back")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
