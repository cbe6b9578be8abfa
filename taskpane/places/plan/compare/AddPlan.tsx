import { Text } from "@fluentui/react-components";
import { count } from "../../../../src/plan/words/sentence";
import { Choice, type ChoiceOption } from "../../../parts/Choice";
import { timeText } from "../../../session/planNames";
import type { Session } from "../../../session/session";
import { mostCompared } from "../../../state/compareState";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";

/** Plans that can be put beside those that are shown. */
function offered({ comparing, plans, report, inspection }: State): readonly ChoiceOption[] {
  const isUnstored =
    report !== undefined && report.broken === undefined && plans.current === undefined;
  const hasOwners = (inspection?.summary?.owned ?? 0) > 0;
  const all: readonly ChoiceOption[] = [
    ...(hasOwners ? [{ value: "today", text: say("compare: today") }] : []),
    { value: "turns", text: say("compare: by turns") },
    ...(isUnstored ? [{ value: "hand", text: say("compare: plan at hand") }] : []),
    ...plans.list.map(({ head }) => ({
      value: head.id,
      text: `${head.name}, ${timeText(head.at)}`,
    })),
  ];
  const isShown = (id: string): boolean =>
    comparing.plans.some((plan) => plan.id === id || plan.storedId === id);
  return all.filter(({ value }) => !isShown(value));
}

/** Puts another plan beside those that are shown. */
export function AddPlan({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  if (state.run.status === "running") return null;
  if (state.comparing.plans.length >= mostCompared)
    return (
      <Text size={200} className={styles.quiet}>
        {say("compare: five at most", { most: count(mostCompared) })}
      </Text>
    );
  const options = offered(state);
  if (options.length === 0) return null;
  return (
    <Choice
      small
      label={say("compare: add")}
      placeholder={say("compare: add, placeholder")}
      value=""
      options={options}
      onChoose={(id) => void session.addToCompare(id)}
    />
  );
}
