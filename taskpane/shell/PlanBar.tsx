import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { count, text } from "../../src/plan/words/sentence";
import { LanguageChoice } from "../laterParts";
import type { Session } from "../session/session";
import { currentPlan } from "../state/plansState";
import type { State } from "../state/state";
import { say } from "../words/say";
import { useShellStyles } from "./shellStyles";

interface BarProps {
  readonly state: State;
  readonly session: Session;
  readonly onUnseen: () => void;
}

/** Its name and its status; the latter is "" where there is none. */
function atHand({ plans, report }: State): { readonly name: string; readonly status: string } {
  const plan = currentPlan(plans);
  if (plan !== undefined)
    return { name: plan.head.name, status: say(`status: ${plan.head.status}`) };
  const kept = plans.list.length;
  const none = kept > 0 ? say("picker: none open", { plans: count(kept) }) : say("picker: none");
  return { name: report === undefined ? none : say("picker: unkept"), status: "" };
}

interface ChoicesProps extends BarProps {
  readonly onDone: () => void;
}

/** Other plans, and what else there is to this workbook. */
function Choices({ state, session, onUnseen, onDone }: ChoicesProps): React.JSX.Element {
  const styles = useShellStyles();
  const { plans, run, signing } = state;
  const { author } = signing;
  const isBusy = run.status === "running";
  const item = (words: string, act: () => void, isCurrent = false): React.JSX.Element => (
    <Button
      size="small"
      appearance="subtle"
      className={styles.choice}
      aria-current={isCurrent}
      onClick={() => {
        onDone();
        act();
      }}
    >
      {words}
    </Button>
  );
  return (
    <div className={styles.choices} data-testid="plan choices">
      {isBusy && <small>{say("picker: wait")}</small>}
      <ul className={styles.choiceList} aria-label={say("picker: plans")}>
        {!isBusy &&
          plans.list.map(({ head }) => (
            <li key={head.id}>
              {item(
                `${say("picker: plan", {
                  plan: text(head.name),
                  status: text(say(`status: ${head.status}`)),
                })}${head.id === plans.current ? ` (${say("picker: at hand")})` : ""}`,
                () => {
                  if (head.id === plans.current) session.go("review");
                  else void session.openPlan(head.id);
                },
                head.id === plans.current,
              )}
            </li>
          ))}
      </ul>
      {item(say("picker: today"), () => {
        session.leavePlan();
        session.go("home");
      })}
      {plans.list.length > 1 &&
        item(say("picker: compare"), () => {
          session.go("plan");
        })}
      {item(
        author === "" ? say("picker: no name") : say("picker: name", { name: text(author) }),
        session.askName,
      )}
      {item(say("picker: unseen"), onUnseen)}
      <div className={styles.choiceField}>
        <LanguageChoice state={state} session={session} />
      </div>
    </div>
  );
}

/** On top of every place: the plan at hand, and the way to the others. */
export function PlanBar(props: BarProps): React.JSX.Element {
  const styles = useShellStyles();
  const [isOpen, setIsOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const { name, status } = atHand(props.state);
  const plan =
    status === "" ? name : say("picker: plan", { plan: text(name), status: text(status) });
  const close = (): void => {
    setIsOpen(false);
    bar.current?.querySelector("button")?.focus();
  };
  return (
    <div
      ref={bar}
      className={styles.plan}
      onKeyDown={({ key }) => {
        if (key === "Escape" && isOpen) close();
      }}
    >
      <Button
        size="small"
        appearance="subtle"
        className={styles.atHand}
        aria-expanded={isOpen}
        title={say("picker: label", { plan: text(plan) })}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
        data-testid="plan bar"
      >
        <span className={styles.atHandName}>{name}</span>
        <span className={styles.atHandStatus}>
          {status} <span aria-hidden="true">{isOpen ? "▴" : "▾"}</span>
        </span>
      </Button>
      {isOpen && <Choices {...props} onDone={close} />}
    </div>
  );
}
