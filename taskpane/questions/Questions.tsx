import { Button, Text } from "@fluentui/react-components";
import type { Decision } from "../../src/table/decision";
import { openQuestions } from "../../src/plan/door/asked";
import { count } from "../../src/plan/words/sentence";
import type { Session } from "../session/session";
import type { Side, State } from "../state/state";
import { Section } from "../parts/Section";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";
import { QuestionCard } from "./QuestionCard";
import { Rates } from "./Rates";

interface QuestionsProps {
  readonly state: State;
  readonly session: Session;
}

/** Several people asked about at once are one click. */
const samePerson = "same person/";
const samePeople = "same people";

/** The table whose cells a question shows, by how its key begins: owners are accounts' cells. */
const sideOfSubject: ReadonlyMap<string, Side> = new Map([
  ["accounts", "accounts"],
  ["reps", "reps"],
  ["same person", "accounts"],
  ["same name", "reps"],
  ["active", "reps"],
]);

/** The sheet that a question is about, by its key; undefined where it is about no table. */
function sheetOf({ key }: Decision, { chosen }: State): string | undefined {
  const side = sideOfSubject.get(key.slice(0, Math.max(0, key.indexOf("/"))));
  return side && chosen[side]?.sheet;
}

/** A column that a setting left open is that setting's from then on; all else is an answer of its own. */
function answered(session: Session, { key }: Decision, value: string): Promise<void> {
  if (key === "balance" || key === "value") return session.set(key, value);
  return session.answer(key, value);
}

/** One question with its way to the cell and to the session. */
export function AskedQuestion({
  decision,
  state,
  session,
}: QuestionsProps & { readonly decision: Decision }): React.JSX.Element {
  const sheet = sheetOf(decision, state);
  const { cell } = decision;
  const shown = sheet !== undefined && cell !== undefined;
  return (
    <QuestionCard
      decision={decision}
      onAnswer={(value) => void answered(session, decision, value)}
      {...(shown && { onShow: () => void session.showCell(sheet, cell.row, cell.column) })}
    />
  );
}

/** Whether a decision is about rates, which have a table of their own. */
export function asksForRates({ setting }: Decision): boolean {
  return setting === "rates";
}

/** The one table of rates, for all that ask for it. */
export function AskedRates({
  decisions,
  state,
  session,
}: QuestionsProps & { readonly decisions: readonly Decision[] }): React.JSX.Element | null {
  if (decisions.length === 0) return null;
  return (
    <Rates
      decisions={decisions}
      rates={state.saved.settings.rates}
      onRates={(setting) => void session.set("rates", setting)}
      showCell={(decision) => {
        const sheet = sheetOf(decision, state);
        const { cell } = decision;
        if (sheet === undefined || cell === undefined) return undefined;
        return () => void session.showCell(sheet, cell.row, cell.column);
      }}
    />
  );
}

/** What nobody but the user knows. Nothing where nothing is open. */
export function Questions({ state, session }: QuestionsProps): React.JSX.Element | null {
  const styles = usePaneStyles();
  const open = openQuestions(state.inspection?.decisions ?? []);
  const rates = open.filter(asksForRates);
  const questions = open.length - Math.max(0, rates.length - 1);
  const people = open.filter(({ key }) => key.startsWith(samePerson));
  if (open.length === 0) return null;
  return (
    <Section
      title={say("questions: first", { count: count(questions) })}
      hint={say("questions: why")}
    >
      <div className={styles.tight} data-testid="questions">
        {people.length > 1 && (
          <div className={styles.question}>
            <Text>{say("questions: same people", { count: count(people.length) })}</Text>
            <div>
              <Button
                size="small"
                onClick={() => void session.answer(samePeople, "all")}
                data-testid="all-same-people"
              >
                {say("questions: all the same", { count: count(people.length) })}
              </Button>
            </div>
          </div>
        )}
        <AskedRates
          key={rates.map(({ question }) => question).join()}
          decisions={rates}
          state={state}
          session={session}
        />
        {open
          .filter((decision) => !asksForRates(decision))
          .map((decision) => (
            <AskedQuestion key={decision.key} decision={decision} state={state} session={session} />
          ))}
      </div>
    </Section>
  );
}
