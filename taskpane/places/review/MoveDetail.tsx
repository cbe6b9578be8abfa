import { Badge, Button, Field, Input, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Move } from "../../../src/plan/review/moves";
import { amount, text } from "../../../src/plan/words/sentence";
import type { Decided } from "../../state/reviewState";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { AccountName } from "./AccountName";
import { BrokenBar } from "./CounterBar";
import { LockPart } from "./LockPart";
import { decidedInWords } from "./MoveRow";
import { canGoBack, heldAt, kept, putBack } from "./rows";
import { WhyNotPart } from "./WhyNotPart";

interface DetailProps {
  readonly move: Move;
  readonly state: State;
  readonly session: Session;
  readonly onClose: () => void;
}

/** Whose it is today, where the plan has it, and where it is now that people decided. */
function Where({ move, state }: Pick<DetailProps, "move" | "state">): React.JSX.Element {
  const decided = state.looking.decided.get(move.id);
  const nobody = say("move: nobody");
  const rep = decided?.rep ?? move.to;
  const load = { load: amount(move.load), unit: text(state.report?.loadName ?? "") };
  return (
    <>
      <Text>
        {rep === move.from && rep !== ""
          ? say("move: stays", { ...load, rep: text(rep) })
          : say("move: from, to, load", {
              ...load,
              from: text(move.from || say("move: from nobody")),
              to: text(rep || nobody),
            })}{" "}
        {move.isCustomer === true && (
          <Badge size="small" appearance="tint" color="informative">
            {say("move: customer")}
          </Badge>
        )}
      </Text>
      {decided !== undefined && decided.rep !== move.to ? (
        <Text>{say("move: plan had", { found: text(move.to || nobody) })}</Text>
      ) : (
        <Text>{move.reason}</Text>
      )}
      {decided !== undefined && (
        <Text weight="semibold" role="status">
          {decidedInWords(decided)}
        </Text>
      )}
    </>
  );
}

/** What people say of it: it is kept when they leave the field, and goes with what they decide. */
function Words({ move, state, session }: Omit<DetailProps, "onClose">): React.JSX.Element {
  const styles = usePaneStyles();
  const { decided, words } = state.looking;
  const [note, setNote] = useState(decided.get(move.id)?.note ?? words.get(move.id) ?? "");
  const keep = (): void => void session.reword(move.id, note);
  return (
    <Field label={say("move: note")} hint={say("move: note, where")}>
      <Input
        className={styles.full}
        value={note}
        onChange={(_, { value }) => {
          setNote(value);
        }}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === "Enter") keep();
        }}
      />
    </Field>
  );
}

/** One account whole: why, why not another rep, what is decided, and the words for it. */
export function MoveDetail({ move, state, session, onClose }: DetailProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { decided: all } = state.looking;
  const decided = all.get(move.id);
  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    whole.current?.focus();
  }, []);
  // Why and why not are asked of the plan with what was decided.
  useEffect(() => {
    void session.revise();
  }, [session, all]);
  const decide = (one: Decided): void => void session.decide([one]);
  /** This plan has it there too, with what was said. */
  const lock = (rep: string): void => {
    const held = heldAt(move, rep, decided);
    void session.pin(move.id, rep);
    if (held !== undefined) decide(held);
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
      <Where move={move} state={state} />
      <Words move={move} state={state} session={session} />
      <div className={styles.buttons}>
        {move.kind !== "stays" && (
          <Button
            size="small"
            onClick={() => {
              decide(kept(move));
            }}
          >
            {say("move: keep")}
          </Button>
        )}
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
      <LockPart move={move} state={state} onLock={lock} />
      {decided !== undefined && decided.kind !== "keep" && <BrokenBar state={state} />}
      <WhyNotPart
        account={{ ...move, owner: move.from, rep: decided?.rep ?? move.to }}
        state={state}
        session={session}
        onLock={lock}
        onGive={(rep) => {
          decide({ account: move.id, kind: "give", rep, note: "" });
        }}
      />
    </section>
  );
}
