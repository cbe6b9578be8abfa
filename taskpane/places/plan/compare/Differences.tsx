import { Text } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { Differing } from "../../../../src/plan/operations/differing";
import { count, text } from "../../../../src/plan/words/sentence";
import type { ShownDifferences } from "../../../comparedPlanner";
import { Choice } from "../../../parts/Choice";
import { Section } from "../../../parts/Section";
import type { Session } from "../../../session/session";
import { readyPlans, type Comparing } from "../../../state/compareState";
import { usePaneStyles } from "../../../styles";
import { countSaid } from "../../../words/numbers";
import { say } from "../../../words/say";
import { useWindow } from "../../review/useWindow";
import { differingHeight, useCompareStyles } from "./compareStyles";
import { letterOf } from "./letters";

/** Ways from a rep to another that are shown; the others are counted. */
const exchangesShown = 5;

function wayText([from, to]: readonly [string, string]): string {
  const named = (rep: string): string => (rep === "" ? say("compare: nobody") : rep);
  return say("compare: from, to", { from: text(named(from)), to: text(named(to)) });
}

/** The accounts, of which only those in view are drawn. */
function DifferingList({
  accounts,
}: {
  readonly accounts: readonly Differing[];
}): React.JSX.Element {
  const styles = useCompareStyles();
  const pane = usePaneStyles();
  const list = useRef<HTMLUListElement>(null);
  const ends = useMemo(() => accounts.map((_, at) => (at + 1) * differingHeight), [accounts]);
  const [first, end] = useWindow(list, ends);
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: accounts.length * differingHeight }}
      aria-label={say("compare: all accounts")}
      data-testid="differing accounts"
    >
      {accounts.slice(first, end).map(({ id, name, reps }, position) => (
        <li
          key={id}
          className={styles.differing}
          style={{ top: (first + position) * differingHeight }}
          aria-posinset={first + position + 1}
          aria-setsize={accounts.length}
        >
          <div>{name === "" ? id : name}</div>
          <div className={pane.quiet} title={wayText(reps)}>
            {wayText(reps)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Found({
  found,
  names: [one, other],
}: {
  readonly found: ShownDifferences;
  readonly names: readonly [string, string];
}): React.JSX.Element {
  const pane = usePaneStyles();
  const { accounts, onlyOne, exchanges } = found;
  const values = { one: text(one), other: text(other), accounts: count(accounts.length) };
  const more = exchanges.length - exchangesShown;
  return (
    <>
      <Text weight="semibold" role="status" data-testid="differ">
        {say(accounts.length === 0 ? "compare: differ nowhere" : "compare: differ", values)}
        {onlyOne > 0 && ` ${say("compare: only one", { accounts: count(onlyOne) })}`}
      </Text>
      {exchanges.length > 0 && (
        <ul className={pane.sentences}>
          {exchanges.slice(0, exchangesShown).map(({ reps, accounts: of }) => (
            <li key={reps.join("\n")}>
              <Text size={200}>
                {wayText(reps)}: {countSaid(of)}
              </Text>
            </li>
          ))}
          {more > 0 && (
            <li>
              <Text size={200}>{say("compare: more exchanges", { more: count(more) })}</Text>
            </li>
          )}
        </ul>
      )}
      {accounts.length > 0 && <DifferingList accounts={accounts} />}
    </>
  );
}

/** Which accounts have another rep in one plan than in another. */
export function Differences({
  comparing,
  session,
}: {
  readonly comparing: Comparing;
  readonly session: Session;
}): React.JSX.Element | null {
  const { plans, pair, differences } = comparing;
  const ready = readyPlans(comparing);
  if (ready.length < 2) return null;
  const options = ready.map((plan) => ({
    value: plan.id,
    text: `${letterOf(plans.indexOf(plan))}  ${plan.name}`,
  }));
  const [one = "", other = ""] = pair ?? [];
  const nameOf = (id: string): string => plans.find((plan) => plan.id === id)?.name ?? "";
  const choose = (next: readonly [string, string]): void => {
    // The same twice: whoever was there gives way to the other one.
    const [a, b] = next;
    const free = ready.find(({ id }) => id !== a)?.id ?? "";
    void session.pairUp(a === b || b === "" ? [a, free] : [a, b]);
  };
  return (
    <Section
      title={say("compare: differences")}
      {...(pair === undefined && { hint: say("compare: choose two") })}
    >
      <Choice
        small
        label={say("compare: one plan")}
        value={one}
        options={options}
        onChoose={(id) => choose([id, other])}
      />
      <Choice
        small
        label={say("compare: other plan")}
        value={other}
        options={options.filter(({ value }) => value !== one)}
        onChoose={(id) =>
          choose([one === "" ? (ready.find((r) => r.id !== id)?.id ?? "") : one, id])
        }
      />
      {pair !== undefined && differences === undefined && <Text>{say("compare: counting")}</Text>}
      {differences !== undefined && (
        <Found found={differences} names={[nameOf(one), nameOf(other)]} />
      )}
    </Section>
  );
}
