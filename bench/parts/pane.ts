import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { panesApart } from "../browser/pane/paneApart";
import type { PaneApart, PanesApart } from "../browser/pane/paneApart";
import { sampleBook, teamBook } from "../browser/pane/books";
import { dist } from "../../test/support/root";
import { brief, size, tableOf, whole } from "../report/markdown";
import type { Part, Section, Target } from "../report/section";

const LIMIT = {
  firstKiB: 235,
  startMs: 1500,
  decisionMs: 100,
  counterMs: 1000,
  plansMs: 5000,
  taskMs: 200,
  memory: 500,
};
const STARTS = 5;
const DECISIONS = 8;
const REVIEWED = {
  accounts: 20_000,
  reps: 200,
  seed: 11,
  owners: "nearest",
  mayMove: 0.15,
} as const;
const LARGE = { accounts: 100_000, reps: 50, seed: 11, owners: "nearest", mayMove: 0.15 } as const;
/** A plan of this size takes a minute or two, and a write of it as well. */
const PATIENCE = 600_000;

const seconds = (ms: number): string => `${brief(ms / 1000)} s`;
const kib = (bytes: number): number => bytes / 1024;
const middle = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

export const panePart: Part = {
  name: "pane",
  async run(say) {
    const panes = await panesApart();
    try {
      const sections = [
        sizes(),
        await starts(panes),
        await plans(panes),
        await decisions(panes, say),
        await readAndWrite(panes, say),
      ];
      const text =
        `The built pane in Chromium ${panes.version}, headless, in a page of its own; the workbook and ` +
        "the host that answers office.js are another process, as in Excel. Times begin with a click, end " +
        "when the figures stand in the page, and hold what the host takes.\n\n" +
        sections.map((one) => `**${one.title}.** ${one.text}`).join("\n\n");
      return {
        title: "In the task pane",
        text,
        targets: sections.flatMap(({ targets }) => targets),
      };
    } finally {
      await panes.close();
    }
  },
};

/** What the page loads at once, and what comes with the places. */
function sizes(): Section {
  const packed = (name: string): number =>
    kib(gzipSync(readFileSync(join(dist, name)), { level: 9 }).length);
  const files = readdirSync(dist).filter((name) => /^taskpane.*\.js$/.test(name));
  const first = packed("taskpane.js");
  const lines = [...files, "functions.js"].map((name) => [name, brief(packed(name))]);
  return {
    title: "Sizes",
    text:
      "taskpane.js is loaded first, functions.js on the same page for the cells; the worker when a plan " +
      `is first needed, the others with the place that shows them.\n\n${tableOf(["file:", "KiB, gzip -9"], lines)}`,
    targets: [
      target(
        "first load of the task pane",
        `<= ${LIMIT.firstKiB} KiB, gzip`,
        `${first.toFixed(1)} KiB`,
        first <= LIMIT.firstKiB,
      ),
    ],
  };
}

function target(work: string, must: string, measured: string, reached: boolean): Target {
  return { work, must, measured, reached };
}

/** From the address of the page to Home with today's figures, each time in a browser that has seen nothing. */
async function starts(panes: PanesApart): Promise<Section> {
  const all: number[] = [];
  for (let run = 0; run < STARTS; run++) {
    const { pane, frame, close } = await panes.open(sampleBook());
    try {
      await pane.frame.getByTestId("home data").waitFor();
      all.push(await frame().evaluate(() => window.homeStoodAt ?? NaN));
    } finally {
      await close();
    }
  }
  const ms = middle(all);
  return {
    title: "Start",
    text: `The sample is understood and Home can be used ${seconds(ms)} after the page began to load (middle of ${STARTS}, ${all.map(seconds).join(", ")}).`,
    targets: [target("the pane can be used, sample", "<= 1.5 s", seconds(ms), ms <= LIMIT.startMs)],
  };
}

async function plans(panes: PanesApart): Promise<Section> {
  const { pane, close } = await panes.open(sampleBook());
  try {
    await pane.frame.getByTestId("questions").waitFor();
    await pane.answer("accounts/repeated rows", "first");
    await pane.go("Home");
    await pane.frame.getByTestId("three plans").waitFor();
    const begin = performance.now();
    await pane.makeThreePlans();
    const ms = performance.now() - begin;
    return {
      title: "Three plans",
      text: `Three plans of the sample stand side by side ${seconds(ms)} after the click.`,
      targets: [
        target("three plans in the pane, sample", "<= 5 s", seconds(ms), ms <= LIMIT.plansMs),
      ],
    };
  } finally {
    await close();
  }
}

