import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { count, exact, text } from "../../../../src/plan/words/sentence";
import { Section } from "../../../parts/Section";
import { dropName } from "../../../session/dropName";
import { createRuleCosts, dropsNow } from "../../../session/ruleCosts";
import type { Session } from "../../../session/session";
import type { RuleCosts as Costs, WithoutRule } from "../../../state/ruleCostsState";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { whyNoPlan } from "../whyNoPlan";
import { dearest, linesOf, withAll } from "./costText";

interface CostsProps {
  readonly state: State;
  readonly session: Session;
}

function titleOf({ drop }: WithoutRule, state: State): string {
  if (drop.key !== "rule") {
    const name = dropName(drop, state.saved.settings);
    return name.slice(0, 1).toLocaleUpperCase(state.tongue.language) + name.slice(1);
  }
  return say("cost: rule line", { number: exact(drop.number), line: text(drop.line) });
}

/** What came of it so far, rule by rule. */
function Found({ costs, state }: { readonly costs: Costs; readonly state: State }) {
  const styles = usePaneStyles();
  const { without, of, isRunning, isStopped, revision, all, refused } = costs;
  const isWhole = !isRunning && !isStopped;
  const best = isWhole ? dearest(costs, state.saved.settings) : undefined;
  const stopped = { tried: count(without.length), of: count(of) };
  return (
    <div className={styles.tight} data-testid="rule costs">
      {revision !== state.revision && !isRunning && (
        <Text size={200} className={styles.quiet}>
          {say("cost: old")}
        </Text>
      )}
      <div aria-live="polite" className={styles.tight}>
        {(all !== undefined || refused !== "") && <Text>{withAll(costs)}</Text>}
        {best !== undefined && <Text weight="semibold">{best}</Text>}
        {isStopped && <Text size={200}>{say("cost: stopped", stopped)}</Text>}
      </div>
      <ul className={styles.list} aria-label={say("cost: list")}>
        {without.map((one) => (
          <li key={`${one.drop.key} ${one.drop.number}`} className={styles.item}>
            <Text size={200} weight="semibold" block>
              {titleOf(one, state)}
            </Text>
            {linesOf(costs, one).map((line) => (
              <Text key={line} size={200} block>
                {line}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How far it is, and the way to end it. */
function Trying({ state, session }: CostsProps): React.JSX.Element | null {
  const { run } = state;
  if (run.status !== "running") return null;
  const { progress, stopping } = run;
  return (
    <>
      <ProgressBar value={progress.done} thickness="large" aria-label={say("cost: title")} />
      <Text size={200}>
        {stopping ? say("cost: stopping") : say("make: stage", { stage: text(progress.stage) })}
      </Text>
      <div>
        <Button disabled={stopping} onClick={session.stop} data-testid="stop costs">
          {say("cost: stop")}
        </Button>
      </div>
    </>
  );
}

/** What each rule costs: a plan without it, held against the plan under all of them. */
export function RuleCosts({ state, session }: CostsProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { ruleCosts: costs } = state.later;
  const rules = dropsNow(state).length;
  const plans = { plans: count(rules + 1) };
  // Why no plan can be made, and what mends it, stands right above.
  if (whyNoPlan(state) !== undefined && costs === undefined) return null;
  const canTry = rules > 0 && whyNoPlan(state) === undefined && state.run.status !== "running";
  return (
    <Section title={say("cost: title")} hint={say(rules > 0 ? "cost: hint" : "cost: none")}>
      {costs !== undefined && <Found costs={costs} state={state} />}
      {costs?.isRunning === true && <Trying state={state} session={session} />}
      {canTry && (
        <>
          <div>
            <Button
              onClick={() => void session.later(createRuleCosts).tryWithoutEach()}
              data-testid="try costs"
            >
              {costs === undefined
                ? say("cost: try", { rules: count(rules) })
                : say("cost: try again")}
            </Button>
          </div>
          <Text size={200} className={styles.quiet}>
            {say("cost: takes", plans)}
          </Text>
        </>
      )}
    </Section>
  );
}
