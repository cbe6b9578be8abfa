import { Link, Text } from "@fluentui/react-components";
import type { Inspection } from "../../../src/plan/inputs/inspect";
import { count } from "../../../src/plan/words/sentence";
import type { CellProblem } from "../../../src/table/column";
import { cellAddress } from "../../../src/table/cellAddress";
import type { Session } from "../../session/session";
import { usePaneStyles } from "../../styles";
import { Section } from "../../parts/Section";
import { say } from "../../words/say";

/** Problems shown at once; the rest are counted. */
const shown = 100;

function Problem({
  problem,
  session,
}: {
  readonly problem: CellProblem;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <li className={styles.item}>
      <Link inline onClick={() => void session.show(problem)}>
        {problem.sheet}!{cellAddress(problem.row, problem.column)}
      </Link>{" "}
      <Text size={200} className={styles.quiet}>
        {problem.header}
      </Text>
      <br />
      <Text size={200}>{problem.message}</Text>
    </li>
  );
}

/** Cells that can't be read, each with a jump to it, and how the columns were understood. */
export function Problems({
  inspection,
  session,
}: {
  readonly inspection: Inspection;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { problems, errorCount, warningCount, notes } = inspection;
  const listed = problems.slice(0, shown);
  const more = errorCount + warningCount - listed.reduce((sum, { cells }) => sum + cells, 0);
  return (
    <>
      {listed.length > 0 && (
        <Section
          title={say("data: problems")}
          hint={say("data: problems, how", {
            errors: count(errorCount),
            warnings: count(warningCount),
          })}
        >
          <div className={styles.scroll}>
            <ul className={styles.list} data-testid="problems">
              {listed.map((problem, number) => (
                <Problem key={number} problem={problem} session={session} />
              ))}
            </ul>
            {more > 0 && (
              <Text size={200}>{say("data: more problems", { count: count(more) })}</Text>
            )}
          </div>
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={say("data: notes")}>
          <ul className={styles.list}>
            {notes.map((note, number) => (
              <li key={number}>
                <Text size={200}>
                  {note.header !== undefined && <b>{note.header}: </b>}
                  {note.message}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
