import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Text,
} from "@fluentui/react-components";
import { managerTotals } from "../../../src/plan/review/teams";
import { amount, count, text } from "../../../src/plan/words/sentence";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";

/** What comes to each manager's team and leaves it; nothing where no column names managers. */
export function ManagersPart({
  state,
  shown,
  onShow,
}: {
  readonly state: State;
  /** Whose moves alone are shown; undefined for all. */
  readonly shown: string | undefined;
  readonly onShow: (manager: string | undefined, reps: ReadonlySet<string> | undefined) => void;
}): React.JSX.Element | null {
  const pane = usePaneStyles();
  const { managers } = state.later;
  if (managers === undefined) return null;
  const reps = state.looking.figures?.reps.map(({ name }) => name) ?? [];
  const nameOf = (manager: string): string => (manager === "" ? say("managers: none") : manager);
  const ledBy = (manager: string): ReadonlySet<string> =>
    new Set(reps.filter((rep) => (managers.ofRep.get(rep) ?? "") === manager));
  const all = (): void => {
    onShow(undefined, undefined);
  };
  return (
    <>
      {shown !== undefined && (
        <div className={pane.row}>
          <Text size={200} role="status">
            {say("managers: shown", { manager: text(nameOf(shown)) })}
          </Text>
          <Button size="small" onClick={all}>
            {say("managers: show all")}
          </Button>
        </div>
      )}
      <Accordion collapsible>
        <AccordionItem value="managers">
          <AccordionHeader size="small" className={pane.fold} data-testid="by manager">
            {say("managers: title")}
          </AccordionHeader>
          <AccordionPanel className={pane.panel}>
            <ul className={pane.list} data-testid="managers">
              {managerTotals(state.looking.moves, managers, reps).map((one) => {
                const { manager, into, out, within, loadInto, loadOut } = one;
                const isShown = shown === manager;
                const name = nameOf(manager);
                return (
                  <li key={manager} className={pane.item}>
                    <Text weight="semibold" block>
                      {name}
                    </Text>
                    <Text size={200} block>
                      {say("managers: totals", {
                        ...{ into: count(into), out: count(out), within: count(within) },
                        ...{ loadInto: amount(loadInto), loadOut: amount(loadOut) },
                      })}
                    </Text>
                    <Button
                      size="small"
                      aria-label={
                        isShown
                          ? say("managers: show all")
                          : say("managers: show named", { manager: text(name) })
                      }
                      onClick={() => (isShown ? all() : onShow(manager, ledBy(manager)))}
                    >
                      {say(isShown ? "managers: show all" : "managers: show")}
                    </Button>
                  </li>
                );
              })}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}
