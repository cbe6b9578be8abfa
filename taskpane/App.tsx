import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
  Tooltip,
} from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { FunctionsPage } from "./laterParts";
import type { Session } from "./session";
import { isOpen, steps, type State, type Step } from "./state";
import { CarveStep } from "./places/plan/MakePlan";
import { DataStep } from "./places/data/DataPlace";
import { ResultStep } from "./places/review/Figures";
import { RulesStep } from "./places/plan/PlanPlace";
import { StaleBar } from "./parts/StaleBar";
import type { Store } from "./store";
import { usePaneStyles } from "./styles";
import { ChartInkContext, usePaneTheme } from "./theme";

const titles: { readonly [step in Step]: string } = {
  data: "1 Data",
  rules: "2 Rules",
  carve: "3 Carve",
  result: "4 Result",
};

interface PaneProps {
  readonly state: State;
  readonly session: Session;
}

const bodies: { readonly [step in Step]: (props: PaneProps) => React.JSX.Element | null } = {
  data: DataStep,
  rules: RulesStep,
  carve: CarveStep,
  result: ResultStep,
};

/** Back and next, always in the same place. */
function Foot({ state, session }: PaneProps): React.JSX.Element {
  const styles = usePaneStyles();
  const position = steps.indexOf(state.step);
  const back = steps[position - 1];
  const next = steps[position + 1];
  return (
    <div className={styles.foot}>
      <Button
        disabled={back === undefined}
        onClick={() => {
          if (back !== undefined) session.go(back);
        }}
      >
        Back
      </Button>
      {next !== undefined && (
        <Button
          appearance={state.step === "carve" ? "secondary" : "primary"}
          disabled={!isOpen(state, next)}
          onClick={() => {
            session.go(next);
          }}
          data-testid="next"
        >
          Next: {titles[next].slice(2)}
        </Button>
      )}
    </div>
  );
}

interface PlanProps extends PaneProps {
  readonly onFunctions: () => void;
}

function Plan({ state, session, onFunctions }: PlanProps): React.JSX.Element {
  const styles = usePaneStyles();
  const Body = bodies[state.step];
  return (
    <div className={styles.pane}>
      <div className={styles.top}>
        <TabList
          size="small"
          selectedValue={state.step}
          onTabSelect={(_, { value }) => {
            const step = steps.find((s) => s === value);
            if (step !== undefined) session.go(step);
          }}
        >
          {steps.map((step) => (
            <Tab key={step} value={step} disabled={!isOpen(state, step)}>
              {titles[step]}
            </Tab>
          ))}
        </TabList>
        <Tooltip content="Functions in cells: help and examples" relationship="label">
          <Button
            size="small"
            appearance="subtle"
            className={styles.icon}
            onClick={onFunctions}
            data-testid="open-functions"
          >
            <i>fx</i>
          </Button>
        </Tooltip>
      </div>
      <main className={styles.body}>
        {state.waiting && (
          <MessageBar intent="warning" layout="multiline" data-testid="waiting-for-host">
            <MessageBarBody>
              Waiting for Excel. If a cell is open for editing, finish it with Enter or Esc.
            </MessageBarBody>
          </MessageBar>
        )}
        {state.blocked !== undefined && (
          <MessageBar intent="warning" layout="multiline" data-testid="blocked">
            <MessageBarBody>{state.blocked}</MessageBarBody>
          </MessageBar>
        )}
        {state.notice !== undefined && (
          <MessageBar intent={state.notice.kind} layout="multiline" data-testid="notice">
            <MessageBarBody>{state.notice.text}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={session.dismiss}>
                OK
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {state.reading?.side === "workbook" && <Spinner size="tiny" label="Looking for tables…" />}
        <StaleBar state={state} session={session} />
        <Body state={state} session={session} />
      </main>
      <Foot state={state} session={session} />
    </div>
  );
}

/** The plan, or the functions' help over it: what was begun in the plan is there again afterwards. */
function Pane(props: PaneProps): React.JSX.Element {
  const [isHelp, setIsHelp] = useState(false);
  const show = (help: boolean) => () => {
    setIsHelp(help);
  };
  return isHelp ? (
    <FunctionsPage onClose={show(false)} />
  ) : (
    <Plan {...props} onFunctions={show(true)} />
  );
}

export function App({
  store,
  session,
  background,
}: {
  readonly store: Store;
  readonly session: Session;
  /** The host's colour behind the pane; undefined where it tells none. */
  readonly background: string | undefined;
}): React.JSX.Element {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { theme, ink } = usePaneTheme(background);
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <ChartInkContext.Provider value={ink}>
        <Pane state={state} session={session} />
      </ChartInkContext.Provider>
    </FluentProvider>
  );
}
