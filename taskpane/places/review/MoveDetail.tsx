import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Move } from "../../../src/plan/review/moves";
import { amount, text } from "../../../src/plan/words/sentence";
import type { Decided } from "../../state/reviewState";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
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
          {say("move: all moves")}
        </Button>
      </div>
      <div>
        <AccountName account={move} />
      </div>
      <Text>
        {say("move: from, to", {
          from: text(move.from || say("move: from nobody")),
          to: text(move.to || say("move: nobody")),
          load: amount(move.load),
        })}
      </Text>
      <Text>{move.reason}</Text>
      {decided !== undefined && (
        <Text weight="semibold" role="status">
          {decided.note === ""
            ? decidedText(decided)
            : say("move: in their words", {
                decided: text(decidedText(decided)),
                note: text(decided.note),
              })}
        </Text>
      )}
      <Field label={say("move: note")} hint={say("move: note, where")}>
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
          {say("move: keep")}
        </Button>
        {canGoBack(move) && (
          <Button
            size="small"
            onClick={() => {
              decide(putBack(move));
            }}
          >
            {say("move: put back with", { rep: text(move.from) })}
          </Button>
        )}
        {decided !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => void session.undecide([move.id])}>
            {say("move: undo")}
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
