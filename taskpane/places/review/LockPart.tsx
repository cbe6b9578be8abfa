import { Button, Text } from "@fluentui/react-components";
import type { Move } from "../../../src/plan/review/moves";
import { text } from "../../../src/plan/words/sentence";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";

/** Locks an account to the rep it is with now, or to the one who has it today. */
export function LockPart({
  move,
  state,
  onLock,
}: {
  readonly move: Move;
  readonly state: State;
  readonly onLock: (rep: string) => void;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  const decided = state.looking.decided.get(move.id);
  const pinned = state.saved.pins.some(({ account }) => account === move.id);
  const reps = new Set(state.report?.reps.map(({ name }) => name));
  const offered = [...new Set([decided?.rep ?? move.to, move.from])].filter((rep) => reps.has(rep));
  // A lock that is there is told, and taken away, below.
  if (pinned || offered.length === 0) return null;
  return (
    <>
      <div className={styles.buttons}>
        {offered.map((rep) => (
          <Button
            key={rep}
            size="small"
            onClick={() => {
              onLock(rep);
            }}
          >
            {say("move: lock", { rep: text(rep) })}
          </Button>
        ))}
      </div>
      <Text size={200} className={styles.quiet}>
        {say("move: lock, what")}
      </Text>
    </>
  );
}
