import type { GroupMeasure } from "../../../../src/plan/measures/groupMeasures";
import type { PlanColumn } from "../../../../src/plan/operations/planColumn";
import { count, text } from "../../../../src/plan/words/sentence";
import { measureText } from "../../../parts/measureText";
import { shortNumber } from "../../../parts/shortNumber";
import type { PaneKey } from "../../../words/english";
import { countSaid, decimalSaid, percentSaid } from "../../../words/numbers";
import { say } from "../../../words/say";

/** What stands in a row under one plan. */
export interface RowCell {
  readonly text: string;
  /** A line below it, in small; "" for none. */
  readonly below: string;
  readonly isMissed: boolean;
}

export interface TableRow {
  readonly key: string;
  readonly label: string;
  /** One per plan, in their order. */
  readonly cells: readonly RowCell[];
}

/** Undefined for a plan that is not made yet. */
export type Columns = readonly (PlanColumn | undefined)[];

const nothing: RowCell = { text: "–", below: "", isMissed: false };

function cell(shown: string, isMissed = false, below = ""): RowCell {
  return { text: shown, below, isMissed };
}

function row(
  key: string,
  label: string,
  columns: Columns,
  of: (column: PlanColumn) => RowCell,
): TableRow {
  const cells = columns.map((column) => (column === undefined ? nothing : of(column)));
  return { key, label, cells };
}

/** A number that some tables don't have. */
function ifKnown(value: number, shown: (value: number) => string): RowCell {
  return Number.isNaN(value) ? nothing : cell(shown(value));
}

function movedCell({ figures: { moved }, cap, fingerprint }: PlanColumn): RowCell {
  // Today's owners move nothing: a cap says nothing of them.
  if (fingerprint === "") return nothing;
  const below = cap === undefined ? "" : say("compare: of", { cap: count(cap) });
  return cell(countSaid(moved.accounts), cap !== undefined && moved.accounts > cap, below);
}

function furthestCell({ figures: { furthest, met } }: PlanColumn): RowCell {
  return furthest === undefined ? nothing : cell(percentSaid(furthest.off), met === false);
}

/** What the plans come to: the figures that people ask for first. */
export function figureRows(columns: Columns): readonly TableRow[] {
  const isMissed = ({ measures }: PlanColumn, key: string): boolean =>
    measures.some((one) => one.key === key && one.met === "no");
  const rows = [
    row("moved", say("compare: moved"), columns, movedCell),
    row("moved ARR", say("compare: moved ARR"), columns, ({ figures }) =>
      ifKnown(figures.moved.arr, shortNumber),
    ),
    row("moved customers", say("compare: moved customers"), columns, ({ figures }) =>
      ifKnown(figures.moved.customers, countSaid),
    ),
    row("unplaced", say("compare: unplaced"), columns, (column) =>
      cell(countSaid(column.figures.unplaced), isMissed(column, "coverage")),
    ),
    row("furthest", say("compare: furthest"), columns, furthestCell),
    row("over", say("compare: over"), columns, ({ over }) => cell(countSaid(over), over > 0)),
    row("distance", say("compare: distance"), columns, ({ figures }) =>
      ifKnown(figures.km, (km) => (km < 100 ? decimalSaid(km, 1) : countSaid(km))),
    ),
    row("targets", say("compare: targets"), columns, ({ targets: { met, all } }) =>
      cell(`${countSaid(met)}/${countSaid(all)}`, met < all),
    ),
  ];
  // What no table says is no row.
  return rows.filter(({ cells }) => cells.some((one) => one !== nothing));
}

/** Why a figure that looks on target misses it; "" for others. */
function repOutside(one: { readonly repOutside?: true }): string {
  return one.repOutside === true ? say("compare: a rep is outside") : "";
}

/** The lines of the scorecard that have a target in some plan. */
export function targetRows(columns: Columns): readonly TableRow[] {
  const keys = new Map<string, string>();
  for (const { key, label, target } of columns.flatMap((one) => one?.measures ?? []))
    // How many move stands above, each plan with its own limit.
    if (target !== "" && key !== "moved" && !keys.has(key)) keys.set(key, label);
  return [...keys].map(([key, label]) => {
    const known = columns.map((column) => column?.measures.find((one) => one.key === key));
    const targets = new Set(known.flatMap((one) => (one === undefined ? [] : [one.target])));
    const [target = ""] = targets;
    const isOne = targets.size === 1;
    const cells = known.map((one) =>
      one === undefined
        ? nothing
        : cell(
            measureText(one, one.after),
            one.met === "no",
            [isOne ? "" : one.target, repOutside(one)].filter((line) => line !== "").join(", "),
          ),
    );
    return { key, label: isOne ? withTarget(label, target) : label, cells };
  });
}

function withTarget(label: string, target: string): string {
  if (target === "") return label;
  return say("compare: with target", { label: text(label), target: text(target) });
}

/** A measure with its line for each peer group. */
export interface GroupRows {
  readonly key: GroupMeasure["key"];
  readonly label: string;
  readonly rows: readonly TableRow[];
}

const groupKeys: readonly GroupMeasure["key"][] = ["furthest", "gini", "filled", "quota", "kept"];
const groupLabels: { readonly [key in GroupMeasure["key"]]: PaneKey } = {
  furthest: "compare: group furthest",
  gini: "compare: group gini",
  filled: "compare: group filled",
  quota: "compare: group quota",
  kept: "compare: group kept",
};

/** The measures that have a target, group by group; empty where all reps are peers. */
export function groupRows(columns: Columns): readonly GroupRows[] {
  const all = columns.flatMap((column) => column?.groups ?? []);
  return groupKeys.flatMap((key): GroupRows[] => {
    const those = all.filter((one) => one.key === key);
    const [target = ""] = those.flatMap((one) => (one.target === "" ? [] : [one.target]));
    if (target === "") return [];
    const groups = [...new Set(those.map(({ group }) => group))];
    const rows = groups.map((group) =>
      row(`${key} ${group}`, group, columns, ({ groups: own }) => {
        const found = own.find((one) => one.key === key && one.group === group);
        return found === undefined
          ? nothing
          : cell(measureText(found, found.value), found.met === "no", repOutside(found));
      }),
    );
    return [{ key, label: withTarget(say(groupLabels[key]), target), rows }];
  });
}

export function isMissedSomewhere({ cells }: TableRow): boolean {
  return cells.some(({ isMissed }) => isMissed);
}
