import { Badge, Link } from "@fluentui/react-components";
import type { Measure } from "../../../src/plan/measures/measures";
import type { CarveReport } from "../../../src/plan/results/report";
import { LoadChart, LorenzChart } from "../../laterParts";
import type { Session } from "../../session/session";
import { reportNow, type State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { measureText } from "../../parts/measureText";
import { AccountFinder } from "./AccountFinder";
import { Outcome } from "./Outcome";
import { Section } from "../../parts/Section";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
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
  return "Built-in targets. A table with the headers Measure, From and To on a sheet takes their place.";
}

/** Everything that is measured, proven and known of the plan as it stands. */
export function Figures({ state, session }: PlaceProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const report = reportNow(state);
  if (report === undefined) return null;
  return (
    <>
      <Outcome report={report} />
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