/** Opens a team's workbook and waits until both tables are read. */
async function openTeam(
  panes: PanesApart,
  shape: Parameters<typeof teamBook>[0],
): Promise<{ opened: PaneApart; ms: number }> {
  const opened = await panes.open(teamBook(shape));
  opened.frame().page().setDefaultTimeout(PATIENCE);
  await opened.pane.frame.getByTestId("home data").waitFor();
  const ms = await opened.frame().evaluate(() => window.homeStoodAt ?? NaN);
  return { opened, ms };
}

/** Moves are put back one after the other, as fast as their figures come. */
async function decisions(panes: PanesApart, say: (line: string) => void): Promise<Section> {
  const { opened } = await openTeam(panes, REVIEWED);
  const { pane, frame, close } = opened;
  try {
    const begin = performance.now();
    await pane.carve();
    say(
      `pane | carved ${size(REVIEWED.accounts, REVIEWED.reps)} in ${seconds(performance.now() - begin)}`,
    );
    await pane.look("Moves");
    // Those that are decided make way: there is always one to put back in view.
    await pane.frame.getByRole("button", { name: "Open", exact: true }).click();
    await pane.frame.locator('[data-action="back"]').first().waitFor();
    await opened.longestTask();
    const figures: number[] = [];
    const counters: number[] = [];
    for (let n = 0; n < DECISIONS; n++) {
      const [figure, counter] = await frame().evaluate(() => window.putBackFirst());
      figures.push(figure);
      counters.push(counter);
    }
    const offered = counters.filter((ms) => !Number.isNaN(ms));
    const [figure, counter] = [Math.max(...figures), Math.max(0, ...offered)];
    const longest = await opened.longestTask();
    return {
      title: "Decisions",
      text:
        `${DECISIONS} moves of a plan of ${size(REVIEWED.accounts, REVIEWED.reps)} put back, one after the other. ` +
        tableOf(
          ["milliseconds:", "shortest", "middle", "longest"],
          [
            ["until the new figures stand", figures],
            [`until a step that makes up for it is offered (${offered.length} times)`, offered],
          ].map(([name, all]) => [name as string, ...spread(all as number[])]),
        ).replace(/^/, "\n\n") +
        `\n\nThe longest task of the page's thread meanwhile: ${whole(longest)} ms (0: none above 50 ms).`,
      targets: [
        target(
          "a decision in Review, 20,000 x 200",
          "<= 100 ms to its figures",
          `${whole(figure)} ms at most`,
          figure <= LIMIT.decisionMs,
        ),
        target(
          "the step that makes up for it, 20,000 x 200",
          "<= 1 s",
          seconds(counter),
          counter <= LIMIT.counterMs,
        ),
      ],
    };
  } finally {
    await close();
  }
}

const spread = (all: readonly number[]): string[] =>
  [Math.min(...all), middle(all), Math.max(...all)].map(whole);

async function readAndWrite(panes: PanesApart, say: (line: string) => void): Promise<Section> {
  const { opened, ms } = await openTeam(panes, LARGE);
  const { pane, close } = opened;
  try {
    const reading = await opened.longestTask();
    say(
      `pane | read ${whole(LARGE.accounts)} x 15 in ${seconds(ms)}, longest task ${whole(reading)} ms`,
    );
    await pane.carve();
    const carving = await opened.longestTask();
    await pane.go("Hand over");
    await pane.frame.getByTestId("preview").waitFor();
    const looking = await opened.longestTask();
    const begin = performance.now();
    await pane.write();
    const writeMs = performance.now() - begin;
    const writing = await opened.longestTask();
    const memory = await opened.peak();
    const tasks = [
      ["reading", reading],
      ["carving", carving],
      ["preview", looking],
      ["writing", writing],
    ] as const;
    const longest = Math.max(...tasks.map(([, one]) => one));
    return {
      title: "Reading and writing",
      text:
        `${whole(LARGE.accounts)} accounts x 15 columns and ${LARGE.reps} reps are read and understood in ${seconds(ms)}; ` +
        `the plan of them is written in ${seconds(writeMs)}. Longest task of the page's thread: ` +
        `${tasks.map(([name, one]) => `${name} ${whole(one)} ms`).join(", ")}. ` +
        `The page's process, with the worker and the browser's own part, held ${whole(memory)} MB at most.`,
      targets: [
        target(
          "reading and writing 100,000 accounts in the pane",
          "no task over 200 ms",
          `${whole(longest)} ms`,
          longest <= LIMIT.taskMs,
        ),
        target("the same", "<= 500 MB", `${whole(memory)} MB`, memory <= LIMIT.memory),
      ],
    };
  } finally {
    await close();
  }
}
