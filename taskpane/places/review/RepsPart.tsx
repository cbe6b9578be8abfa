import { Button, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RepStanding, ReviewFigures } from "../../../src/plan/review/figures";
import type { Managers } from "../../../src/plan/review/teams";
import {
  amount,
  count,
  limit as limitValue,
  percent,
  text,
} from "../../../src/plan/words/sentence";
import { Choice } from "../../parts/Choice";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { useReviewStyles } from "./reviewStyles";

/** Reps shown before all are asked for. */
const shownFirst = 12;

function offOf(load: number, fair: number): number {
  return fair > 0 ? (load - fair) / fair : 0;
}

function signed(off: number): string {
  return say(off < 0 ? "reps: under" : "reps: over", { off: percent(Math.abs(off)) });
}

interface ScaleProps {
  readonly before: number;
  readonly now: number;
  /** Infinity for none. */
  readonly limit: number;
  /** What the ends of the scale stand for, as a part of a fair share. */
  readonly reach: number;
}

/** A dot on a line around the fair share: today hollow, the plan full, what is even enough shaded. */
function Scale({ before, now, limit, reach }: ScaleProps): React.JSX.Element {
  const styles = useReviewStyles();
  // In percent of the width, which differs from pane to pane.
  const at = (off: number): number => 50 + 46 * Math.max(-1, Math.min(1, off / reach));
  const band = Math.min(limit, reach);
  return (
    <svg className={styles.scale} aria-hidden="true" focusable="false">
      {limit < Infinity && (
        <rect
          x={`${at(-band)}%`}
          y={2}
          width={`${at(band) - at(-band)}%`}
          height={16}
          fill={tokens.colorNeutralBackground4}
        />
      )}
      <line x1="4%" x2="96%" y1={10} y2={10} stroke={tokens.colorNeutralStroke1} />
      <line x1="50%" x2="50%" y1={2} y2={18} stroke={tokens.colorNeutralStroke1} />
      <circle
        cx={`${at(before)}%`}
        cy={10}
        r={4}
        fill={tokens.colorNeutralBackground1}
        stroke={tokens.colorNeutralForeground3}
        strokeWidth={1.5}
      />
      <circle cx={`${at(now)}%`} cy={10} r={5} fill={tokens.colorBrandForeground1} />
    </svg>
  );
}

/** In whole percent. */
function rounded(share: number): number {
  return Math.round(100 * share) / 100;
}

/** "1,234,000, fair would be 1,300,000; today −12.0 %; 30 to 28 accounts; 96 % of capacity" */
function standingText(rep: RepStanding): string {
  const { capacity, used } = rep;
  return say(Number.isNaN(capacity) ? "reps: standing" : "reps: standing, with room", {
    load: amount(rep.load),
    fair: amount(rep.fair),
    loadBefore: amount(rep.loadBefore),
    // Of the fair share that there is now, as in every reason.
    before: text(signed(offOf(rep.loadBefore, rep.fair))),
    accountsBefore: count(rep.accountsBefore),
    accounts: count(rep.accounts),
    used: limitValue(rounded(capacity > 0 ? used / capacity : 0)),
  });
}

function RepRow({
  rep,
  limit,
  reach,
}: {
  readonly rep: RepStanding;
  readonly limit: number;
  readonly reach: number;
}): React.JSX.Element {
  const styles = useReviewStyles();
  const pane = usePaneStyles();
  const now = offOf(rep.load, rep.fair);
  const before = offOf(rep.loadBefore, rep.fair);
  const isOut = Math.abs(now) > limit * (1 + 1e-9);
  return (
    <li className={styles.rep} data-rep={rep.name}>
      <span className={styles.cut}>
        <b>{rep.name}</b>
      </span>
      <span className={styles.number}>
        {signed(now)}
        {isOut && " !"}
      </span>
      <Scale before={before} now={now} limit={limit} reach={reach} />
      <span className={pane.quiet} style={{ gridColumn: "1 / -1" }}>
        {standingText(rep)}
      </span>
    </li>
  );
}

/** Every rep round the fair share, those furthest from it first, peers together. */
export function RepsPart({
  figures,
  managers,
}: {
  readonly figures: ReviewFigures | undefined;
  /** Undefined where no column of the reps names them. */
  readonly managers: Managers | undefined;
}): React.JSX.Element {
  const styles = useReviewStyles();
  const pane = usePaneStyles();
  const [all, setAll] = useState(false);
  const [isByManager, setIsByManager] = useState(false);
  if (figures === undefined) return <Text>{say("reps: counting")}</Text>;
  const { reps, limit } = figures;
  const off = (rep: RepStanding): number => Math.abs(offOf(rep.load, rep.fair));
  const worstFirst = [...reps].sort((a, b) => off(b) - off(a));
  const shown = all ? worstFirst : worstFirst.slice(0, shownFirst);
  const furthest = Math.max(
    ...reps.flatMap((rep) => [off(rep), Math.abs(offOf(rep.loadBefore, rep.fair))]),
  );
  // One who is far out must not press all others together.
  const reach = Math.max(Math.min(furthest, 4 * (limit < Infinity ? limit : furthest)), 0.01);
  const groupOf = ({ name, group }: RepStanding): string =>
    managers !== undefined && isByManager
      ? (managers.ofRep.get(name) ?? say("managers: none"))
      : group;
  const groups = [...new Set(shown.map(groupOf))];
  return (
    <>
      <Text size={200} className={pane.quiet}>
        {say(limit < Infinity ? "reps: how to read, with limit" : "reps: how to read", {
          reach: limitValue(rounded(reach)),
          limit: percent(limit),
        })}
      </Text>
      {managers !== undefined && (
        <Choice
          small
          label={say("managers: group by")}
          value={isByManager ? "manager" : "peers"}
          options={[
            { value: "peers", text: say("managers: by peers") },
            { value: "manager", text: say("managers: by manager") },
          ]}
          onChoose={(by) => {
            setIsByManager(by === "manager");
          }}
        />
      )}
      {groups.map((group) => (
        <section key={group} aria-label={group === "" ? say("review: reps") : group}>
          {group !== "" && (
            <Text as="h2" weight="semibold" style={{ margin: 0 }}>
              {group}
            </Text>
          )}
          <ul className={pane.list} data-testid="rep dots">
            {shown
              .filter((rep) => groupOf(rep) === group)
              .map((rep) => (
                <RepRow key={rep.name} rep={rep} limit={limit} reach={reach} />
              ))}
          </ul>
        </section>
      ))}
      {!all && reps.length > shownFirst && (
        <div className={styles.filters}>
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            {say("reps: all", { reps: count(reps.length) })}
          </Button>
        </div>
      )}
    </>
  );
}
