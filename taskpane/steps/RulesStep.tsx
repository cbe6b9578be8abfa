import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  SpinButton,
  Switch,
  Text,
} from "@fluentui/react-components";
import type { Summary } from "../../src/plan/inspect";
import { countText, percentText, plural } from "../../src/plan/numberText";
import { settingSpecs, type Settings } from "../../src/plan/settings";
import type { Session } from "../session";
import type { State } from "../state";
import { usePaneStyles } from "../styles";
import { Choice } from "./Choice";
import { Pins } from "./Pins";
import { Section } from "./Section";

interface StepProps {
  readonly state: State;
  readonly session: Session;
}

type NumberSetting = "maxMovedPercent" | "effort";

function NumberField({
  name,
  label,
  step,
  settings,
  session,
  hint,
}: {
  readonly name: NumberSetting;
  readonly label: string;
  readonly step: number;
  readonly settings: Settings;
  readonly session: Session;
  readonly hint?: string;
}): React.JSX.Element {
  const spec = settingSpecs[name];
  const limits = spec.type === "number" ? { min: spec.least, max: spec.most } : {};
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <SpinButton
        value={settings[name]}
        step={step}
        {...limits}
        onChange={(_, { value, displayValue }) => {
          const typed = value ?? Number((displayValue ?? "").replace(",", "."));
          if (spec.type !== "number" || Number.isNaN(typed)) return;
          const inside = Math.min(spec.most, Math.max(spec.least, typed));
          void session.set(name, spec.whole ? Math.round(inside) : inside);
        }}
      />
    </Field>
  );
}

function Approach({ state, session }: StepProps): React.JSX.Element {
  const { settings } = state.saved;
  return (
    <Section title="Approach">
      <RadioGroup
        value={settings.approach}
        onChange={(_, { value }) => {
          void session.set("approach", value === "capacity" ? "capacity" : "equity");
        }}
      >
        <Radio
          value="equity"
          label={
            <>
              <b>Equal opportunity</b>
              <br />
              <Text size={200}>Every rep gets a fair share of the load you choose.</Text>
            </>
          }
        />
        <Radio
          value="capacity"
          label={
            <>
              <b>Capacity and travel</b>
              <br />
              <Text size={200}>Least travel, with no rep over capacity. Needs coordinates.</Text>
            </>
          }
        />
      </RadioGroup>
    </Section>
  );
}

function capacityHint(summary: Summary | undefined): string {
  if (summary === undefined) return "";
  if (!Number.isFinite(summary.totalCapacity))
    return "The reps have no capacity column: there is no limit.";
  const used = summary.totalWorkload / summary.totalCapacity;
  const all = `${countText(summary.totalWorkload)} of ${countText(summary.totalCapacity)}`;
  return `All accounts together need ${all}: ${percentText(used)}${used > 1 ? ". Some accounts will stay unassigned." : "."}`;
}

function Loads({ state, session }: StepProps): React.JSX.Element {
  const { settings } = state.saved;
  const { inspection } = state;
  const summary = inspection?.summary;
  const counts = { value: "accounts", text: "Number of accounts" };
  const columns = (inspection?.accounts.numberHeaders ?? []).map((value) => ({
    value,
    text: value,
  }));
  const automatic = summary === undefined ? "Automatic" : `Automatic: ${summary.loadName}`;
  return (
    <Section title="What is shared out">
      <Choice
        label={settingSpecs.balance.label}
        hint="What should be even between reps. Also measured when travel decides."
        value={settings.balance}
        options={[{ value: "", text: automatic }, counts, ...columns]}
        onChoose={(value) => void session.set("balance", value)}
      />
      <Choice
        label={settingSpecs.shares.label}
        value={settings.shares}
        options={[
          { value: "capacity", text: "In proportion to capacity" },
          { value: "equal", text: "The same for every rep" },
        ]}
        onChoose={(value) => void session.set("shares", value === "equal" ? "equal" : "capacity")}
      />
      <Choice
        label={settingSpecs.workload.label}
        hint={capacityHint(summary)}
        value={settings.workload === "" ? "accounts" : settings.workload}
        options={[counts, ...columns]}
        onChoose={(value) => void session.set("workload", value)}
      />
    </Section>
  );
}

const matchOptions: readonly { readonly value: Settings["match"]; readonly text: string }[] = [
  { value: "", text: "Any account" },
  { value: "segment", text: "Their own segment" },
  { value: "region", text: "Their own region" },
  { value: "segment and region", text: "Their own segment and region" },
];

function capHint(settings: Settings, summary: Summary | undefined): string {
  if (summary === undefined || summary.owned === 0)
    return "There are no owners yet: every account is free to place.";
  if (settings.maxMovedPercent >= 100) return "No cap: every account may change hands.";
  const cap = Math.floor((settings.maxMovedPercent / 100) * summary.owned + 1e-9);
  return `At most ${plural(cap, "account")} of ${countText(summary.owned)} may change hands.`;
}

function HardRules({ state, session }: StepProps): React.JSX.Element {
  const { settings } = state.saved;
  const summary = state.inspection?.summary;
  const unreadable = summary?.unreadableLoads ?? 0;
  const blockedByCells =
    settings.unreadable === "refuse" && (state.inspection?.errorCount ?? 0) > 0;
  return (
    <Section title="Rules that always hold">
      <NumberField
        name="maxMovedPercent"
        label="Accounts that may change hands (%)"
        step={5}
        settings={settings}
        session={session}
        hint={capHint(settings, summary)}
      />
      <Choice
        label="Reps may serve"
        value={settings.match}
        options={matchOptions}
        onChoose={(value) => {
          const match = matchOptions.find((option) => option.value === value);
          if (match !== undefined) void session.set("match", match.value);
        }}
      />
      <Switch
        checked={settings.locks}
        label={
          settings.locks && summary !== undefined
            ? `Keep locked accounts (${countText(summary.locked)})`
            : "Keep locked accounts"
        }
        onChange={(_, { checked }) => void session.set("locks", checked)}
      />
      {(unreadable > 0 || blockedByCells || settings.unreadable === "zero") && (
        <Switch
          checked={settings.unreadable === "zero"}
          label="Loads that can't be read count as 0"
          data-testid="zero"
          onChange={(_, { checked }) => void session.set("unreadable", checked ? "zero" : "refuse")}
        />
      )}
    </Section>
  );
}

export function RulesStep({ state, session }: StepProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { settings } = state.saved;
  return (
    <>
      {state.inspection?.blocked !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{state.inspection.blocked}</MessageBarBody>
        </MessageBar>
      )}
      <Approach state={state} session={session} />
      <Loads state={state} session={session} />
      <HardRules state={state} session={session} />
      <Pins state={state} session={session} />
      <Accordion collapsible>
        <AccordionItem value="search">
          <AccordionHeader size="small">Search effort</AccordionHeader>
          <AccordionPanel>
            <div className={styles.section}>
              <NumberField
                name="effort"
                label="Search effort"
                step={0.5}
                settings={settings}
                session={session}
                hint="1 is normal; 2 searches twice as long."
              />
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}
