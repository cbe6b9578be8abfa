import { Button, mergeClasses, Text } from "@fluentui/react-components";
import { useState } from "react";
import { count } from "../../../../src/plan/words/sentence";
import { Section } from "../../../parts/Section";
import type { ComparedPlan } from "../../../state/compareState";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { useCompareStyles } from "./compareStyles";
import { letterOf } from "./letters";
import {
  figureRows,
  groupRows,
  isMissedSomewhere,
  targetRows,
  type GroupRows,
  type TableRow,
} from "./tableRows";

/** Groups of peers whose lines are shown at once; with more, those that miss something come first. */
const groupsShown = 6;

function tracks(plans: number): React.CSSProperties {
  return { gridTemplateColumns: `repeat(${plans}, minmax(0, 1fr))` };
}

// The rows are grids, which some browsers take for no table any more unless they are told what they are.
function Row({ row }: { readonly row: TableRow }): React.JSX.Element {
  const styles = useCompareStyles();
  return (
    <tr role="row" className={styles.row} style={tracks(row.cells.length)} data-row={row.key}>
      <th role="rowheader" scope="row" className={styles.label}>
        {row.label}
      </th>
      {row.cells.map(({ text, below, isMissed }, at) => (
        <td role="cell" key={letterOf(at)} className={styles.cell}>
          {text}
          {isMissed && (
            <span className={styles.missed}>
              {" !"}
              <span className={styles.hidden}> {say("compare: missed")}</span>
            </span>
          )}
          {below !== "" && (
            <span className={styles.below} data-below="">
              {below}
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}

function Title({ children }: { readonly children: string }): React.JSX.Element {
  const styles = useCompareStyles();
  return (
    <tr role="row">
      <th role="columnheader" className={styles.group}>
        {children}
      </th>
    </tr>
  );
}

function Groups({ groups }: { readonly groups: readonly GroupRows[] }): React.JSX.Element {
  const styles = usePaneStyles();
  const [all, setAll] = useState(false);
  const most = Math.max(...groups.map(({ rows }) => rows.length));
  const shown = ({ rows }: GroupRows): readonly TableRow[] =>
    all || rows.length <= groupsShown ? rows : rows.filter(isMissedSomewhere).slice(0, groupsShown);
  const isCut = groups.some((one) => shown(one).length < one.rows.length);
  return (
    <>
      {groups.map((one) => (
        <tbody role="rowgroup" key={one.key} data-group={one.key}>
          <Title>{one.label}</Title>
          {shown(one).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      ))}
      {isCut && (
        <tbody role="rowgroup">
          <tr role="row">
            <td role="cell">
              <Button size="small" className={styles.small} onClick={() => setAll(true)}>
                {say("compare: all groups", { groups: count(most) })}
              </Button>
            </td>
          </tr>
        </tbody>
      )}
    </>
  );
}

/** The figures of plans beside each other, their measures against the targets, and these by peer group. */
export function CompareTable({
  plans,
}: {
  readonly plans: readonly ComparedPlan[];
}): React.JSX.Element {
  const styles = useCompareStyles();
  const pane = usePaneStyles();
  const columns = plans.map(({ column }) => column);
  const groups = groupRows(columns);
  return (
    <Section title={say("compare: side by side")}>
      <table role="table" className={styles.table} data-testid="compared">
        <thead role="rowgroup" className={styles.head}>
          <tr role="row" className={styles.row} style={tracks(plans.length)}>
            {plans.map(({ id, name }, at) => (
              <th
                role="columnheader"
                scope="col"
                key={id}
                className={styles.cell}
                aria-label={name}
              >
                <span className={styles.letter}>{letterOf(at)}</span>
                <span className={styles.name} title={name}>
                  {name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {figureRows(columns).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
        <tbody role="rowgroup">
          <Title>{say("compare: against the targets")}</Title>
          {targetRows(columns).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
        {groups.length > 0 && <Groups groups={groups} />}
      </table>
      <Text size={200} className={mergeClasses(pane.quiet)}>
        {say("compare: legend")}
      </Text>
    </Section>
  );
}
