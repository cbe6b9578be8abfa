import { Button, Checkbox, Link, Text } from "@fluentui/react-components";
import { useState } from "react";
import { fixesNames } from "../../../src/plan/fixes/fixesTable";
import type { FixKind } from "../../../src/plan/fixes/dataFix";
import { amount, count, percent, text, texts } from "../../../src/plan/words/sentence";
import type { ToldFix } from "../../fixesPlanner";
import { Section } from "../../parts/Section";
import { createFixing } from "../../session/fixing";
import type { Session } from "../../session/session";
import type { FixesWritten } from "../../state/fixesState";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { fixFormula, planWith, standingOf, valueHeaders } from "./fixFormulas";

interface PartProps {
  readonly state: State;
  readonly session: Session;
}

/** What a fix would do, in sentences. */
function sentencesOf(fix: ToldFix): readonly string[] {
  const { kind, by, left, mean, least, headers } = fix;
  const isAlone = kind === "amount" && by.length === 0;
  return [
    isAlone ? say("fixes: amount, by nothing") : say(`fixes: ${kind}, how`, { by: texts(by) }),
    say("fixes: sure", { mean: percent(mean), least: percent(least) }),
    ...(left > 0 && kind !== "amount" ? [say(`fixes: left, ${kind}`, { left: count(left) })] : []),
    say("fixes: columns", { headers: texts(headers) }),
  ];
}

/** One fix: how many rows, how sure, examples, and whether it is wanted. */
function FixRow({
  fix,
  isWanted,
  onWant,
}: {
  readonly fix: ToldFix;
  readonly isWanted: boolean;
  readonly onWant: (isWanted: boolean) => void;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { kind, filled, header, examples } = fix;
  const values = { filled: count(filled), header: text(header) };
  return (
    <li className={styles.item} data-fix={kind}>
      <Checkbox
        label={say(`fixes: ${kind}`, values)}
        checked={isWanted}
        onChange={(_, { checked }) => onWant(checked === true)}
      />
      {sentencesOf(fix).map((sentence) => (
        <Text key={sentence} size={200} block>
          {sentence}
        </Text>
      ))}
      <ul className={styles.sentences}>
        {examples.map(({ account, was, now }) => (
          <li key={account}>
            <Text size={200}>
              {say(was === "" ? "fixes: example" : "fixes: example, was", {
                ...{ account: text(account), was: text(was) },
                now: typeof now === "number" ? amount(now) : text(now),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** How the plan can go by what was filled in: nothing does so by itself. */
function UseRow({ fix, state, session }: PartProps & { readonly fix: ToldFix }) {
  const styles = usePaneStyles();
  const standing = standingOf(state, fix);
  const headers = texts(valueHeaders(fix));
  if (standing === "in use")
    return <Text size={200}>{say("fixes: planned with", { headers })}</Text>;
  if (standing === "there")
    return (
      <div>
        <Button size="small" onClick={() => void planWith(session, fix)}>
          {say("fixes: plan with", { headers })}
        </Button>
      </div>
    );
  return (
    <>
      {valueHeaders(fix).map((header) => (
        <div key={header} className={styles.tight}>
          <Text size={200}>{say("fixes: formula", { header: text(header) })}</Text>
          <code className={styles.code}>{fixFormula(state, header)}</code>
        </div>
      ))}
    </>
  );
}

function Written({
  written,
  state,
  session,
  found,
}: PartProps & {
  readonly written: FixesWritten;
  readonly found: readonly ToldFix[];
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { sheet, kinds, hasPoint } = written;
  const fixes = found.filter(({ kind }) => kinds.includes(kind));
  const isMissing = fixes.some((fix) => standingOf(state, fix) === "missing");
  return (
    <div className={styles.question} data-testid="fixes written">
      <div aria-live="polite">
        <Text>
          {say("fixes: written", { sheet: text(sheet) })} {hasPoint && say("fixes: can go back")}
        </Text>
      </div>
      <Link className={styles.alone} onClick={() => void session.showSheet(sheet)}>
        {say("fixes: show", { sheet: text(sheet) })}
      </Link>
      {isMissing && <Text size={200}>{say("fixes: to plan")}</Text>}
      {fixes.map((fix) => (
        <UseRow key={fix.kind} fix={fix} state={state} session={session} />
      ))}
    </div>
  );
}

/** What was found, and the button that writes what of it is wanted. */
function Found({ found, state, session }: PartProps & { readonly found: readonly ToldFix[] }) {
  const styles = usePaneStyles();
  const [unwanted, setUnwanted] = useState<readonly FixKind[]>([]);
  const wanted = found.flatMap(({ kind }) => (unwanted.includes(kind) ? [] : [kind]));
  const isWorking = state.later.fixes?.isWorking === true;
  if (found.length === 0) return <Text>{say("fixes: none")}</Text>;
  return (
    <>
      <ul className={styles.list} data-testid="fixes">
        {found.map((fix) => (
          <FixRow
            key={fix.kind}
            fix={fix}
            isWanted={wanted.includes(fix.kind)}
            onWant={(isWanted) =>
              setUnwanted(
                isWanted ? unwanted.filter((kind) => kind !== fix.kind) : [...unwanted, fix.kind],
              )
            }
          />
        ))}
      </ul>
      {wanted.length === 0 && <Text size={200}>{say("fixes: choose one")}</Text>}
      <div>
        <Button
          appearance="primary"
          disabled={isWorking || wanted.length === 0}
          onClick={() => void session.later(createFixing).writeFixes(wanted)}
          data-testid="write fixes"
        >
          {say("fixes: write", { sheet: text(fixesNames.sheet) })}
        </Button>
      </div>
    </>
  );
}

/** What is missing in the accounts and can be filled in, on a sheet of its own. */
export function FixesPart({ state, session }: PartProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { fixes } = state.later;
  const { found, refused = "", isWorking = false, written, revision } = fixes ?? {};
  const isOld = found !== undefined && revision !== state.revision;
  return (
    <Section title={say("fixes: title")} hint={say("fixes: hint")}>
      <div aria-live="polite">{isWorking && <Text size={200}>{say("fixes: working")}</Text>}</div>
      {refused !== "" && <Text className={styles.wrong}>{refused}</Text>}
      {isOld && !isWorking && (
        <Text size={200} className={styles.quiet}>
          {say("fixes: old")}
        </Text>
      )}
      {found !== undefined && <Found found={found} state={state} session={session} />}
      {written !== undefined && (
        <Written written={written} found={found ?? []} state={state} session={session} />
      )}
      {!isWorking && (
        <div>
          <Button
            size="small"
            onClick={() => void session.later(createFixing).lookForFixes()}
            data-testid="look for fixes"
          >
            {say(found === undefined ? "fixes: look" : "fixes: look again")}
          </Button>
        </div>
      )}
    </Section>
  );
}
