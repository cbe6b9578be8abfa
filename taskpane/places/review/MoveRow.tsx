import { Badge, Button, mergeClasses, Text } from "@fluentui/react-components";
import type { Move } from "../../../src/plan/review/moves";
import { text } from "../../../src/plan/words/sentence";
import type { Decided } from "../../state/reviewState";
import { usePaneStyles } from "../../styles";
import { amountSaid } from "../../words/numbers";
import { say } from "../../words/say";
import { canGoBack } from "./rows";
import { useReviewStyles } from "./reviewStyles";

/** What was decided about it, in a word or two. */
export function decidedText({ kind, rep }: Decided): string {
  if (kind === "keep") return say("move: kept");
  const values = { rep: text(rep) };
  if (kind === "back")
    return say(rep === "" ? "move: is back with nobody" : "move: is back", values);
  return say(rep === "" ? "move: given to nobody" : "move: given", values);
}

/** The same with what was said of it. */
export function decidedInWords(decided: Decided): string {
  if (decided.note === "") return decidedText(decided);
  return say("move: in their words", {
    decided: text(decidedText(decided)),
    note: text(decided.note),
  });
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
  const account = text(called);
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
        <Text
          weight="semibold"
          className={styles.cut}
          title={say("move: account and id", { account, id: text(id) })}
        >
          {called}
        </Text>
        <Text size={200} className={styles.number}>
          {amountSaid(load)}
        </Text>
      </div>
      <div className={styles.line}>
        <Text size={200} className={styles.cut} title={decided?.note}>
          {decided !== undefined
            ? decidedInWords(decided)
            : say(to === "" ? "move: to nobody" : "move: to", { rep: text(to) })}
        </Text>
        {isCustomer === true && (
          <Badge size="small" appearance="tint" color="informative">
            {say("move: customer")}
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
              aria-label={say(to === "" ? "move: keep without a rep" : "move: keep it", {
                account,
                rep: text(to),
              })}
              data-action="keep"
            >
              {say("move: keep")}
            </Button>
            {canGoBack(move) && (
              <Button
                size="small"
                className={styles.action}
                tabIndex={tabIndex}
                onClick={onBack}
                aria-label={say("move: put it back", { account, rep: text(move.from) })}
                data-action="back"
              >
                {say("move: put back")}
              </Button>
            )}
          </>
        ) : (
          <Button
            size="small"
            className={styles.action}
            tabIndex={tabIndex}
            onClick={onUndo}
            aria-label={say("move: undo it", { account })}
            data-action="undo"
          >
            {say("move: undo")}
          </Button>
        )}
        <span className={pane.grow} />
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          tabIndex={tabIndex}
          onClick={onWhy}
          aria-label={say("move: why it", { account })}
          data-action="why"
        >
          {say("move: why")}
        </Button>
      </div>
    </li>
  );
}
