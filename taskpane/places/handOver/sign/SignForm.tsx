import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Session } from "../../../session/session";
import type { ToSign } from "../../../state/signingState";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { changesText } from "../../../words/changesText";
import { say } from "../../../words/say";

interface FormProps {
  readonly state: State;
  readonly session: Session;
  readonly toSign: ToSign;
}

interface KnownProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly label: string;
  readonly isKnown: boolean;
  readonly onKnown: (isKnown: boolean) => void;
  readonly children?: React.ReactNode;
}

/** Something that whoever signs has to say that they know. */
function ToKnow(props: KnownProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { title, sentences, label, isKnown, onKnown, children } = props;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.sentences}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {children}
        <Checkbox
          checked={isKnown}
          label={label}
          onChange={(_, { checked }) => {
            onKnown(checked === true);
          }}
        />
      </MessageBarBody>
    </MessageBar>
  );
}

/** Who signs, and the button that does it. */
export function SignForm({ state, session, toSign }: FormProps): React.JSX.Element {
  const styles = usePaneStyles();
  const [by, setBy] = useState(state.signing.author);
  const [approvedBy, setApprovedBy] = useState("");
  const [knowsBroken, setKnowsBroken] = useState(false);
  const [knowsChanged, setKnowsChanged] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const { broken } = toSign.signOff;
  const changes = changesText(toSign.since);
  const why =
    by.trim() === ""
      ? say("sign: no name")
      : broken.length > 0 && !knowsBroken
        ? say("sign: know broken")
        : changes !== "" && !knowsChanged
          ? say("sign: know changed")
          : "";
  const sign = (): void => {
    setIsTried(true);
    if (why !== "") return;
    if (state.signing.author === "") void session.setAuthor(by);
    void session.signOff({ by, approvedBy, knowsBroken, knowsChanged });
  };
  return (
    <>
      {changes !== "" && (
        <ToKnow
          title={say("sign: changed")}
          sentences={[changes]}
          label={say("sign: as made")}
          isKnown={knowsChanged}
          onKnown={setKnowsChanged}
        >
          <Button size="small" onClick={() => void session.carve()}>
            {say("sign: make anew")}
          </Button>
        </ToKnow>
      )}
      {broken.length > 0 && (
        <ToKnow
          title={say("sign: broken")}
          sentences={broken}
          label={say("sign: known")}
          isKnown={knowsBroken}
          onKnown={setKnowsBroken}
        />
      )}
      <Field label={say("sign: made by")}>
        <Input
          value={by}
          autoComplete="name"
          onChange={(_, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <Field label={say("sign: approved by")}>
        <Input
          value={approvedBy}
          onChange={(_, { value }) => {
            setApprovedBy(value);
          }}
        />
      </Field>
      <Text size={200} className={styles.quiet}>
        {say("sign: declared")}
      </Text>
      <div>
        <Button
          appearance="primary"
          onClick={sign}
          disabledFocusable={state.signing.isWorking}
          data-testid="sign off"
        >
          {say("sign: do")}
        </Button>
      </div>
      <div role="status">
        {isTried && why !== "" && <Text className={styles.wrong}>{why}</Text>}
      </div>
    </>
  );
}
