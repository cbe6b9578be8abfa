import { Button, Spinner, Text } from "@fluentui/react-components";
import { count, text, texts } from "../../../../src/plan/words/sentence";
import { measureText } from "../../../parts/measureText";
import { Section } from "../../../parts/Section";
import type { Session } from "../../../session/session";
import { isKept, isOld, type ComparedPlan } from "../../../state/compareState";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { useCompareStyles } from "./compareStyles";
import { letterOf } from "./letters";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

/** Missed targets that are named; the others are counted. */
const named = 3;

/** "Misses Gini of ARR (0.310; under 0.20) and 2 more." */
export function missesText({ column }: ComparedPlan): string {
  if (column === undefined || column.targets.all === 0) return "";
  const missed = column.measures
    .filter(({ met }) => met === "no")
    .map((measure) =>
      say(measure.repOutside === true ? "compare: missed by a rep" : "compare: missed target", {
        label: text(measure.label),
        value: text(measureText(measure, measure.after)),
        target: text(measure.target),
      }),
    );
  return missed.length === 0
    ? say("compare: meets all", { targets: count(column.targets.all) })
    : say("compare: misses", { targets: texts(missed, named) });
}

/** Why there are no figures yet, or what is to be known of them. */
function Standing({
  plan,
  state,
}: {
  readonly plan: ComparedPlan;
  readonly state: State;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  if (plan.status === "working") return <Spinner size="tiny" label={say("compare: works")} />;
  const said =
    plan.status === "waiting"
      ? [say("compare: waits")]
      : plan.status === "failed"
        ? [plan.message]
        : [
            missesText(plan),
            isOld(plan, state) ? say("compare: old") : "",
            plan.column?.finished === false ? say("compare: stopped early") : "",
          ];
  return (
    <Text size={200} className={styles.quiet}>
      {said.filter((one) => one !== "").join(" ")}
    </Text>
  );
}

function isAtHand({ kind, id, storedId, column }: ComparedPlan, state: State): boolean {
  const { current } = state.plans;
  if (kind === "hand") return true;
  if (current !== undefined && (id === current || storedId === current)) return true;
  return (
    kind === "draft" && column !== undefined && column.fingerprint === state.report?.fingerprint
  );
}

function Actions({ plan, state, session }: PlaceProps & { readonly plan: ComparedPlan }) {
  const styles = usePaneStyles();
  const { id, name, kind, status } = plan;
  const values = { name: text(name) };
  const isReady = status === "ready";
  const isRunning = state.run.status === "running";
  const isNow = isAtHand(plan, state);
  const canUse = isReady && (kind === "draft" || kind === "stored") && !isNow;
  // The one at hand is stored already, if it could be.
  const isStored = isKept(plan, state.plans) || (isNow && state.plans.current !== undefined);
  const canKeep = isReady && kind === "draft" && !isStored;
  return (
    <div className={styles.buttons}>
      {canUse && !isRunning && (
        <Button
          size="small"
          appearance="primary"
          aria-label={say("compare: use named", values)}
          onClick={() => void session.usePlan(id)}
          data-use={id}
        >
          {say("compare: use")}
        </Button>
      )}
      {canKeep && state.blocked === undefined && (
        <Button
          size="small"
          aria-label={say("compare: keep named", values)}
          onClick={() => void session.keepDraft(id)}
          data-keep={id}
        >
          {say("compare: keep")}
        </Button>
      )}
      {!isRunning && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={say("compare: take out named", values)}
          onClick={() => void session.takeOut(id)}
          data-out={id}
        >
          {say("compare: take out")}
        </Button>
      )}
    </div>
  );
}

function marks(plan: ComparedPlan, state: State): string {
  return [
    isAtHand(plan, state) ? say("compare: at hand") : "",
    isKept(plan, state.plans) ? say("compare: kept") : "",
    plan.kind === "turns" ? say("compare: for comparison") : "",
  ]
    .filter((one) => one !== "")
    .join(" · ");
}

/** The plans by name, what each misses, and what can be done with it. */
export function PlanCards({ state, session }: PlaceProps): React.JSX.Element {
  const styles = useCompareStyles();
  const pane = usePaneStyles();
  const { plans } = state.comparing;
  const hasDrafts = plans.some(({ kind }) => kind === "draft");
  return (
    <Section
      title={say("compare: which one")}
      {...(hasDrafts && { hint: say("compare: kept only") })}
    >
      <ul className={pane.list} data-testid="compared plans">
        {plans.map((plan, at) => (
          <li
            key={plan.id}
            className={styles.card}
            data-compared={plan.id}
            data-status={plan.status}
          >
            <div className={styles.title}>
              <span className={styles.letter} aria-hidden="true">
                {letterOf(at)}
              </span>
              <Text weight="semibold" className={styles.grow}>
                {plan.name}
              </Text>
            </div>
            {marks(plan, state) !== "" && <Text size={200}>{marks(plan, state)}</Text>}
            <Standing plan={plan} state={state} />
            <Actions plan={plan} state={state} session={session} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
