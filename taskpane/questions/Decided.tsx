import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Text,
} from "@fluentui/react-components";
import { count } from "../../src/plan/words/sentence";
import type { Session } from "../session/session";
import type { State } from "../state/state";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";
import { AskedQuestion, AskedRates, asksForRates } from "./Questions";

/** What was decided about the tables, by guess or by answer, each open to change. */
export function Decided({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  const decided = (state.inspection?.decisions ?? []).filter(
    // What can be read in one way only is said too.
    ({ state: how, options }) => how === "chosen" || (how !== "asked" && options.length > 0),
  );
  const rates = decided.filter(asksForRates);
  const others = decided.filter((decision) => !asksForRates(decision));
  if (decided.length === 0) return null;
  const guessed = decided.filter(({ state: how }) => how === "guessed").length;
  return (
    <Accordion collapsible>
      <AccordionItem value="decided">
        <AccordionHeader size="small" className={styles.fold} data-testid="decided">
          <Text size={200}>
            {say(guessed > 0 ? "questions: decided, some guessed" : "questions: decided", {
              count: count(decided.length),
              guessed: count(guessed),
            })}
          </Text>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <div className={styles.tight} data-testid="decisions">
            <AskedRates
              key={state.saved.settings.rates}
              decisions={rates}
              state={state}
              session={session}
            />
            {rates.length > 0 && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => void session.set("rates", "")}
              >
                {say("rates: take back")}
              </Button>
            )}
            {others.map((decision) => (
              <div key={decision.key}>
                <AskedQuestion decision={decision} state={state} session={session} />
                {decision.state === "chosen" && (
                  <Button
                    size="small"
                    appearance="subtle"
                    onClick={() => void session.answer(decision.key, undefined)}
                  >
                    {say("questions: take back")}
                  </Button>
                )}
              </div>
            ))}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
