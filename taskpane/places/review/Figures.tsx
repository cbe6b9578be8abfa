import {
  Badge,
  Button,
  Checkbox,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from "@fluentui/react-components";
import type { Measure } from "../../../src/plan/measures/measures";
import { countText, percentText, plural } from "../../../src/plan/numberText";
import type { CarveReport } from "../../../src/plan/results/report";
import type { Written } from "../../../src/plan/workbook/write";
import { LoadChart, LorenzChart } from "../../laterParts";
import type { Session } from "../../session";
import type { State } from "../../state";
import { usePaneStyles } from "../../styles";
import { AccountFinder } from "./AccountFinder";
import { Outcome } from "./Outcome";
import { Section } from "../../parts/Section";

interface StepProps {
  readonly state: State;
  readonly session: Session;
}

function shownValue({ number }: Measure, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (number === "percent") return percentText(value);
  if (number === "integer") return countText(value);
  return value >= 100 ? countText(value) : value.toFixed(3);
}

function Met({ measure }: { readonly measure: Measure }): React.JSX.Element | null {
  if (measure.met === "") return null;
  const yes = measure.met === "yes";
  return (
    <Badge size="small" appearance="tint" color={yes ? "success" : "warning"}>
      {yes ? "met" : "not met"}
    </Badge>
  );
}

function Scorecard({ measures }: { readonly measures: readonly Measure[] }): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <table className={styles.table} data-testid="scorecard">
      <thead>
        <tr>
          <th>Measure</th>
          <th className="number">Before</th>
          <th className="number">After</th>
          <th>Target</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <tr key={measure.key} data-measure={measure.key}>
            <td title={measure.meaning}>
              {measure.label}
              {measure.repOutside && (
                <div className={styles.quiet}>
                  <small>{measure.meaning}</small>
                </div>
              )}
            </td>
            <td className="number">{shownValue(measure, measure.before)}</td>
            <td className="number">
              <b>{shownValue(measure, measure.after)}</b>
            </td>
            <td>
              {measure.target} <Met measure={measure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WritePart({ state, session }: StepProps): React.JSX.Element {
  const { writing, saved, outdated } = state;
  return (
    <Section
      title="Write to the workbook"
      hint="Goes to the sheets TP Assignments, TP Territories and TP Fairness. A later write updates our rows in place and leaves what you add beside them."
    >
      <Checkbox
        checked={saved.writeRepColumn}
        label="Also add a column TP Rep to the accounts table"
        onChange={(_, { checked }) => {
          session.setWriteRepColumn(checked === true);
        }}
      />
      {writing.status === "running" && (
        <ProgressBar value={writing.done} thickness="large" aria-label="Writing" />
      )}
      <div>
        <Button
          appearance="primary"
          disabled={writing.status === "running" || state.run.status === "running"}
          onClick={() => void session.write()}
          data-testid="write"
        >
          {outdated ? "Write this earlier result" : "Write to the workbook"}
        </Button>
      </div>
      {writing.status === "done" && (
        <MessageBar intent="success" layout="multiline" data-testid="written">
          <MessageBarBody>
            <MessageBarTitle>Written.</MessageBarTitle>
            Go to{" "}
            {writing.written.sheets.map((name, position) => (
              <span key={name}>
                {position > 0 && ", "}
                <Link inline onClick={() => void session.showSheet(name)}>
                  {name}
                </Link>
              </span>
            ))}
            .
            {writing.written.goneRows > 0 &&
              ` ${plural(writing.written.goneRows, "row")} of accounts that left your table are kept and marked.`}
            {strayText(writing.written.strayRows)}
            {writing.written.unfiltered.length > 0 &&
              ` The filter on ${writing.written.unfiltered.join(", ")} was cleared: values written across hidden rows go astray.`}
          </MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}

/** Rows that somebody put into our tables, so that nobody takes them for a part of the plan. */
function strayText(rows: Written["strayRows"]): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, 3).map(({ sheet, row }) => `row ${row + 1} of ${sheet}`);
  const more = rows.length > 3 ? ` and ${rows.length - 3} more` : "";
  return ` Left as they are, as they have no key: ${shown.join(", ")}${more}.`;
}

/** Where the targets come from, for the sheets may hold others. */
function originOf({ targets }: CarveReport): string {
  if (targets !== "") return targets;
  return "Built-in targets. A table with the headers Measure, From and To on a sheet takes their place.";
}

export function ResultStep({ state, session }: StepProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { report, outdated } = state;
  if (report === undefined) return null;
  return (
    <>
      {outdated && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            Data or rules changed since this carve. Carve again to bring it up to date.
          </MessageBarBody>
        </MessageBar>
      )}
      <Outcome report={report} />
      {report.broken === undefined && <WritePart state={state} session={session} />}
      <Section title="Against the targets" hint={originOf(report)}>
        <Scorecard measures={report.measures} />
      </Section>
      <Section
        title="Fairness"
        hint="The nearer the curve to the dashed line, the fairer the shares."
      >
        <LorenzChart report={report} />
      </Section>
      <Section title={`${report.loadName} per rep`}>
        <LoadChart report={report} />
      </Section>
      <AccountFinder state={state} session={session} />
      <Link href="fairness.html" target="_blank" className={styles.small}>
        How to read these figures, and how to check them
      </Link>
    </>
  );
}
