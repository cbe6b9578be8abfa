import type { ListedPlan } from "../../src/plan/stored/conflict";

/** The plans that are stored in the workbook. */
export interface StoredPlans {
  /** The latest first. */
  readonly list: readonly ListedPlan[];
  /** Why each of the others can't be shown. */
  readonly unread: readonly string[];
  /** Id of the plan at hand; undefined where it isn't stored. */
  readonly current: string | undefined;
  /** Its version, as it was taken up here: what was decided since goes with this one and no other. */
  readonly taken: number;
}

export type StoredPlansEvent =
  | {
      readonly type: "plans";
      readonly list: StoredPlans["list"];
      readonly unread: StoredPlans["unread"];
    }
  | {
      readonly type: "stored";
      readonly plan: ListedPlan;
      /** Whether it is the plan at hand. */
      readonly isCurrent: boolean;
      /** The version that was changed into it; undefined where it is new here. */
      readonly after?: number;
    }
  | { readonly type: "removed"; readonly id: string };

export const noStoredPlans: StoredPlans = { list: [], unread: [], current: undefined, taken: 0 };

export function reducePlans(plans: StoredPlans, event: StoredPlansEvent): StoredPlans {
  switch (event.type) {
    case "plans":
      return { ...plans, list: event.list, unread: event.unread };
    case "stored": {
      const { plan, isCurrent } = event;
      const others = plans.list.filter(({ head }) => head.id !== plan.head.id);
      const list = [plan, ...others];
      if (!isCurrent) return { ...plans, list };
      const { id } = plan.head;
      // A change of what somebody else has stored meanwhile takes up nothing of theirs.
      const isTaken = event.after === undefined || event.after === plans.taken;
      return {
        list,
        unread: plans.unread,
        current: id,
        taken: isTaken ? plan.version : plans.taken,
      };
    }
    case "removed": {
      const list = plans.list.filter(({ head }) => head.id !== event.id);
      return { ...plans, list, current: plans.current === event.id ? undefined : plans.current };
    }
  }
}

export function currentPlan({ list, current }: StoredPlans): ListedPlan | undefined {
  return list.find(({ head }) => head.id === current);
}
