import { Link, Text } from "@fluentui/react-components";
import type { DoorReport } from "../../src/plan/door/doorReport";
import { count, exact, text as textValue } from "../../src/plan/words/sentence";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";

interface UnderstandingProps {
  readonly door: DoorReport;
  readonly loadName: string;
  /** Shows a row of the accounts in the sheet. */
  readonly onShowRow?: (row: number) => void;
}

/** What a plan doesn't cover, and what it rests on: the same words before a carve and after it. */
export function Understanding({
  door,
  loadName,
  onShowRow,
}: UnderstandingProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { leftOut, repsLeftOut, withoutLoad, control, rows, rowsRead } = door;
  const nothing = leftOut.length + repsLeftOut.length + withoutLoad.accounts + control.length === 0;
  if (nothing) return null;
  return (
    <div className={styles.tight} data-testid="understanding">
      <Text size={200}>{say("door: rows read", { read: count(rowsRead), rows: count(rows) })}</Text>
      <ul className={styles.sentences}>
        {leftOut.map(({ kind, text, load, firstRow }) => (
          <li key={kind}>
            <Text size={200}>
              {say(load > 0 ? "door: left out, holding" : "door: left out", {
                what: textValue(text),
                amount: count(load),
                load: textValue(loadName),
              })}
              {onShowRow !== undefined && (
                <>
                  {" "}
                  <span className={styles.unbroken}>
                    (
                    <Link
                      inline
                      className={styles.small}
                      onClick={() => {
                        onShowRow(firstRow);
                      }}
                    >
                      {say("door: row", { row: exact(firstRow + 1) })}
                    </Link>
                    )
                  </span>
                </>
              )}
              .
            </Text>
          </li>
        ))}
        {repsLeftOut.map(({ kind, text }) => (
          <li key={`reps ${kind}`}>
            <Text size={200}>{say("door: reps left out", { what: textValue(text) })}</Text>
          </li>
        ))}
        {withoutLoad.accounts > 0 && (
          <li>
            <Text size={200}>{withoutLoad.text}.</Text>
          </li>
        )}
        {control.map(({ name, text, unexplained }) => (
          <li key={name} className={unexplained === 0 ? undefined : styles.wrong}>
            <Text size={200}>
              {say("door: total", { name: textValue(name), said: textValue(text) })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
