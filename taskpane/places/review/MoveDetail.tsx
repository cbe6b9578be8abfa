import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { amountText } from "../../../src/plan/numberText";
import type { Move } from "../../../src/plan/review/moves";
import type { Decided } from "../../state/reviewState";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { AccountName } from "./AccountName";
import { decidedText } from "./MoveRow";
import { canGoBack, kept, putBack } from "./rows";
import { WhyNotPart } from "./WhyNotPart";

interface DetailProps {
  readonly move: Move;
  readonly state: State;
  readonly session: Session;
  readonly onClose: () => void;
}

/** One move whole: why, why not another rep, what is decided, and the words for it. */
export function MoveDetail({ move, state, session, onClose }: DetailProps): React.JSX.Element {
  const styles = usePaneStyles();
  const decided = state.looking.decided.get(move.id);
  const [note, setNote] = useState(decided?.note ?? "");
  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    whole.current?.focus();
  }, []);
  const { decided: all } = state.looking;
  // Why and why not are asked of the plan with what was decided.
  useEffect(() => {
    void session.revise();
  }, [session, all]);
  const decide = (one: Decided): void => {
    void session.decide([{ ...one, note: note.trim() }]);
  };
  return (
    <section
      ref={whole}
      tabIndex={-1}
      className={styles.section}
      aria-label={move.name || move.id}
      data-testid="move"
    >
      <div>
        <Button size="small" onClick={onClose}>
          ‹ All moves
        </Button>
      </div>
      <div>
        <AccountName account={move} />
      </div>
      <Text>
        {move.from === "" ? "Nobody" : move.from} → {move.to || "nobody"}, {amountText(move.load)}
      </Text>
      <Text>{move.reason}</Text>
      {decided !== undefined && (
        <Text weight="semibold" role="status">
          {decidedText(decided)}
          {decided.note === "" ? "" : `: “${decided.note}”`}
        </Text>
      )}
      <Field label="Your words for it" hint="They stand in the reason when the plan is written.">
        <Input
          className={styles.full}
          value={note}
          onChange={(_, { value }) => {
            setNote(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => {
            decide(kept(move));
          }}
        >
          Keep
        </Button>
        {canGoBack(move) && (
          <Button
            size="small"
            onClick={() => {
              decide(putBack(move));
            }}
          >
            Put back with {move.from}
          </Button>
        )}
        {decided !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => void session.undecide([move.id])}>
            Undo
          </Button>
        )}
      </div>
      <WhyNotPart
        account={{ ...move, owner: move.from, rep: move.to }}
        state={state}
        session={session}
        onGive={(rep) => {
          decide({ account: move.id, kind: "give", rep, note: "" });
        }}
      />
    </section>
  );
}
