import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Preview, PreviewRow } from "../../../src/plan/workbook/restore/preview";
import { count, text } from "../../../src/plan/words/sentence";
import { Section } from "../../parts/Section";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { useHandOverStyles } from "./handOverStyles";
import { PreviewRows } from "./PreviewRows";
import { furtherTexts, tableText } from "./sentences";

/** A line of what will be written, which opens to its rows. */
function Line({
  words,
  label,
  list,
}: {
  readonly words: string;
  readonly label: string;
  readonly list: readonly PreviewRow[];
}): React.JSX.Element {
  const styles = useHandOverStyles();
  const [isOpen, setIsOpen] = useState(false);
  if (list.length === 0)
    return (
      <li className={styles.still}>
        <span className={styles.mark} aria-hidden="true" />
        <Text size={300}>{words}</Text>
      </li>
    );
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <span className={styles.mark} aria-hidden="true">
          {isOpen ? "▾" : "▸"}
        </span>
        <Text size={300}>{words}</Text>
      </button>
      {isOpen && <PreviewRows list={list} label={label} />}
    </li>
  );
}

function Lines({
  preview,
  isLogged,
}: {
  readonly preview: Preview;
  readonly isLogged: boolean;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { tables, beside } = preview;
  return (
    <>
      <ul className={styles.list} style={{ gap: 0 }} data-testid="preview">
        {tables.map((table) => {
          const part = say("hand over: rows of", { part: text(table.sheet) });
          const words = tableText(table, preview);
          return <Line key={table.name} words={words} label={part} list={table.list} />;
        })}
        {beside !== undefined && (
          <Line
            words={say(beside.isNew ? "hand over: beside, new" : "hand over: beside", {
              ...{ sheet: text(beside.sheet), cells: count(beside.list.length) },
            })}
            label={say("hand over: rows of", { part: text(beside.sheet) })}
            list={beside.list}
          />
        )}
        {isLogged && <Line words={say("hand over: log")} label="" list={[]} />}
      </ul>
      {furtherTexts(preview).map((sentence) => (
        <Text key={sentence} size={200}>
          ! {sentence}
        </Text>
      ))}
      <Text size={200} className={styles.quiet}>
        {say("hand over: yours")}
      </Text>
    </>
  );
}

/** What a write will do to the workbook, before anybody presses the button. */
export function PreviewPart({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const { handOver, saved, writing, looking, stale } = state;
  const { preview, isLooking, back } = handOver;
  const isBusy = writing.status === "running" || back.status === "running";
  const isDone = writing.status === "done";
  useEffect(() => {
    // What was decided and where it goes make another write of it, and so does an edit.
    if (!isBusy && !isDone) void session.preview();
  }, [session, isBusy, isDone, looking.decided, saved.writeRepColumn, stale]);
  return (
    <Section
      title={say("hand over: preview")}
      aside={
        preview !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => void session.preview()}>
            {say("hand over: look again")}
          </Button>
        )
      }
    >
      <div aria-live="polite">
        {preview === undefined && isLooking && (
          <Spinner size="tiny" labelPosition="after" label={say("hand over: looking")} />
        )}
        {preview?.obstacle !== undefined && (
          <MessageBar intent="warning" layout="multiline" data-testid="obstacle">
            <MessageBarBody>
              <MessageBarTitle>{say("hand over: can't")}</MessageBarTitle>
              {preview.obstacle}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {preview === undefined && !isLooking && (
        <div>
          <Button onClick={() => void session.preview()}>{say("hand over: look")}</Button>
        </div>
      )}
      {preview?.obstacle === undefined && preview !== undefined && (
        <Lines preview={preview} isLogged={saved.writeLog} />
      )}
    </Section>
  );
}
