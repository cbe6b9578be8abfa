import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
} from "@fluentui/react-components";
import { useEffect } from "react";
import type { CrmReport } from "../../../../src/plan/crm/crmReport";
import type { IdSource } from "../../../../src/plan/crm/userIds";
import { count, list, text } from "../../../../src/plan/words/sentence";
import { Choice } from "../../../parts/Choice";
import { Section } from "../../../parts/Section";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { FreshPart } from "./FreshPart";
import { MadePart } from "./MadePart";
import { UnnamedPart } from "./UnnamedPart";

interface CrmProps {
  readonly state: State;
  readonly session: Session;
}

interface ReportProps extends CrmProps {
  readonly report: CrmReport;
}

function sourceText({ kind, key, header }: IdSource): string {
  if (key === "filled") return say("crm: by filled");
  if (kind === "names") return say("crm: by names");
  return say(kind === "reps" ? "crm: by reps" : "crm: by accounts", { header: text(header) });
}

/** How many accounts the file has, of how many. */
function rowsText({ rows, moves, unnamed }: CrmReport): string {
  if (rows === 0) return say(unnamed.length > 0 ? "crm: no ids" : "crm: none left");
  const isAll = rows === moves;
  return say(isAll ? "crm: all rows" : "crm: rows", { rows: count(rows), moves: count(moves) });
}

/** What else is left out, each in a sentence. */
function notesOf({ toNobody, noWayBack, unclear }: CrmReport): readonly string[] {
  return [
    ...(toNobody > 0 ? [say("crm: to nobody", { accounts: count(toNobody) })] : []),
    ...(noWayBack > 0 ? [say("crm: no way back", { accounts: count(noWayBack) })] : []),
    ...unclear.map(({ name, ids }) =>
      say("crm: unclear", { name: text(name), ids: list(ids.map(text), 3) }),
    ),
  ];
}

function Report({ report, state, session }: ReportProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { source, sources } = report;
  const notes = notesOf(report);
  return (
    <>
      <div className={styles.headline} aria-live="polite">
        <Text weight="semibold" data-testid="crm rows">
          {rowsText(report)}
        </Text>
        {notes.map((note) => (
          <Text key={note} size={200}>
            {note}
          </Text>
        ))}
      </div>
      <Choice
        label={say("crm: known by")}
        value={source.key}
        options={sources.map((one) => ({ value: one.key, text: sourceText(one) }))}
        onChoose={(by) => void session.wishCrm({ by })}
      />
      <UnnamedPart report={report} session={session} />
      <FreshPart report={report} state={state} session={session} />
      <MadePart report={report} state={state} session={session} />
    </>
  );
}

/** Why there can't be a file, and the way to try once more. */
function Refused({
  why,
  session,
}: {
  readonly why: string;
  readonly session: Session;
}): React.JSX.Element {
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="crm refused">
      <MessageBarBody>{why}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void session.lookAtCrm()}>
          {say("crm: again")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The plan as a file that a CRM's loader takes, and the file that undoes it. */
export function CrmPart({ state, session }: CrmProps): React.JSX.Element {
  const { report, refused, work } = state.crm;
  const isRunning = state.run.status === "running";
  const isWanted = report === undefined && refused === undefined && work === "idle" && !isRunning;
  useEffect(() => {
    if (isWanted) void session.lookAtCrm();
  }, [isWanted, session]);
  return (
    <Section title={say("crm: title")} hint={say("crm: hint")}>
      {refused !== undefined && <Refused why={refused} session={session} />}
      {report === undefined && work !== "idle" && (
        <Spinner size="tiny" label={say("crm: looking")} />
      )}
      {report !== undefined &&
        (report.moves === 0 && report.compared === undefined ? (
          <Text>{say("crm: no moves")}</Text>
        ) : (
          <Report report={report} state={state} session={session} />
        ))}
    </Section>
  );
}
