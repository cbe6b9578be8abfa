import { Button, Text } from "@fluentui/react-components";
import { countsAccounts } from "../../../../src/plan/tables/countsAccounts";
import {
  measurePart,
  measuresText,
  measureTexts,
  type MeasurePart,
} from "../../../../src/plan/settings/measureParts";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { exact, text as textValue } from "../../../../src/plan/words/sentence";
import { Choice } from "../../../parts/Choice";
import { columnOptions, withOption } from "./fields/columnOptions";
import { NumberInput } from "./fields/NumberInput";
import type { SettingFieldProps } from "./fields/settingField";

interface MeasureRowProps {
  readonly part: MeasurePart;
  readonly number: number;
  readonly fallbackPercent: number;
  readonly options: React.ComponentProps<typeof Choice>["options"];
  readonly onChange: (part: MeasurePart) => void;
  readonly onRemove: () => void;
}

/** More than 0: a tolerance of nothing can't be met. */
const toleranceLimits = { least: 0.001, most: 100, whole: false, unit: "%" };

function MeasureRow(props: MeasureRowProps): React.JSX.Element {
  const { part, number, fallbackPercent, options, onChange, onRemove } = props;
  const styles = usePaneStyles();
  const tolerance = (percent: string): void => onChange({ ...part, percent });
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <div className={styles.grow}>
          <Choice
            small
            hiddenLabel
            label={say("measures: measure", { number: exact(number) })}
            value={part.name}
            options={withOption(options, part.name)}
            onChoose={(name) => onChange({ ...part, name })}
          />
        </div>
        <NumberInput
          shown={part.percent}
          limits={toleranceLimits}
          step={1}
          onNumber={(percent) => tolerance(String(percent))}
          blank={{ word: "", onBlank: () => tolerance("") }}
          input={{
            "aria-label": say("measures: tolerance", { measure: textValue(part.name) }),
            className: styles.narrow,
            size: "small",
            placeholder: String(fallbackPercent),
            contentBefore: <span>±</span>,
            contentAfter: <span>%</span>,
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          className={styles.icon}
          aria-label={say("measures: remove", { measure: textValue(part.name) })}
          onClick={onRemove}
        >
          ✕
        </Button>
      </div>
    </li>
  );
}

/** Several loads that are balanced at once, each with its tolerance. */
export function MeasureList(props: Omit<SettingFieldProps, "spec">): React.JSX.Element {
  const { settings, inspection, session } = props;
  const styles = usePaneStyles();
  const headers = new Set(inspection?.accounts.headers);
  const parts = measureTexts(settings.measures).map((text) =>
    measurePart(text, (whole) => headers.has(whole)),
  );
  // A semicolon parts measures, so that a header that holds one can't be named here.
  const options = columnOptions(inspection).filter(({ value }) => !value.includes(";"));
  const isFree = (value: string): boolean => parts.every(({ name }) => name !== value);
  const set = (next: readonly MeasurePart[]): void =>
    void session.set("measures", measuresText(next));
  // The first one that is added joins the load to balance, which would else drop out.
  const load = inspection?.summary?.loadName;
  const joined = options.find(
    ({ value }) => value === load || (value === countsAccounts && load === "Accounts"),
  );
  const begin =
    parts.length === 0 && joined !== undefined ? [{ name: joined.value, percent: "" }] : parts;
  return (
    <div className={styles.tight} role="group" aria-label={say("label: measures")}>
      <Text>{say("label: measures")}</Text>
      {parts.length === 0 ? (
        <Text size={200} className={styles.quiet}>
          {say("measures: none yet")}
        </Text>
      ) : (
        <ul className={styles.list}>
          {parts.map((part, at) => (
            <MeasureRow
              key={at}
              part={part}
              number={at + 1}
              fallbackPercent={settings.tolerance}
              options={options.filter(({ value }) => value === part.name || isFree(value))}
              onChange={(changed) => set(parts.map((one, place) => (place === at ? changed : one)))}
              onRemove={() => set(parts.filter((_, place) => place !== at))}
            />
          ))}
        </ul>
      )}
      <Choice
        small
        label={say("measures: add")}
        value=""
        options={options.filter(({ value }) => isFree(value))}
        placeholder={say("measures: choose")}
        onChoose={(name) => {
          const others = begin.filter((part) => part.name !== name);
          set([...others, { name, percent: "" }]);
        }}
      />
    </div>
  );
}
