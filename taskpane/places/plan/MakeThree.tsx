import { Button, Text } from "@fluentui/react-components";
import { text, type Values } from "../../../src/plan/words/sentence";
import { wishName } from "../../session/comparedNames";
import type { Session } from "../../session/session";
import { wishesNow } from "../../session/wishesNow";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { whyNoPlan } from "./whyNoPlan";

interface MakeThreeProps {
  readonly state: State;
  readonly session: Session;
  /** Whether it is what most people do here. */
  readonly isFirst: boolean;
}

/** Whether there are several plans to be made at once. */
export function canMakeThree(state: State): boolean {
  return wishesNow(state).wishes.length > 1;
}

/** Makes the plans that show what there is to choose from; nothing where there is only one. */
export function MakeThree({ state, session, isFirst }: MakeThreeProps): React.JSX.Element | null {
  if (!canMakeThree(state)) return null;
  return (
    <div>
      <Button
        appearance={isFirst ? "primary" : "secondary"}
        size={isFirst ? "large" : "medium"}
        disabled={whyNoPlan(state) !== undefined}
        onClick={() => void session.makeThree()}
        data-testid="three plans"
      >
        {say(isFirst ? "compare: make three" : "compare: make three again")}
      </Button>
    </div>
  );
}

/** Which plans those are, or why there is only one. */
export function WhichPlans({ state }: { readonly state: State }): React.JSX.Element {
  const styles = usePaneStyles();
  const { wishes, by } = wishesNow(state);
  const [few = "", middle = "", free = ""] = wishes.map(wishName);
  const values: Values = { few: text(few), middle: text(middle), free: text(free) };
  const said =
    by === "moves" || by === "tolerance"
      ? say(`compare: why three, ${by}`, values)
      : say(`compare: why one, ${by}`);
  return (
    <Text size={200} className={styles.quiet} data-testid="which plans">
      {said}
    </Text>
  );
}
