import { Text } from "@fluentui/react-components";
import { plural } from "../../../src/plan/numberText";
import { PlanFirst } from "../../parts/PlanFirst";
import { Section } from "../../parts/Section";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { changing } from "../../state/reviewState";
import { openMoves } from "../review/counts";
import { CrmPart } from "./crm/CrmPart";
import { SignPart } from "./sign/SignPart";
import { WritePart } from "./WritePart";

/** What was decided, before it goes into the workbook. */
function Decisions({ state: { looking } }: { readonly state: State }): React.JSX.Element {
  const { moves, decided, figures } = looking;
  const changed = changing(decided).length;
  const open = openMoves(looking);
  const broken = figures?.broken ?? [];
  return (
    <Section title="What is handed over">
      <Text data-testid="handed over">
        {plural(moves.length, "account")} {moves.length === 1 ? "gets" : "get"} another rep
        {changed > 0 && `; ${plural(changed, "account")} decided by hand`}.{" "}
        {open > 0 && `${plural(open, "move")} nobody has decided about.`}
      </Text>
      {broken.map((sentence) => (
        <Text key={sentence} size={200}>
          ! {sentence}
        </Text>
      ))}
    </Section>
  );
}

/** Hands the plan over to the workbook: nothing of it is live anywhere else. */
export function HandOverPlace({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const { report } = state;
  if (report === undefined) return <PlanFirst state={state} session={session} />;
  if (report.broken !== undefined)
    return (
      <Section title="Not to be handed over">
        <Text>
          This plan breaks your rules, so it isn&apos;t written to the workbook. Change one of the
          rules that contradict each other, then make it again.
        </Text>
      </Section>
    );
  return (
    <>
      <Decisions state={state} />
      <SignPart state={state} session={session} />
      <WritePart state={state} session={session} />
      <CrmPart state={state} session={session} />
    </>
  );
}
