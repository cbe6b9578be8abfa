import { Button, Link, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { StoredHead } from "../../../../src/plan/stored/head";
import { signingOf } from "../../../../src/plan/stored/status";
import { text } from "../../../../src/plan/words/sentence";
import { timeText } from "../../../session/planNames";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";

/** "Signed off by Ana, approved by Ben, 14:02." */
export function signedText(head: StoredHead): string {
  const step = signingOf(head);
  if (step === undefined) return say(`status: ${head.status}`);
  const { by, approvedBy, at } = step;
  return say(approvedBy === "" ? "sign: signed" : "sign: signed, approved", {
    by: text(by === "" ? say("sign: nobody") : by),
    ...{ approvedBy: text(approvedBy), at: text(timeText(at)) },
  });
}

/** A plan that is signed: who signed it, where its page is, and what may become of it. */
export function SignedPlan({
  head,
  state,
  session,
}: {
  readonly head: StoredHead;
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { page } = state.signing;
  const isPage = page?.plan === head.id;
  return (
    <>
      <MessageBar intent="success" layout="multiline" data-testid="signed">
        <MessageBarBody>
          {signedText(head)}{" "}
          {isPage && (
            <>
              {say(page.isBeside ? "sign: page beside" : "sign: page")}{" "}
              <Link inline as="button" onClick={() => void session.showSheet(page.sheet)}>
                {page.sheet}
              </Link>
              .
            </>
          )}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.code} data-testid="fingerprint">
        {head.changedFingerprint}
      </div>
      <Text size={200}>{say("sign: settled")}</Text>
      {head.status !== "replaced" && !isPage && (
        <div>
          <Button
            size="small"
            onClick={() => void session.finishSignOff()}
            disabledFocusable={state.signing.isWorking}
            data-testid="write its page"
          >
            {say("sign: finish")}
          </Button>
        </div>
      )}
      {head.status === "signed off" && (
        <div>
          <Button size="small" onClick={() => void session.setStatus(head.id, "loaded")}>
            {say("sign: loaded")}
          </Button>
        </div>
      )}
    </>
  );
}
