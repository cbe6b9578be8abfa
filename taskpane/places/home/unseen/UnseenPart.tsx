import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { isSettled } from "../../../../src/plan/stored/status";
import type { Unseen } from "../../../../src/plan/stored/unseen";
import { count, text } from "../../../../src/plan/words/sentence";
import { Section } from "../../../parts/Section";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";

const lettersPerKb = 1024;

function nameText({ kind, name }: Unseen): string {
  return say(`unseen: ${kind}`, { name: text(name), plan: text(name) });
}

function sizeText({ letters }: Unseen): string {
  return letters < lettersPerKb
    ? say("unseen: small")
    : say("unseen: size", { kb: count(letters / lettersPerKb) });
}

/** What is lost with it. */
function lossText({ kind, status }: Unseen): string {
  return kind === "plan" && status !== undefined && isSettled({ status })
    ? say("unseen: lost, signed", { status: text(status) })
    : say(`unseen: lost, ${kind}`);
}

interface ListProps {
  readonly unseen: readonly Unseen[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Each with its size and what is lost without it. */
function List({ unseen, chosen, onChosen }: ListProps): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <ul className={styles.list} data-testid="unseen">
      {unseen.map((one) => (
        <li key={one.key} className={styles.item}>
          <Checkbox
            checked={chosen.has(one.key)}
            label={`${nameText(one)}, ${sizeText(one)}`}
            onChange={(_, { checked }) => {
              const next = new Set(chosen);
              if (checked === true) next.add(one.key);
              else next.delete(one.key);
              onChosen(next);
            }}
          />
          <div>
            <Text size={200} className={styles.quiet}>
              {lossText(one)}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface RemoveProps {
  readonly chosen: readonly Unseen[];
  readonly onRemove: () => void;
}

/** Removing takes two clicks, and says between them that there is no way back. */
function Remove({ chosen, onRemove }: RemoveProps): React.JSX.Element {
  const styles = usePaneStyles();
  const [isSure, setIsSure] = useState(false);
  if (chosen.length === 0) return <Text size={200}>{say("unseen: nothing chosen")}</Text>;
  if (!isSure)
    return (
      <div>
        <Button
          onClick={() => {
            setIsSure(true);
          }}
        >
          {say("unseen: remove", { parts: count(chosen.length) })}
        </Button>
      </div>
    );
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {say("unseen: sure")}
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => {
              setIsSure(false);
              onRemove();
            }}
          >
            {say("unseen: for good")}
          </Button>
          <Button
            size="small"
            onClick={() => {
              setIsSure(false);
            }}
          >
            {say("unseen: keep")}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

interface UnseenProps {
  readonly state: State;
  readonly session: Session;
  readonly onClose: () => void;
}

/** All that is stored in the workbook where nobody sees it, to be looked at and removed. */
export function UnseenPart({ state, session, onClose }: UnseenProps): React.JSX.Element {
  const styles = usePaneStyles();
  const whole = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { unseen } = state;
  useEffect(() => {
    whole.current?.focus({ preventScroll: true });
    void session.lookForUnseen();
  }, [session]);
  const ones = unseen?.filter(({ key }) => chosen.has(key)) ?? [];
  const isAll = ones.length > 0 && ones.length === unseen?.length;
  return (
    <div ref={whole} tabIndex={-1} className={styles.page} aria-label={say("unseen: title")}>
      <div>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {say("unseen: back")}
        </Button>
      </div>
      <Section title={say("unseen: title")} hint={say("unseen: hint")}>
        <div role="status">
          {unseen === undefined && <Spinner size="tiny" label={say("unseen: looking")} />}
          {unseen?.length === 0 && <Text>{say("unseen: none")}</Text>}
        </div>
        {unseen !== undefined && unseen.length > 0 && (
          <>
            <List unseen={unseen} chosen={chosen} onChosen={setChosen} />
            <div>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  setChosen(new Set(isAll ? [] : unseen.map(({ key }) => key)));
                }}
              >
                {say(isAll ? "unseen: choose none" : "unseen: choose")}
              </Button>
            </div>
            <Remove
              key={ones.map(({ key }) => key).join("\n")}
              chosen={ones}
              onRemove={() => {
                setChosen(new Set());
                void session.removeUnseen(ones);
              }}
            />
          </>
        )}
      </Section>
    </div>
  );
}
