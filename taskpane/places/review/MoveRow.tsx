import { Badge, Button, mergeClasses, Text } from "@fluentui/react-components";
import { amountText } from "../../../src/plan/numberText";
import type { Move } from "../../../src/plan/review/moves";
import type { Decided } from "../../state/reviewState";
import { usePaneStyles } from "../../styles";
import { canGoBack } from "./rows";
import { useReviewStyles } from "./reviewStyles";

/** What was decided about it, in a word or two. */
export function decidedText({ kind, rep }: Decided): string {
  if (kind === "keep") return "Kept as planned";
  const who = rep === "" ? "nobody" : rep;
  return kind === "back" ? `Put back with ${who}` : `Given to ${who}`;
}

export interface MoveRowProps {
  readonly move: Move;
  readonly decided: Decided | undefined;
  readonly top: number;
  /** Position among all rows, and how many there are. */
  readonly at: number;
  readonly of: number;
  /** Whether Tab leads to it; the arrow keys lead to the others. */
  readonly isCurrent: boolean;
  readonly onKeep: () => void;
  readonly onBack: () => void;
  readonly onUndo: () => void;
  readonly onWhy: () => void;
}

/** One move of the queue: who, how much, where to, and what to do about it. */
export function MoveRow(props: MoveRowProps): React.JSX.Element {
  const { move, decided, top, at, of, isCurrent, onKeep, onBack, onUndo, onWhy } = props;
  const styles = useReviewStyles();
  const pane = usePaneStyles();
  const { id, name, to, load, isCustomer } = move;
  const tabIndex = isCurrent ? 0 : -1;
  const called = name || id;
  return (
    <li
      className={mergeClasses(styles.move, decided !== undefined && styles.decided)}
      style={{ top }}
      aria-setsize={of}
      aria-posinset={at + 1}
      data-at={at}
      data-account={id}
    >
      <div className={styles.line}>
        <Text weight="semibold" className={styles.cut} title={`${called} (${id})`}>
          {called}
        </Text>
        <Text size={200} className={styles.number}>
          {amountText(load)}
        </Text>
      </div>
      <div className={styles.line}>
        <Text size={200} className={styles.cut}>
          {decided === undefined ? `to ${to || "nobody"}` : decidedText(decided)}
        </Text>
        {isCustomer === true && (
          <Badge size="small" appearance="tint" color="informative">
            customer
          </Badge>
        )}
      </div>
      <div className={styles.actions}>
        {decided === undefined ? (
          <>
            <Button
              size="small"
              className={styles.action}
              tabIndex={tabIndex}
              onClick={onKeep}
              aria-label={`Keep: ${called} to ${to || "nobody"}`}
              data-action="keep"
            >
              Keep
            </Button>
            {canGoBack(move) && (
              <Button
                size="small"
                className={styles.action}
                tabIndex={tabIndex}
                onClick={onBack}
                aria-label={`Put back: ${called} with ${move.from}`}
                data-action="back"
              >
                Put back
              </Button>
            )}
          </>
        ) : (
          <Button
            size="small"
            className={styles.action}
            tabIndex={tabIndex}
            onClick={onUndo}
            aria-label={`Undo: ${called}`}
            data-action="undo"
          >
            Undo
          </Button>
        )}
        <span className={pane.grow} />
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          tabIndex={tabIndex}
          onClick={onWhy}
          aria-label={`Why: ${called}`}
          data-action="why"
        >
          Why?
        </Button>
      </div>
    </li>
  );
}
