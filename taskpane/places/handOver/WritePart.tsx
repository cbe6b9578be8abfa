import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
} from "@fluentui/react-components";
import { text } from "../../../src/plan/words/sentence";
import { Section } from "../../parts/Section";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { WrittenBar } from "./WrittenBar";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

/** A write that could not be put back waits for the user's word. */
function NoPoint({ state, session }: PlaceProps): React.JSX.Element | null {
  const { noPoint } = state.handOver;
  if (noPoint === undefined || state.writing.status === "running") return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="no point">
      <MessageBarBody>
        <MessageBarTitle>{say("hand over: no point")}</MessageBarTitle>{" "}
        {say("hand over: no point, why", { why: text(noPoint) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void session.write(true)}>{say("hand over: write without")}</Button>
        <Button
          onClick={() => {
            session.keepAsItIs();
          }}
        >
          {say("hand over: don't write")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What goes along with the sheets, the button that writes them, and where they went. */
export function WritePart({ state, session }: PlaceProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { writing, saved, outdated, run, handOver } = state;
  const isMaking = run.status === "running";
  const isBusy = writing.status === "running" || handOver.back.status === "running";
  const isBlocked = handOver.preview?.obstacle !== undefined;
  return (
    <Section title={say("hand over: write title")}>
      <div className={styles.tight} style={{ gap: 0 }}>
        <Checkbox
          checked={saved.writeRepColumn}
          label={say("hand over: rep column")}
          onChange={(_, { checked }) => {
            session.setWriteRepColumn(checked === true);
          }}
        />
        <Checkbox
          checked={saved.writeLog}
          label={say("hand over: log too")}
          onChange={(_, { checked }) => {
            session.setWriteLog(checked === true);
          }}
        />
      </div>
      {writing.status === "running" && (
        <ProgressBar
          value={writing.done}
          thickness="large"
          aria-label={say("hand over: writing")}
        />
      )}
      {isMaking && <Text size={200}>{say("hand over: waits")}</Text>}
      {!isBlocked && (
        <div>
          <Button
            appearance="primary"
            disabled={isBusy || isMaking}
            onClick={() => void session.write()}
            data-testid="write"
          >
            {say(outdated ? "hand over: write earlier" : "hand over: write")}
          </Button>
        </div>
      )}
      {!isBlocked && (
        <Text size={200} className={styles.quiet}>
          {say("hand over: with point")}
        </Text>
      )}
      <div aria-live="polite">
        <NoPoint state={state} session={session} />
        <WrittenBar state={state} session={session} />
      </div>
    </Section>
  );
}
