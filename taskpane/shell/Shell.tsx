import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
  Tooltip,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import {
  AskName,
  DataPlace,
  HandOverPlace,
  PlanPlace,
  ReviewPlace,
  UnseenPart,
} from "../laterParts";
import { NoticeBar, WaitingBar } from "../parts/Notices";
import { StaleBar } from "../parts/StaleBar";
import { HomePlace } from "../places/home/HomePlace";
import { places, placeTitle, type Place } from "../places";
import type { Session } from "../session/session";
import type { State } from "../state/state";
import { PlanBar } from "./PlanBar";
import { say } from "../words/say";
import { Strip } from "./Strip";
import { useShellStyles } from "./shellStyles";

interface PaneProps {
  readonly state: State;
  readonly session: Session;
}

const bodies: { readonly [place in Place]: React.ComponentType<PaneProps> } = {
  home: HomePlace,
  data: DataPlace,
  plan: PlanPlace,
  review: ReviewPlace,
  "hand over": HandOverPlace,
};

/** What has to be known wherever one is. */
function Notices({ state, session }: PaneProps): React.JSX.Element {
  return (
    <>
      <WaitingBar state={state} />
      {state.blocked !== undefined && (
        <MessageBar intent="warning" layout="multiline" data-testid="blocked">
          <MessageBarBody>{state.blocked}</MessageBarBody>
        </MessageBar>
      )}
      <NoticeBar state={state} session={session} />
      {state.signing.isNameAsked && (
        <AskName key={state.signing.author} state={state} session={session} />
      )}
      {state.reading?.side === "workbook" && <Spinner size="tiny" label={say("shell: looking")} />}
      <StaleBar state={state} session={session} />
    </>
  );
}

interface TopProps extends PaneProps {
  readonly onFunctions: () => void;
}

function Top({ state, session, onFunctions }: TopProps): React.JSX.Element {
  const styles = useShellStyles();
  return (
    <header className={styles.top}>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={state.place}
        aria-label={say("shell: places")}
        onTabSelect={(_, { value }) => {
          const place = places.find((one) => one === value);
          if (place !== undefined) session.go(place);
        }}
      >
        {places.map((place) => (
          <Tab key={place} value={place} className={styles.tab} data-place={place}>
            {placeTitle(place)}
          </Tab>
        ))}
      </TabList>
      <Tooltip content={say("shell: functions")} relationship="label">
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
    </header>
  );
}

/** The pane: its places on top, one of them below, and at the foot how fair things are. */
export function Shell({ state, session, onFunctions }: TopProps): React.JSX.Element {
  const styles = useShellStyles();
  const { place } = state;
  const Body = bodies[place];
  const main = useRef<HTMLElement>(null);
  const before = useRef(place);
  const [isUnseen, setIsUnseen] = useState(false);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    setIsUnseen(false);
    const element = main.current;
    if (element === null) return;
    element.scrollTop = 0;
    // Whoever chose the place by its tab goes on from there; whoever was brought here begins here.
    if (document.activeElement === document.body || !element.ownerDocument.hasFocus()) {
      element.focus({ preventScroll: true });
    }
  }, [place]);
  return (
    <div className={styles.pane}>
      <Top state={state} session={session} onFunctions={onFunctions} />
      <PlanBar
        state={state}
        session={session}
        onUnseen={() => {
          setIsUnseen(true);
        }}
      />
      <main ref={main} className={styles.body} tabIndex={-1} aria-label={placeTitle(place)}>
        <h1 className={styles.unseen}>{placeTitle(place)}</h1>
        <Notices state={state} session={session} />
        {isUnseen ? (
          <UnseenPart
            state={state}
            session={session}
            onClose={() => {
              setIsUnseen(false);
            }}
          />
        ) : (
          <Body state={state} session={session} />
        )}
      </main>
      <Strip state={state} session={session} />
    </div>
  );
}
