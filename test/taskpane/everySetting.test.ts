import assert from "node:assert/strict";
import type { Settings } from "../../src/plan/settings/settings";
import type { RemotePlanner } from "../../taskpane/planner";
import { carved, repsOf } from "../plan/carved";
import { caseSettings, everyColumn, settingCases } from "../plan/settingCases";
import { gridWith, openPane } from "./openPane";

describe("the pane's settings", () => {
  for (const { what, with: changed } of settingCases) {
    it(`reach the plan: ${what}`, async () => {
      let planner: RemotePlanner | undefined;
      const pane = openPane(gridWith(everyColumn()), {
        planner: (given) => {
          planner = given;
          return given;
        },
      });
      await pane.session.start();
      const settings: Partial<Settings> = { ...caseSettings, ...changed };
      for (const [name, value] of Object.entries(settings))
        await pane.session.set(name as keyof Settings, value);
      await pane.session.carve();
      assert.ok(pane.state().report, JSON.stringify(pane.state().run));
      const results = await planner?.results();
      assert.deepEqual(
        Object.fromEntries(results?.repByAccount ?? []),
        repsOf(carved(everyColumn(), settings)),
      );
    });
  }
});
