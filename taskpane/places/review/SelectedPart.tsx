import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AccountReport } from "../../../src/plan/results/report";
import type { Move } from "../../../src/plan/review/moves";
import { amount, text } from "../../../src/plan/words/sentence";
import type { Decided } from "../../state/reviewState";
import type { Session } from "../../session/session";
import { reportNow, type State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { AccountName } from "./AccountName";
import { decidedText } from "./MoveRow";
import { useReviewStyles } from "./reviewStyles";
import { canGoBack, kept, putBack } from "./rows";
import { WhyNotPart } from "./WhyNotPart";

interface SelectedProps {
  readonly state: State;
  readonly session: Session;
  readonly onWhy: (move: Move) => void;
}

interface AccountProps extends SelectedProps {
  readonly account: AccountReport;
  readonly onClose: () => void;
}

/** "Grace → Liam, 86,400" for a move, "Stays with Grace." for others. */
function whereText(
  { owner, rep: planned }: AccountReport,
  move: Move | undefined,
  decided: Decided | undefined,
): string {
  const rep = decided?.rep ?? move?.to ?? planned;
  if (move !== undefined && (rep !== owner || rep === "")) {
    const nobody = text(say("selection: no owner"));
    return say("selection: moves", {
      from: move.from === "" ? nobody : text(move.from),
      to: rep === "" ? nobody : text(rep),
      load: amount(move.load),
    });
  }
  if (rep === "") return say("selection: nobody");
  return say(rep === owner ? "selection: stays" : "selection: goes", { rep: text(rep) });
}

function MoveButtons({
  move,
  session,
  onWhy,
}: Pick<SelectedProps, "session" | "onWhy"> & { readonly move: Move }): React.JSX.Element {
  return (
    <>
      <Button size="small" onClick={() => void session.decide([kept(move)])}>
        {say("selection: keep")}
      </Button>
      {canGoBack(move) && (
        <Button size="small" onClick={() => void session.decide([putBack(move)])}>
          {say("selection: put back")}
        </Button>
      )}
      <Button
        size="small"
        onClick={() => {
          onWhy(move);
        }}
      >
        {say("selection: why")}
      </Button>
    </>
  );
}

function Account({ account, state, session, onWhy, onClose }: AccountProps): React.JSX.Element {
  const styles = usePaneStyles();
  const review = useReviewStyles();
  const [isAsking, setIsAsking] = useState(false);
  const decided = state.looking.decided.get(account.id);
  const move = state.looking.moves.find(({ id }) => id === account.id);
  useEffect(() => {
    setIsAsking(false);
  }, [account.id]);
  return (
    <>
      <div className={review.line}>
        <div className={review.cut}>
          <AccountName account={account} />
        </div>
        <Button
          size="small"
          appearance="subtle"
          className={review.action}
          aria-label={say("selection: put away")}
          onClick={onClose}
        >
          ✕
        </Button>
      </div>
      <Text size={200}>{whereText(account, move, decided)}</Text>
      {decided !== undefined && (
        <Text size={200} weight="semibold" role="status">
          {decidedText(decided)}
        </Text>
      )}
      <div className={styles.buttons}>
        {move === undefined ? (
          <Button
            size="small"
            onClick={() => {
              setIsAsking(!isAsking);
            }}
          >
            {say(isAsking ? "selection: close" : "selection: somebody else")}
          </Button>
        ) : (
          <MoveButtons move={move} session={session} onWhy={onWhy} />
        )}
      </div>
      {isAsking && (
        <WhyNotPart
          account={account}
          state={state}
          session={session}
          onGive={(rep) =>
            void session.decide([{ account: account.id, kind: "give", rep, note: "" }])
          }
        />
      )}
    </>
  );
}

/** The account in whose row the user is, whichever sheet of accounts it is on. */
export function SelectedPart(props: SelectedProps): React.JSX.Element | null {
  const styles = useReviewStyles();
  const { session, state } = props;
  const { selected } = state;
  const [isAway, setIsAway] = useState(false);
  const report = reportNow(state);
  // Another plan, or something decided: what is told of the account is to be of that.
  useEffect(() => {
    void session.lookAtSelection();
  }, [session, report]);
  if (isAway || selected === undefined) {
    return session.followsSelection && !isAway ? null : (
      <div>
        <Button
          size="small"
          onClick={() => {
            setIsAway(false);
            void session.lookAtSelection();
          }}
        >
          {say("selection: look")}
        </Button>
      </div>
    );
  }
  return (
    <section
      className={styles.selected}
      aria-label={say("selection: title")}
      data-testid="selected"
    >
      <Account
        {...props}
        account={selected}
        onClose={() => {
          setIsAway(true);
        }}
      />
    </section>
  );
}
