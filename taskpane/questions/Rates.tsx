import { Button, Input, Link, Text } from "@fluentui/react-components";
import { useState } from "react";
import { count, text } from "../../src/plan/words/sentence";
import type { Decision } from "../../src/table/decision";
import { cellAddress } from "../../src/table/cellAddress";
import { Choice } from "../parts/Choice";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";
import { rateRows, startingRates, typedSetting, type RateRow } from "./typedRates";

interface RatesProps {
  /** All that ask for rates: one table of them answers all. */
  readonly decisions: readonly Decision[];
  /** The setting as it is kept. */
  readonly rates: string;
  readonly onRates: (setting: string) => void;
  /** Shows the cell that a decision names; undefined where it is on no sheet. */
  readonly showCell: (decision: Decision) => (() => void) | undefined;
}

interface RateFieldProps extends RateRow {
  readonly own: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
}

/** One currency: how many rows it has, and what one unit of it is worth. */
function RateField(props: RateFieldProps): React.JSX.Element {
  const { code, rows, own, value, error, onType, onEnter } = props;
  const styles = usePaneStyles();
  return (
    <tr data-currency={code}>
      <td>{code}</td>
      <td className="number">{say("rates: rows", { rows: count(rows) })}</td>
      <td>
        {code === own ? (
          "1"
        ) : (
          <Input
            className={styles.full}
            size="small"
            inputMode="decimal"
            aria-label={say(own === "" ? "rates: one in the plan's" : "rates: one in", {
              code: text(code),
              own: text(own),
            })}
            value={value}
            onChange={(_, data) => {
              onType(data.value);
            }}
            onKeyDown={({ key }) => {
              if (key === "Enter") onEnter();
            }}
          />
        )}
        {error !== undefined && (
          <Text size={200} block className={styles.wrong}>
            {error}
          </Text>
        )}
      </td>
    </tr>
  );
}

/** Amounts in several currencies: what one unit of each is worth in the plan's own. */
export function Rates({ decisions, rates, onRates, showCell }: RatesProps): React.JSX.Element {
  const styles = usePaneStyles();
  const rows = rateRows(decisions);
  const [typed, setTyped] = useState(() => startingRates(rates, rows));
  const [tried, setTried] = useState(false);
  const setting = typedSetting(typed, rows);
  function save(): void {
    setTried(true);
    if ("setting" in setting) onRates(setting.setting);
  }
  return (
    <div className={styles.question} data-testid="rates">
      {decisions.map((decision) => {
        const { key, question, cell } = decision;
        const onShow = showCell(decision);
        return (
          <div key={key}>
            <Text block>{question}</Text>
            {cell !== undefined && onShow !== undefined && (
              <Link inline onClick={onShow}>
                {say("questions: show cell", {
                  cell: text(cellAddress(cell.row, cell.column)),
                })}
              </Link>
            )}
          </div>
        );
      })}
      <Choice
        small
        label={say("rates: own")}
        value={typed.own}
        options={[
          ...rows.map(({ code }) => ({ value: code, text: code })),
          { value: "", text: say("rates: another") },
        ]}
        onChoose={(own) => {
          setTyped({ ...typed, own });
        }}
      />
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{say("rates: currency")}</th>
            <th className="number">{say("rates: amounts")}</th>
            <th>
              {say(typed.own === "" ? "rates: unit in the plan's" : "rates: unit in", {
                own: text(typed.own),
              })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RateField
              key={row.code}
              {...row}
              own={typed.own}
              value={typed.drafts.get(row.code) ?? ""}
              error={tried && "wrong" in setting ? setting.wrong.get(row.code) : undefined}
              onType={(draft) => {
                setTyped({ ...typed, drafts: new Map(typed.drafts).set(row.code, draft) });
              }}
              onEnter={save}
            />
          ))}
        </tbody>
      </table>
      <div>
        <Button size="small" onClick={save} data-testid="convert">
          {say("rates: convert")}
        </Button>
      </div>
    </div>
  );
}
