import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from "@fluentui/react-components";
import type { CrmReport } from "../../../../src/plan/crm/crmReport";
import { count, text } from "../../../../src/plan/words/sentence";
import type { Session } from "../../../session/session";
import type { MadeCrm } from "../../../state/crmState";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";

/** A sheet that was written: its rows in a sentence, and the way there. */
function Written({
  sentence,
  sheet,
  session,
}: {
  readonly sentence: string;
  readonly sheet: string;
  readonly session: Session;
}): React.JSX.Element {
  return (
    <div>
      {sentence}{" "}
      <Link inline onClick={() => void session.showSheet(sheet)}>
        {say("crm: go", { sheet: text(sheet) })}
      </Link>
    </div>
  );
}

function Made({
  made: { file, back, rows, backRows },
  session,
}: {
  readonly made: MadeCrm;
  readonly session: Session;
}): React.JSX.Element {
  const sentence = (key: "crm: made rows" | "crm: made back", sheet: string, own: number): string =>
    say(key, { sheet: text(sheet), rows: count(own) });
  return (
    <MessageBar intent="success" layout="multiline" data-testid="crm made">
      <MessageBarBody>
        <MessageBarTitle>{say("crm: made")}</MessageBarTitle>
        <Written sentence={sentence("crm: made rows", file, rows)} sheet={file} session={session} />
        {backRows > 0 && (
          <Written
            sentence={sentence("crm: made back", back, backRows)}
            sheet={back}
            session={session}
          />
        )}
        <div>
          {!session.opensWorkbooks && `${say("crm: can't open")} `}
          {say("crm: made earlier")}
        </div>
      </MessageBarBody>
      {session.opensWorkbooks && (
        <MessageBarActions>
          <Button size="small" onClick={() => void session.openCrm()} data-testid="open crm">
            {say("crm: open")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** The button that makes the file, or why it can't be made; and where it went. */
export function MadePart({
  report,
  state: { crm, run },
  session,
}: {
  readonly report: CrmReport;
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { made, work } = crm;
  const isRunning = run.status === "running";
  return (
    <div className={styles.section} aria-live="polite">
      {report.rows === 0 ? (
        <Text data-testid="crm nothing">{say("crm: nothing left")}</Text>
      ) : (
        <div className={styles.buttons}>
          <Button
            disabledFocusable={work !== "idle" || isRunning}
            onClick={() => void session.makeCrm()}
            data-testid="make crm"
          >
            {say(made === undefined ? "crm: make" : "crm: make again")}
          </Button>
        </div>
      )}
      {isRunning && <Text size={200}>{say("crm: busy")}</Text>}
      {work === "writing" && <Text size={200}>{say("crm: writing")}</Text>}
      {made !== undefined && <Made made={made} session={session} />}
    </div>
  );
}
