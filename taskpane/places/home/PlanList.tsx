import { Button, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { StoredHead } from "../../../src/plan/stored/head";
import { count, percent, text } from "../../../src/plan/words/sentence";
import { plansWithFingerprint } from "../../../src/plan/stored/findPlan";
import { isSettled } from "../../../src/plan/stored/status";
import { Section } from "../../parts/Section";
import { timeText } from "../../session/planNames";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { englishOfPlanPage } from "../../words/englishOfPlanPage";
import { learn, say } from "../../words/say";
import { FindPlan } from "./FindPlan";

learn(englishOfPlanPage);

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

/** Plans shown before all are asked for. */
const shownFirst = 4;

/** "14:02: furthest rep 5.0 %, 143 of 144 moves, 3 decided" */
function planText({ at, figures, decisions }: StoredHead): string {
  const { furthest, moved, cap, unplaced } = figures;
  const parts = [
    furthest === undefined ? "" : say("plans: furthest", { off: percent(furthest.off) }),
    cap === undefined
      ? say("plans: moves", { moves: count(moved) })
      : say("plans: moves of cap", { moves: count(moved), cap: count(cap) }),
    unplaced === 0 ? "" : say("plans: without a rep", { accounts: count(unplaced) }),
    decisions.length === 0 ? "" : say("plans: decided", { decided: count(decisions.length) }),
  ];
  return `${timeText(at)}: ${parts.filter((part) => part !== "").join(", ")}`;
}

/** The name of a plan in a field, until it is done. */
function Rename({
  head,
  session,
  onDone,
}: {
  readonly head: StoredHead;
  readonly session: Session;
  readonly onDone: () => void;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const [name, setName] = useState(head.name);
  const done = (): void => {
    if (name.trim() !== "" && name !== head.name) void session.renamePlan(head.id, name);
    onDone();
  };
  return (
    <div className={styles.row}>
      <Input
        className={styles.full}
        size="small"
        aria-label={say("plans: name")}
        value={name}
        onChange={(_, { value }) => {
          setName(value);
        }}
        onKeyDown={({ key }) => {
          if (key === "Enter") done();
          if (key === "Escape") onDone();
        }}
      />
      <Button size="small" onClick={done}>
        {say("plans: name it")}
      </Button>
    </div>
  );
}

function PlanItem({
  head,
  state,
  session,
}: PlaceProps & { readonly head: StoredHead }): React.JSX.Element {
  const styles = usePaneStyles();
  const [isNaming, setIsNaming] = useState(false);
  const isCurrent = state.plans.current === head.id;
  return (
    <li className={styles.item} data-plan={head.id}>
      {isNaming ? (
        <Rename
          head={head}
          session={session}
          onDone={() => {
            setIsNaming(false);
          }}
        />
      ) : (
        <Text weight="semibold">
          {head.name}
          {isCurrent && ` ${say("plans: at hand")}`}
        </Text>
      )}
      <div>
        <Text size={200} className={styles.quiet}>
          {say(`status: ${head.status}`)}. {planText(head)}
        </Text>
      </div>
      <div className={styles.buttons}>
        {!isCurrent && (
          <Button
            size="small"
            disabled={state.run.status === "running"}
            onClick={() => void session.openPlan(head.id)}
            aria-label={say("plans: open, named", { plan: text(head.name) })}
          >
            {say("plans: open")}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void session.addToCompare(head.id)}
          aria-label={say("compare: put beside", { name: text(head.name) })}
        >
          {say("compare: compare")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void session.lookIntoPlan(head.id)}
          aria-label={say("plan page: open, named", { plan: text(head.name) })}
        >
          {say("plan page: open")}
        </Button>
        {!isSettled(head) && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setIsNaming(true);
            }}
            aria-label={say("plans: rename, named", { plan: text(head.name) })}
          >
            {say("plans: rename")}
          </Button>
        )}
        {!isSettled(head) && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => void session.removePlan(head.id)}
            aria-label={say("plans: remove, named", { plan: text(head.name) })}
          >
            {say("plans: remove")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The plans that are stored in the workbook, the latest first. */
export function PlanList({ state, session }: PlaceProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState("");
  const { list, unread, current } = state.plans;
  const { report } = state;
  const isUnkept = report !== undefined && report.broken === undefined && current === undefined;
  const found = plansWithFingerprint(list, wanted);
  if (list.length + unread.length === 0 && !isUnkept) return null;
  return (
    <Section title={say("picker: plans")} hint={say("plans: hint")}>
      {isUnkept && (
        <div>
          <Button size="small" onClick={() => void session.keepPlan()}>
            {say("plans: keep")}
          </Button>
        </div>
      )}
      {(list.length > 1 || list.some(({ head }) => isSettled(head))) && (
        <FindPlan wanted={wanted} isFound={found.length > 0} onWanted={setWanted} />
      )}
      <ul className={styles.list} data-testid="plans">
        {(all ? found : found.slice(0, shownFirst)).map(({ head }) => (
          <PlanItem key={head.id} head={head} state={state} session={session} />
        ))}
      </ul>
      {!all && found.length > shownFirst && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            {say("plans: all", { plans: count(found.length) })}
          </Button>
        </div>
      )}
      {unread.map((why) => (
        <Text key={why} size={200}>
          {say("plans: not shown", { why: text(why) })}
        </Text>
      ))}
    </Section>
  );
}
