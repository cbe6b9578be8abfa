import {
  Button,
  Link,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Approach, SettingName } from "../../../../src/plan/settings/settings";
import { settingSpecs } from "../../../../src/plan/settings/settings";
import { count, text } from "../../../../src/plan/words/sentence";
import { Section } from "../../../parts/Section";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { ApproachChoice } from "../rules/ApproachChoice";
import { Fields } from "../rules/GroupSection";
import { phraseNames, phraseOf, type Phrase, type PhraseName } from "./aimPhrases";

interface AimProps {
  readonly state: State;
  readonly session: Session;
}

/** Stands around the name of a phrase, where the sentence is said, and nowhere in what people write. */
const mark = "\u0001";

function isUsedBy(approach: Approach): (name: SettingName) => boolean {
  return (name) => {
    const { usedBy } = settingSpecs[name];
    return usedBy === undefined || usedBy.includes(approach);
  };
}

/** Words, and names of phrases, in turn; words first. */
function piecesOf(approach: Approach): readonly string[] {
  const slots = phraseNames.map((name) => [name, text(`${mark}${name}${mark}`)] as const);
  return say(`aim: ${approach}`, Object.fromEntries(slots)).split(mark);
}

function isPhrase(name: string): name is PhraseName {
  return phraseNames.some((one) => one === name);
}

/** A phrase that opens the settings behind it. */
function PhrasePart({
  phrase: { said, names },
  state,
  session,
}: AimProps & { readonly phrase: Phrase }): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <Popover withArrow trapFocus positioning={{ position: "below", align: "start" }}>
      <PopoverTrigger disableButtonEnhancement>
        <Link as="button" inline className={styles.phrase}>
          {said}
        </Link>
      </PopoverTrigger>
      <PopoverSurface
        className={styles.popover}
        aria-label={say("aim: settings of", { phrase: text(said) })}
      >
        <div className={styles.section}>
          <Fields names={names} state={state} session={session} />
        </div>
      </PopoverSurface>
    </Popover>
  );
}

/** Where today's owners break what is wanted, so that nobody wonders why accounts move: the first, and all when asked. */
function Broken({ broken }: { readonly broken: readonly string[] }): React.JSX.Element | null {
  const styles = usePaneStyles();
  const [all, setAll] = useState(false);
  const [first, ...others] = broken;
  if (first === undefined) return null;
  return (
    <>
      <Text size={200}>! {say("aim: today breaks", { breach: text(first) })}</Text>
      {all && (
        <ul className={styles.list}>
          {others.map((breach) => (
            <li key={breach}>
              <Text size={200}>! {breach}</Text>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && !all && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setAll(true);
            }}
          >
            {say("aim: more breaches", { more: count(others.length) })}
          </Button>
        </div>
      )}
    </>
  );
}

/** What is aimed at, in a sentence of which each underlined part can be changed. */
export function AimSentence({ state, session }: AimProps): React.JSX.Element {
  const styles = usePaneStyles();
  const [isChoosing, setIsChoosing] = useState(false);
  const { approach } = state.saved.settings;
  const isUsed = isUsedBy(approach);
  const broken = state.report === undefined ? (state.today?.broken ?? []) : [];
  return (
    <Section title={say("aim: title")}>
      <div className={styles.aim} data-testid="aim">
        {piecesOf(approach).map((piece, at) =>
          isPhrase(piece) ? (
            <PhrasePart
              key={piece}
              phrase={phraseOf(piece, state, isUsed)}
              state={state}
              session={session}
            />
          ) : (
            // Words between the phrases have no other name than their place.
            <span key={`words ${at}`}>{piece}</span>
          ),
        )}
      </div>
      <Broken broken={broken} />
      <div>
        <Button
          size="small"
          aria-expanded={isChoosing}
          data-testid="another aim"
          onClick={() => {
            setIsChoosing(!isChoosing);
          }}
        >
          {say("aim: another")}
        </Button>
      </div>
      {isChoosing && <ApproachChoice approach={approach} session={session} />}
    </Section>
  );
}
