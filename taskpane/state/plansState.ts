import type { ListedPlan } from "../../src/plan/stored/conflict";

/** The plans that are stored in the workbook. */
export interface StoredPlans {
  /** The latest first. */
  readonly list: readonly ListedPlan[];
  /** Why each of the others can't be shown. */
  readonly unread: readonly string[];
  /** Id of the plan at hand; undefined where it isn't stored. */
  readonly current: string | undefined;
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
    }
  | { readonly type: "removed"; readonly id: string };

export const noStoredPlans: StoredPlans = { list: [], unread: [], current: undefined };

export function reducePlans(plans: StoredPlans, event: StoredPlansEvent): StoredPlans {
  switch (event.type) {
    case "plans":
      return { ...plans, list: event.list, unread: event.unread };
    case "stored": {
      const { plan, isCurrent } = event;
      const others = plans.list.filter(({ head }) => head.id !== plan.head.id);
      const current = isCurrent ? plan.head.id : plans.current;
      return { ...plans, list: [plan, ...others], current };
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
