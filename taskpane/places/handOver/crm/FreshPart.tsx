import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { CrmReport, KindOfDifference } from "../../../../src/plan/crm/crmReport";
import { placeOf, sameSource, sourceName, type Source } from "../../../../src/plan/workbook/source";
import { count } from "../../../../src/plan/words/sentence";
import { AddFile } from "../../../laterParts";
import { Choice } from "../../../parts/Choice";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { DifferenceList } from "./DifferenceList";

interface FreshProps {
  readonly report: CrmReport;
  readonly state: State;
  readonly session: Session;
}

const keyOf = (source: Source): string => JSON.stringify(placeOf(source));

/** One kind of difference: how many, what it means, what becomes of them, and which they are. */
function Kind({
  kind: { kind, accounts, moves, shown },
  state,
  session,
}: {
  readonly kind: KindOfDifference;
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const [isOpen, setIsOpen] = useState(false);
  const { treatments } = state.crm.wish;
  const moved = moves > 0 ? "crm: moves among" : "crm: no moves among";
  const counts = { accounts: count(accounts), moves: count(moves), shown: count(shown.length) };
  return (
    <div className={styles.question} data-testid="crm difference" data-kind={kind}>
      <Text weight="semibold">{say(`crm: ${kind}`, counts)}</Text>
      <Text size={200}>
        {say(`crm: ${kind} means`, counts)}
        {kind !== "new" && kind !== "already" && ` ${say(moved, counts)}`}
      </Text>
      {kind !== "new" && (
        <Choice
          small
          label={say("crm: what to do")}
          value={treatments[kind] ?? "leave out"}
          options={(["leave out", "write"] as const).map((value) => ({
            value,
            text: say(`crm: ${kind}, ${value}`),
          }))}
          onChoose={(value) =>
            void session.wishCrm({
              treatments: { ...treatments, [kind]: value === "write" ? "write" : "leave out" },
            })
          }
        />
      )}
      <div>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {say(isOpen ? "crm: hide" : "crm: show", counts)}
        </Button>
      </div>
      {isOpen && <DifferenceList differences={shown} label={say(`crm: ${kind}`, counts)} />}
      {isOpen && shown.length < accounts && (
        <Text size={200}>{say("crm: first shown", counts)}</Text>
      )}
    </div>
  );
}

/** What the comparison found in all: whether it is the right table, or that nothing changed. */
function metText({ accounts, met, kinds }: NonNullable<CrmReport["compared"]>): string {
  const counts = { accounts: count(accounts), met: count(met) };
  if (kinds.length === 0) return say("crm: fresh same", counts);
  return say(met * 2 < accounts ? "crm: fresh strange" : "crm: fresh met", counts);
}

/** A fresh export to compare with: which table it is, and how the accounts stand in it. */
export function FreshPart({ report, state, session }: FreshProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { fresh } = state.crm.wish;
  const sources = state.sources.filter(({ ownersOf }) => ownersOf === undefined);
  const { compared } = report;
  const chosen = fresh && sameSource(sources, fresh);
  return (
    <div className={styles.section}>
      <Choice
        label={say("crm: fresh")}
        hint={say("crm: fresh hint")}
        value={chosen === undefined ? "" : keyOf(chosen)}
        options={[
          { value: "", text: say("crm: fresh none") },
          ...sources.map((source) => ({ value: keyOf(source), text: sourceName(source) })),
        ]}
        onChoose={(key) => {
          const source = sources.find((one) => keyOf(one) === key);
          void session.wishCrm({ fresh: source && placeOf(source) });
        }}
      />
      <AddFile state={state} session={session} isFresh />
      {compared !== undefined && (
        <>
          <Text size={200} role="status" data-testid="crm met">
            {metText(compared)}
          </Text>
          {compared.kinds.map((kind) => (
            <Kind key={kind.kind} kind={kind} state={state} session={session} />
          ))}
        </>
      )}
    </div>
  );
}
