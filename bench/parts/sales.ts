import { brief, percent, size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part, Target } from "../report/section";
import { runJob } from "../runJob";
import type { SalesCarved } from "../jobs/sales";
import type { TeamShape } from "../sales/team";

/** One kind of team, in one or more draws. */
interface Kind {
  readonly name: string;
  readonly shape: Omit<TeamShape, "seed">;
  readonly seeds: readonly number[];
  /** Seconds for HiGHS, where the problem is small enough for it. */
  readonly peerSeconds?: number;
  readonly must?: Must;
}

/** What has to hold of every draw. */
interface Must {
  readonly words: string;
  readonly holds: (carved: SalesCarved) => boolean;
}

const within = (gap: number, seconds: number): Must => ({
  words: `gap <= ${percent(gap, 1)}, ${seconds} s of processor time`,
  holds: (one) => one.gap >= 0 && one.gap <= gap && one.cpuSeconds <= seconds,
});

const nearPeer = (above: number, seconds: number): Must => ({
  words: `<= ${percent(above, 1)} above HiGHS, ${seconds} s`,
  holds: (one) =>
    one.peer !== undefined && one.km <= one.peer.km * (1 + above) && one.cpuSeconds <= seconds,
});

const onlyOneOutside: Must = {
  words: "at most one rep outside",
  holds: ({ outside }) => (outside[0] ?? Infinity) <= 1,
};

const metro = 0.3;
const owned = { owners: "uneven", mayMove: 0.15, roomFor: "accounts", room: 1.15 } as const;
const few = [11, 12, 13];

const KINDS: readonly Kind[] = [
  {
    name: "60 x 4",
    shape: { accounts: 60, reps: 4, largest: 0.5 },
    seeds: [1, 2, 3, 4, 5],
    peerSeconds: 30,
    must: nearPeer(0.0001, 2),
  },
  {
    name: "60 x 4, two loads",
    shape: { accounts: 60, reps: 4, largest: 0.5, measures: 2 },
    seeds: [1, 2, 3, 4, 5],
    peerSeconds: 30,
    must: nearPeer(0.0001, 2),
  },
  {
    name: "large accounts",
    shape: { accounts: 300, reps: 10, largest: 0.5 },
    seeds: few,
    peerSeconds: 30,
    must: nearPeer(0.01, 2),
  },
  {
    name: "plain",
    shape: { accounts: 500, reps: 10 },
    seeds: few,
    peerSeconds: 30,
    must: nearPeer(0.01, 2),
  },
  { name: "three loads", shape: { accounts: 1_000, reps: 25, measures: 3 }, seeds: few },
  {
    name: "one account of 8 %",
    shape: { accounts: 1_000, reps: 25, whale: 0.08 },
    seeds: few,
    must: onlyOneOutside,
  },
  {
    name: "1.4 shares locked to one rep",
    shape: { accounts: 500, reps: 10, locked: 1.4 },
    seeds: few,
    must: onlyOneOutside,
  },
  {
    name: "short of moves",
    shape: { accounts: 300, reps: 10, room: 1.1, mayMove: 0.15, owners: "nearest" },
    seeds: few,
  },
  { name: "plain", shape: { accounts: 5_000, reps: 80 }, seeds: [11], must: within(0.01, 8) },
  {
    name: "30 % in one city",
    shape: { accounts: 5_000, reps: 80, metro },
    seeds: few,
    must: within(0.01, 8),
  },
  {
    name: "three segments",
    shape: { accounts: 9_000, reps: 60, segments: 3 },
    seeds: [11],
    must: within(0.01, 8),
  },
  {
    name: "segments, families, customers, limits on moves",
    shape: {
      accounts: 10_000,
      reps: 60,
      segments: 3,
      families: 0.1,
      customers: 0.3,
      owners: "filled",
      mayMove: 0.15,
    },
    seeds: few,
    must: within(0.01, 8),
  },
  {
    name: "30 % in one city",
    shape: { accounts: 20_000, reps: 100, metro },
    seeds: [11],
    must: within(0.01, 15),
  },
  {
    name: "owners, 15 % may move",
    shape: { accounts: 20_000, reps: 50, ...owned },
    seeds: few,
    must: within(0.01, 8),
  },
  {
    name: "owners, 15 % may move",
    shape: { accounts: 20_000, reps: 200, ...owned },
    seeds: [11],
    must: within(0.015, 20),
  },
  {
    name: "owners, 15 % may move",
    shape: { accounts: 100_000, reps: 200, ...owned },
    seeds: [11],
    must: within(0.01, 60),
  },
  {
    name: "30 % in one city",
    shape: { accounts: 100_000, reps: 200, metro },
    seeds: [11],
    must: within(0.015, 60),
  },
];

const TITLES: Cells = [
  "kind",
  "accounts x reps:",
  "seed:",
  "first run, s:",
  "travel gap:",
  "above HiGHS:",
  "HiGHS, s:",
  "reps outside:",
  "waits:",
  "has to wait:",
  "moved:",
];

export const salesPart: Part = {
  name: "sales",
  async run(say, { peers }) {
    const lines: Cells[] = [];
    const targets: Target[] = [];
    for (const { name, shape, seeds, peerSeconds, must } of KINDS) {
      const all: (SalesCarved | undefined)[] = [];
      for (const seed of seeds) {
        const order = { shape: { ...shape, seed }, ...(peers && peerSeconds && { peerSeconds }) };
        const { figures } = await runJob("sales", order);
        const line = [name, size(shape.accounts, shape.reps), whole(seed), ...cellsOf(figures)];
        say(`sales | ${line.join(" | ")}`);
        lines.push(line);
        all.push(figures);
      }
      // What is held against HiGHS says nothing without it.
      if (must !== undefined && (peers || peerSeconds === undefined))
        targets.push(targetOf(`${size(shape.accounts, shape.reps)}, ${name}`, must, all));
    }
    return { title: "Sales teams", text: `${ABOUT}\n\n${tableOf(TITLES, lines)}`, targets };
  },
};

const ABOUT =
  "What people run first: travel as short as can be, ARR within 5 % of a fair share (with two loads " +
  "accounts, with three hours too, within 10 %). Accounts lie in and around 40 towns, ARR is " +
  "lognormal (`bench/sales/team.ts`). Each line is the first run of a process, everything cold, in " +
  "processor time. HiGHS gets 30 seconds.";

function cellsOf(figures: SalesCarved | undefined): string[] {
  if (figures === undefined) return ["over 600", "-", "-", "-", "-", "-", "-", "-"];
  const { cpuSeconds, gap, peer, km, outside, waiting, leastWaiting, moved } = figures;
  return [
    brief(cpuSeconds),
    gap < 0 ? "not proven" : percent(gap),
    peer ? percent(km / peer.km - 1) : "-",
    peer ? brief(peer.seconds) : "-",
    outside.join(" / "),
    whole(waiting),
    whole(leastWaiting),
    whole(moved),
  ];
}

function targetOf(
  work: string,
  { words, holds }: Must,
  all: readonly (SalesCarved | undefined)[],
): Target {
  const done = all.filter((one) => one !== undefined);
  const isSound = done.length === all.length && done.every(({ broken }) => broken.length === 0);
  const kept = done.filter(holds).length;
  const longest = Math.max(...done.map(({ cpuSeconds }) => cpuSeconds));
  return {
    work: `even within 5 % with travel: ${work}`,
    must: words,
    measured: `${kept} of ${all.length}, longest ${brief(longest)} s`,
    reached: isSound && kept === all.length,
  };
}
