import { Text } from "@fluentui/react-components";
import { useState } from "react";
import {
  count,
  km,
  limit as share,
  percent,
  text,
  type Value,
} from "../../../../src/plan/words/sentence";
import { Choice } from "../../../parts/Choice";
import { Section } from "../../../parts/Section";
import { readyPlans, type Comparing } from "../../../state/compareState";
import { usePaneStyles } from "../../../styles";
import { countSaid, kmSaid, limitSaid, percentSaid } from "../../../words/numbers";
import { say } from "../../../words/say";
import { useCompareStyles } from "./compareStyles";
import { letterOf } from "./letters";

type Upwards = "off" | "km";

interface Point {
  readonly letter: string;
  readonly name: string;
  readonly moves: number;
  readonly height: number;
  readonly isDraft: boolean;
}

function pointsOf({ plans }: Comparing, upwards: Upwards): readonly Point[] {
  return plans.flatMap(({ name, kind, column }, at): Point[] => {
    if (column === undefined) return [];
    const { furthest, km: distance, moved } = column.figures;
    const height = upwards === "off" ? (furthest?.off ?? NaN) : distance;
    if (Number.isNaN(height)) return [];
    const isDraft = kind === "draft";
    return [{ letter: letterOf(at), name, moves: moved.accounts, height, isDraft }];
  });
}

/** The picture's room in its own units: the SVG is stretched to the pane's width by percentages. */
const box = { left: 14, right: 96, top: 14, bottom: 140 } as const;

function textOf(points: readonly Point[], upwards: Upwards): string {
  const value = (height: number): Value => (upwards === "off" ? percent(height) : km(height));
  return points
    .map(({ letter, name, moves, height }) =>
      say("compare: point", {
        ...{ letter: text(letter), name: text(name) },
        ...{ moves: count(moves), value: value(height) },
      }),
    )
    .join(" ");
}

/** A figure beside the axis: with a decimal where it matters. */
function scaleText(height: number, upwards: Upwards): string {
  if (upwards === "km") return kmSaid(height);
  return height < 0.1 ? percentSaid(height) : limitSaid(Math.round(100 * height) / 100);
}

/** What is drawn higher than this many times the highest of the others stands at the top, with its figure. */
const farOut = 3;

/** What the top of the picture stands for: one plan far out must not press all others together. */
function topOf(points: readonly Point[]): number {
  const heights = points.map(({ height }) => height).sort((a, b) => b - a);
  const [highest = 1, next = highest] = heights;
  return (highest > farOut * next && next > 0 ? 1.5 * next : highest) || 1;
}

interface DrawingProps {
  readonly points: readonly Point[];
  readonly upwards: Upwards;
  /** Infinity for none. */
  readonly limit: number;
}

function Drawing({ points, upwards, limit }: DrawingProps): React.JSX.Element {
  const styles = useCompareStyles();
  const mostMoves = Math.max(1, ...points.map(({ moves }) => moves));
  const highest = topOf(points);
  const x = (moves: number): number => box.left + ((box.right - box.left) * moves) / mostMoves;
  const y = (height: number): number =>
    box.bottom - ((box.bottom - box.top) * Math.min(height, highest)) / highest;
  const drafts = points.filter(({ isDraft }) => isDraft).sort((a, b) => a.moves - b.moves);
  const scale = (height: number): string => scaleText(height, upwards);
  const band = Math.min(limit, highest);
  return (
    <svg
      className={styles.picture}
      role="img"
      aria-label={say(upwards === "off" ? "compare: picture" : "compare: picture of distance", {
        points: text(textOf(points, upwards)),
      })}
    >
      {upwards === "off" && limit < Infinity && (
        <rect
          className={styles.within}
          x={`${box.left}%`}
          width={`${box.right - box.left}%`}
          y={y(band)}
          height={box.bottom - y(band)}
        />
      )}
      <line
        className={styles.axis}
        x1={`${box.left}%`}
        x2={`${box.right}%`}
        y1={box.bottom}
        y2={box.bottom}
      />
      <line
        className={styles.axis}
        x1={`${box.left}%`}
        x2={`${box.left}%`}
        y1={box.top}
        y2={box.bottom}
      />
      <text className={styles.quietInk} x={0} y={box.top + 4}>
        {scale(highest)}
      </text>
      <text className={styles.quietInk} x={0} y={box.bottom}>
        {scale(0)}
      </text>
      <text className={styles.quietInk} x={`${box.left}%`} y={box.bottom + 16}>
        0
      </text>
      <text className={styles.quietInk} x={`${box.right}%`} y={box.bottom + 16} textAnchor="end">
        {countSaid(mostMoves)} {say("compare: axis moves")}
      </text>
      {drafts.slice(1).map((to, at) => {
        const from = drafts[at] as Point;
        return (
          <line
            key={to.letter}
            className={styles.line}
            x1={`${x(from.moves)}%`}
            x2={`${x(to.moves)}%`}
            y1={y(from.height)}
            y2={y(to.height)}
          />
        );
      })}
      {points.map(({ letter, moves, height }) => (
        <g key={letter}>
          <circle className={styles.dot} cx={`${x(moves)}%`} cy={y(height)} r={9} />
          <text className={styles.ink} x={`${x(moves)}%`} y={y(height) + 4} textAnchor="middle">
            {letter}
          </text>
          {height > highest && (
            <text className={styles.quietInk} x={`${x(moves)}%`} dx={14} y={y(height) + 4}>
              ↑ {scale(height)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** What more moves buy, drawn; the same in words is in its name, and in the table. */
export function FrontierPicture({
  comparing,
}: {
  readonly comparing: Comparing;
}): React.JSX.Element | null {
  const pane = usePaneStyles();
  const ready = readyPlans(comparing);
  const evens = ready.some(({ kind, column }) => kind !== "today" && column?.evens === true);
  const hasWays = ready.some(
    ({ column }) => column !== undefined && !Number.isNaN(column.figures.km),
  );
  const [chosen, setChosen] = useState<Upwards | undefined>(undefined);
  const upwards = chosen ?? (evens || !hasWays ? "off" : "km");
  const points = pointsOf(comparing, upwards);
  if (points.length < 2) return null;
  const limit = Math.min(...ready.map(({ column }) => column?.limit ?? Infinity));
  return (
    <Section title={say("compare: what moves buy")}>
      {hasWays && (
        <Choice
          small
          label={say("compare: show")}
          value={upwards}
          options={[
            { value: "off", text: say("compare: furthest") },
            { value: "km", text: say("compare: distance") },
          ]}
          onChoose={(value) => {
            setChosen(value === "km" ? "km" : "off");
          }}
        />
      )}
      <Drawing points={points} upwards={upwards} limit={limit} />
      {upwards === "off" && limit < Infinity && (
        <Text size={200} className={pane.quiet}>
          {say("compare: shaded", { limit: share(limit) })}
        </Text>
      )}
      {comparing.words.knee !== "" && (
        <Text size={200} className={pane.quiet} data-testid="knee">
          {comparing.words.knee}
        </Text>
      )}
    </Section>
  );
}
