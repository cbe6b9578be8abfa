import { Text } from "@fluentui/react-components";
import { count, text } from "../../../src/plan/words/sentence";
import { OlderPlan } from "../../parts/OlderPlan";
import { PlanFirst } from "../../parts/PlanFirst";
import { Section } from "../../parts/Section";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { changing } from "../../state/reviewState";
import { learn, say } from "../../words/say";
import { movesNow, openMoves } from "../review/counts";
import { CrmPart } from "./crm/CrmPart";
import { SignPart } from "./sign/SignPart";
import { PointsPart } from "./PointsPart";
import { PreviewPart } from "./PreviewPart";
import { WritePart } from "./WritePart";
import { englishOfHandOver } from "../../words/englishOfHandOver";
import { englishOfCrm } from "../../words/englishOfCrm";

learn({ ...englishOfHandOver, ...englishOfCrm });

/** What was decided, before it goes into the workbook. */
function Decisions({ state: { looking } }: { readonly state: State }): React.JSX.Element {
  const { decided, figures } = looking;
  const changed = changing(decided).length;
  const open = openMoves(looking);
  const broken = figures?.broken ?? [];
  return (
    <Section title={say("hand over: what")}>
      <Text data-testid="handed over">
        {say("hand over: moves", {
          moves: count(movesNow(looking)),
          changed: text(changed > 0 ? say("hand over: by hand", { accounts: count(changed) }) : ""),
          open: text(open > 0 ? say("hand over: open", { moves: count(open) }) : ""),
        })}
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
  if (report === undefined)
    return (
      <>
        <PlanFirst state={state} session={session} />
        <PointsPart state={state} session={session} />
      </>
    );
  if (report.broken !== undefined)
    return (
      <Section title={say("hand over: not")}>
        <Text>{say("hand over: breaks rules")}</Text>
      </Section>
    );
  return (
    <>
      <OlderPlan state={state} session={session} />
      <Decisions state={state} />
      <PreviewPart state={state} session={session} />
      <WritePart state={state} session={session} />
      <SignPart state={state} session={session} />
      <CrmPart state={state} session={session} />
      <PointsPart state={state} session={session} />
    </>
  );
}
