import { Button, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { count, text } from "../../../src/plan/words/sentence";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { say } from "../../words/say";
import { decidedText } from "./MoveRow";
import { useReviewStyles } from "./reviewStyles";

interface UndoProps {
  readonly state: State;
  readonly session: Session;
  /** Accounts among those shown that are decided. */
  readonly taken: readonly string[];
}

/** What the last click took back, and how it stands now. */
function undoneText({ moves, others, decided, undone }: State["looking"]): string {
  const [first, ...more] = undone ?? [];
  if (first === undefined) return "";
  if (more.length > 0) return say("moves: undone some", { accounts: count(more.length + 1) });
  const account = [...moves, ...others].find(({ id }) => id === first)?.name ?? "";
  const now = decided.get(first);
  return say("moves: undone one", {
    account: text(account === "" ? first : account),
    now: text(
      now === undefined
        ? say("moves: open again")
        : say("moves: as before", { decided: text(decidedText(now)) }),
    ),
  });
}

/** Takes back the last step; all that is shown only once that is asked. */
export function UndoPart({ state, session, taken }: UndoProps): React.JSX.Element {
  const styles = useReviewStyles();
  const [isAsking, setIsAsking] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const { steps } = state.looking;
  const values = { count: count(taken.length) };
  return (
    <>
      {isAsking && taken.length > 0 ? (
        <div ref={question} tabIndex={-1} role="group" aria-label={say("moves: take back", values)}>
          <Text size={200}>{say("moves: take back, sure", values)}</Text>
          <div className={styles.filters}>
            <Button
              size="small"
              onClick={() => {
                setIsAsking(false);
                void session.undecide(taken);
              }}
            >
              {say("moves: take back, yes")}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setIsAsking(false);
              }}
            >
              {say("moves: take back, no")}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.filters}>
          {steps.length > 0 && (
            <Button size="small" onClick={() => void session.undoLast()}>
              {say("moves: undo last")}
            </Button>
          )}
          {taken.length > 1 && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setIsAsking(true);
              }}
            >
              {say("moves: take back", values)}
            </Button>
          )}
        </div>
      )}
      <Text size={200} role="status" data-testid="undone">
        {undoneText(state.looking)}
      </Text>
    </>
  );
}
