import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
} from "@fluentui/react-components";
import type { MadeAnew } from "../../../planner";
import { Section } from "../../../parts/Section";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { say } from "../../../words/say";

function Found({ made }: { readonly made: MadeAnew }): React.JSX.Element {
  const { isSame, isSameByHand, isStopped, text } = made;
  if (isStopped && !isSame) return <Text>{say("plan page: stopped")}</Text>;
  const isAllSame = isSame && isSameByHand !== false;
  return (
    <MessageBar intent={isAllSame ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {say(isAllSame ? "plan page: same" : "plan page: not same")}
        </MessageBarTitle>
        {text} {isSameByHand === true && say("plan page: by hand too")}
        {isSameByHand === false && say("plan page: not by hand")}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Makes a stored plan anew, and says whether it is the same. */
export function AnewPart({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const anew = state.planPage?.anew;
  const running = anew !== undefined && "progress" in anew ? anew : undefined;
  return (
    <Section title={say("plan page: anew")} hint={say("plan page: anew hint")}>
      <div>
        {running === undefined ? (
          <Button onClick={() => void session.makeAnew()} data-testid="make anew">
            {say("plan page: make")}
          </Button>
        ) : (
          <Button onClick={session.stopMakingAnew}>
            {say(running.isStopping ? "plan page: stopping" : "plan page: stop")}
          </Button>
        )}
      </div>
      {running !== undefined && (
        <ProgressBar
          value={running.progress.done}
          thickness="large"
          aria-label={running.progress.stage}
        />
      )}
      <div role="status" data-testid="anew">
        {running !== undefined && running.progress.stage}
        {anew !== undefined && "made" in anew && <Found made={anew.made} />}
        {anew !== undefined && "refused" in anew && anew.refused}
      </div>
    </Section>
  );
}
