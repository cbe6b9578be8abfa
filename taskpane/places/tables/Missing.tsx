import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Source } from "../../../src/plan/workbook/source";
import { whatIsMissing, type MissingSide } from "../../../src/plan/workbook/whatIsMissing";
import { count, text as textValue } from "../../../src/plan/words/sentence";
import type { Session } from "../../session/session";
import { sides, type Side, type State } from "../../state/state";
import { englishOfMissing } from "../../words/englishOfMissing";
import { learn, say } from "../../words/say";
import { Lost } from "./Lost";

learn(englishOfMissing);

interface PartProps {
  readonly state: State;
  readonly session: Session;
}

/** "Make reps of the 5 owners in Owner". */
function ownersWords({ rect, ownersOf = "" }: Source): string {
  return say("missing: owners as reps", {
    owners: count(rect.rows - 1),
    column: textValue(ownersOf),
  });
}

/** What was looked for and not found. */
function NotFound({
  missing: { side, title, text, owners },
  session,
}: {
  readonly missing: MissingSide;
  readonly session: Session;
}): React.JSX.Element {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
      {owners !== undefined && (
        <MessageBarActions>
          <Button
            size="small"
            appearance="primary"
            onClick={() => void session.chooseSource(side, owners)}
            data-testid="owners as reps"
          >
            {ownersWords(owners)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Headers that wait for rows. */
function Empty({
  side,
  source,
  session,
}: {
  readonly side: Side;
  readonly source: Source;
  readonly session: Session;
}): React.JSX.Element {
  return (
    <MessageBar intent="info" layout="multiline" data-testid={`empty-${side}`}>
      <MessageBarBody>
        <MessageBarTitle>
          {source.table === ""
            ? say("missing: sheet without rows", { name: textValue(source.sheet) })
            : say("missing: table without rows", { name: textValue(source.table) })}
        </MessageBarTitle>
        {say(`missing: no ${side}, what to do`)}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() =>
            void session.showCell(source.sheet, source.rect.row + 1, source.rect.column)
          }
        >
          {say("missing: go there")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Tables that were in use and are gone, and those that hold no rows; each with the button that mends it. */
export function Gone({ state, session }: PartProps): React.JSX.Element {
  return (
    <>
      {sides.map((side) => (
        <Lost key={side} side={side} state={state} session={session} />
      ))}
      {emptySides(state).map(({ side, source }) => (
        <Empty key={side} side={side} source={source} session={session} />
      ))}
    </>
  );
}

function emptySides({ chosen, inspection }: State): readonly { side: Side; source: Source }[] {
  return sides.flatMap((side) => {
    const source = chosen[side];
    const isEmpty = source?.rect.rows === 1 || inspection?.[side].rows === 0;
    return source !== undefined && isEmpty ? [{ side, source }] : [];
  });
}

/** Which table is still missing, and what to do about it. */
export function Missing({ state, session }: PartProps): React.JSX.Element {
  const { reading, sources, chosen, lost } = state;
  const isLost = lost.accounts !== undefined || lost.reps !== undefined;
  const missing =
    reading === undefined && sources.length > 0
      ? whatIsMissing(sources, chosen).filter(({ side }) => lost[side] === undefined)
      : [];
  return (
    <>
      <Gone state={state} session={session} />
      {sources.length === 0 && reading === undefined && !isLost && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say("missing: no tables")}</MessageBarTitle>
            {say("missing: no tables, what to do")}
          </MessageBarBody>
        </MessageBar>
      )}
      {missing.map((one) => (
        <NotFound key={one.side} missing={one} session={session} />
      ))}
    </>
  );
}
