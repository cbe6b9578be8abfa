import { Badge, Button, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AccountReport } from "../../../src/plan/results/report";
import type { WhyNot } from "../../../src/plan/words/whyNot";
import type { Session } from "../../session/session";
import { reportNow, type State } from "../../state/state";
import { text } from "../../../src/plan/words/sentence";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { RepChoice } from "../../parts/RepChoice";

interface WhyNotProps {
  readonly account: AccountReport;
  readonly state: State;
  readonly session: Session;
  /** Gives it to the rep in this plan; left out where that can't be done from here. */
  readonly onGive?: (rep: string) => void;
  /** Locks it to the rep; left out where that is all that is done. */
  readonly onLock?: (rep: string) => void;
}

/** The answer for one rep, in sentences; the first is the decisive one. */
function Answer({ answer }: { readonly answer: WhyNot }): React.JSX.Element {
  const styles = usePaneStyles();
  const { allowed, isThere } = answer;
  return (
    <div data-testid="why-not" role="status">
      <Badge appearance="tint" color={isThere ? "informative" : allowed ? "success" : "warning"}>
        {say(isThere ? "why: has it" : allowed ? "why: allowed" : "why: not allowed")}
      </Badge>
      <ul className={styles.sentences}>
        {answer.sentences.map((sentence) => (
          <li key={sentence}>
            <Text size={200}>{sentence}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PinPart({
  account,
  rep,
  state,
  session,
  onGive,
  onLock = (to) => void session.pin(account.id, to),
}: WhyNotProps & { readonly rep: string }): React.JSX.Element | null {
  const styles = usePaneStyles();
  const pinned = state.saved.pins.find((pin) => pin.account === account.id);
  const offered = state.report?.reps.some(({ name }) => name === rep) === true;
  return (
    <div className={styles.buttons}>
      {pinned !== undefined && (
        <>
          <Text size={200}>{say("why: locked", { rep: text(pinned.rep) })}</Text>
          <Button size="small" appearance="subtle" onClick={() => void session.unpin(account.id)}>
            {say("why: remove the lock")}
          </Button>
        </>
      )}
      {onGive !== undefined && rep !== "" && (
        <Button
          size="small"
          onClick={() => {
            onGive(rep);
          }}
        >
          {say("why: give", { rep: text(rep) })}
        </Button>
      )}
      {pinned === undefined && offered && (
        <Button
          size="small"
          onClick={() => {
            onLock(rep);
          }}
        >
          {say("why: lock", { rep: text(rep) })}
        </Button>
      )}
    </div>
  );
}

/** Asks what it would mean to give an account to another rep, and locks it there if that is wanted. */
export function WhyNotPart(props: WhyNotProps): React.JSX.Element {
  const { account, state, session } = props;
  const { report } = state;
  // It is asked of the plan as it stands with what was decided.
  const now = reportNow(state);
  const [rep, setRep] = useState("");
  const [answer, setAnswer] = useState<WhyNot | undefined>(undefined);
  useEffect(() => {
    let current = true;
    setAnswer(undefined);
    if (rep !== "") {
      void session.whyNot(account.id, rep).then((told) => {
        if (current) setAnswer(told);
      });
    }
    return () => {
      current = false;
    };
  }, [account.id, rep, session, now]);
  const house = report?.house;
  const names = [
    ...(report?.reps ?? []).map(({ name }) => name),
    ...(house === undefined ? [] : [house.name]),
  ];
  return (
    <>
      <RepChoice
        small
        label={say("why: what if")}
        value={rep}
        options={names.map((name) => ({ value: name, text: name }))}
        placeholder={say("why: choose a rep")}
        onChoose={setRep}
      />
      {answer !== undefined && <Answer answer={answer} />}
      <PinPart {...props} rep={rep} />
    </>
  );
}
