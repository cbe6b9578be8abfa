import { Badge, Link } from "@fluentui/react-components";
import type { Measure } from "../../../src/plan/measures/measures";
import type { CarveReport } from "../../../src/plan/results/report";
import { text } from "../../../src/plan/words/sentence";
import { LoadChart, LorenzChart } from "../../laterParts";
import type { Session } from "../../session/session";
import { reportNow, type State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { measureText } from "../../parts/measureText";
import { AccountFinder } from "./AccountFinder";
import { Outcome } from "./Outcome";
import { Section } from "../../parts/Section";
import { say } from "../../words/say";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

function Met({ measure }: { readonly measure: Measure }): React.JSX.Element | null {
  if (measure.met === "") return null;
  const yes = measure.met === "yes";
  return (
    <Badge
      size="small"
      appearance="tint"
      color={yes ? "success" : "warning"}
      // Two lines would not fit into it.
      style={{ whiteSpace: "nowrap" }}
    >
      {say(yes ? "figures: met" : "figures: not met")}
    </Badge>
  );
}

function Scorecard({ measures }: { readonly measures: readonly Measure[] }): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <table className={styles.table} data-testid="scorecard">
      <thead>
        <tr>
          <th>{say("figures: measure")}</th>
          <th className="number">{say("figures: before")}</th>
          <th className="number">{say("figures: after")}</th>
          <th>{say("figures: target")}</th>
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
            <td className="number">{measureText(measure, measure.before)}</td>
            <td className="number">
              <b>{measureText(measure, measure.after)}</b>
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

/** Where the targets come from, for the sheets may hold others. */
function originOf({ targets }: CarveReport): string {
  if (targets !== "") return targets;
  return say("figures: built-in targets");
}

/** Everything that is measured, proven and known of the plan as it stands. */
export function Figures({ state, session }: PlaceProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const report = reportNow(state);
  if (report === undefined) return null;
  return (
    <>
      <Outcome report={report} />
      <Section title={say("figures: targets")} hint={originOf(report)}>
        <Scorecard measures={report.measures} />
      </Section>
      <Section title={say("figures: fairness")} hint={say("figures: curve")}>
        <LorenzChart report={report} />
      </Section>
      <Section title={say("figures: per rep", { load: text(report.loadName) })}>
        <LoadChart report={report} />
      </Section>
      <AccountFinder state={state} session={session} />
      <Link href="fairness.html" target="_blank" className={styles.small}>
        {say("figures: how to read")}
      </Link>
    </>
  );
}
