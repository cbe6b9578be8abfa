import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, ContextObject, RunOptions } from "axe-core";
import { useWorkbench } from "./pages/shared";
import type { WorkbenchPage } from "./pages/workbench";

/** Office's task panes: a Mac's default, the one of Windows, and one that was drawn wider. */
const widths = [270, 320, 480];

/** What each of the host's looks is in a browser. */
const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;

async function loadAxe({ paneFrame }: WorkbenchPage): Promise<void> {
  const path = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  await paneFrame().evaluate(await readFile(path, "utf8"));
}

/** What axe finds in the pane as it stands, a line each. */
async function findings({ paneFrame }: WorkbenchPage): Promise<string[]> {
  const violations = await paneFrame().evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: ContextObject, options: RunOptions): Promise<AxeResults> };
    };
    // Fluent's own guards around what keeps the focus: they hand it on, and nobody rests on them.
    const guards = [["[data-tabster-dummy]"]];
    const results = await axe.run(
      { exclude: guards },
      { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } },
    );
    return results.violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      at: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ""}`),
    }));
  });
  return violations.map(({ rule, at }) => `${rule}\n    ${at.slice(0, 3).join("\n    ")}`);
}

async function setWidth({ page }: WorkbenchPage, width: number): Promise<void> {
  await page.locator('iframe[title="Territory Planner"]').evaluate((frame, pixels) => {
    (frame as HTMLElement).style.width = `${pixels}px`;
  }, width);
}

/** What runs out of the pane to the right or below its foot, and what lies over something that is to be pressed. */
async function misplaced({ paneFrame }: WorkbenchPage): Promise<string[]> {
  return paneFrame().evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const wide =
      scrollWidth > clientWidth ? [`the page is ${scrollWidth} of ${clientWidth} px wide`] : [];
    // Places scroll inside the pane: a longer page lets the wheel take tabs and foot away.
    const tall =
      scrollHeight > clientHeight ? [`the page is ${scrollHeight} of ${clientHeight} px long`] : [];
    const body = document.querySelector("main")?.getBoundingClientRect();
    const covered = [
      ...document.querySelectorAll("button, input:not([type=file]), a, [role=tab]"),
    ].flatMap((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isInside = element.closest("main") !== null;
      const isScrolledAway =
        isInside && (y < (body?.top ?? 0) || y > (body?.bottom ?? innerHeight));
      if (left === right || isScrolledAway) return [];
      const found = document.elementFromPoint(x, y);
      const isHit = found !== null && (element.contains(found) || found.contains(element));
      const label = found?.closest("label");
      const isLabelled = label !== null && label !== undefined && label.htmlFor === element.id;
      return isHit || isLabelled ? [] : [`covered: ${element.outerHTML.slice(0, 120)}`];
    });
    return [...wide, ...tall, ...covered];
  });
}

/** Colours that are still on their way are nobody's choice. */
async function settled({ paneFrame }: WorkbenchPage): Promise<void> {
  await paneFrame().evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const moving = document.getAnimations().filter(({ effect }) => {
      return effect?.getComputedTiming().iterations !== Infinity;
    });
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** In every look and width; what is found once is told once. */
async function examine(workbench: WorkbenchPage): Promise<string> {
  // Another workbook has another pane.
  await loadAxe(workbench);
  const found = new Map<string, string[]>();
  for (const [look, media] of Object.entries(looks)) {
    await workbench.page.emulateMedia({ ...media, reducedMotion: "reduce" });
    for (const width of widths) {
      await setWidth(workbench, width);
      await settled(workbench);
      const told = [...(await findings(workbench)), ...(await misplaced(workbench))];
      for (const one of told) found.set(one, [...(found.get(one) ?? []), `${look} ${width}`]);
    }
  }
  return [...found].map(([one, where]) => `${where.join(", ")}\n  ${one}`).join("\n");
}

type Walk = readonly (readonly [
  state: string,
  reach: (workbench: WorkbenchPage) => Promise<void>,
])[];

const walk: Walk = [
  ["Home without tables", ({ pane }) => pane.go("Home")],
  ["Data without tables", ({ pane }) => pane.go("Data")],
  ["Plan without tables", ({ pane }) => pane.go("Plan")],
  ["Review without a plan", ({ pane }) => pane.go("Review")],
  ["Hand over without a plan", ({ pane }) => pane.go("Hand over")],
  [
    "Data with a question",
    async ({ openSample, pane }) => {
      await openSample();
      await pane.understood();
    },
  ],
  ["Home with a question", ({ pane }) => pane.go("Home")],
  [
    "Data without a question",
    async ({ pane }) => {
      await pane.answer("accounts/repeated rows", "first");
      await pane.decided();
    },
  ],
  ["Home with its brief", ({ pane }) => pane.go("Home")],
  ["Plan", ({ pane }) => pane.go("Plan")],
  [
    "figures and proof",
    async ({ pane }) => {
      await pane.carve();
    },
  ],
  ["Home with a plan", ({ pane }) => pane.go("Home")],
  ["moves", ({ pane }) => pane.look("Moves")],
  [
    "moves after a decision",
    async ({ pane: { frame } }) => {
      await frame.locator('[data-action="back"]').first().click();
      await frame.getByTestId("plan around").waitFor();
    },
  ],
  [
    "one move, and what if",
    async ({ pane: { frame } }) => {
      await frame.locator('[data-action="why"]').nth(1).click();
      await frame.getByTestId("move").waitFor();
    },
  ],
  [
    "reps",
    async ({ pane }) => {
      await pane.frame.getByRole("button", { name: "All moves" }).click();
      await pane.look("Reps");
    },
  ],
  ["Hand over", ({ pane }) => pane.go("Hand over")],
  ["what was written", ({ pane }) => pane.write()],
  [
    "what would be signed",
    async ({ pane: { frame } }) => {
      await frame.getByTestId("look to sign").click();
      await frame.getByTestId("sign off").waitFor();
    },
  ],
  [
    "Compare",
    async ({ pane }) => {
      await pane.go("Home");
      await pane.makeThreePlans();
    },
  ],
  [
    "a plan's page",
    async ({ pane: { frame, go } }) => {
      await go("Home");
      await frame
        .getByRole("button", { name: /^Look into/ })
        .first()
        .click();
      await frame.getByTestId("since").waitFor();
    },
  ],
  [
    "functions",
    async ({ pane: { frame } }) => {
      await frame.getByTestId("open-functions").click();
      await frame.getByText("TP.GINI", { exact: true }).click();
    },
  ],
];

describe("the pane, for everybody", function () {
  this.timeout(240_000);
  const workbench = useWorkbench({ fresh: true });

  for (const [state, reach] of walk) {
    it(`has nothing in anybody's way: ${state}`, async () => {
      await workbench().page.emulateMedia(looks.light);
      await setWidth(workbench(), 320);
      await reach(workbench());
      assert.equal(await examine(workbench()), "");
    });
  }
});
