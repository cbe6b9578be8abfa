import type { SettingForm } from "../settings/settingSpec";

/** A setting of an operation: what it may be, and what it means. */
export type OperationSetting = SettingForm & { readonly label: string; readonly help: string };

/** An operation of a finished plan: its name for people, what it answers, and its settings. */
export interface OperationSpec {
  readonly title: string;
  readonly help: string;
  readonly settings: Readonly<Record<string, OperationSetting>>;
}

const from = {
  label: "Starts from",
  type: "choice",
  choices: ["plan", "today"],
  wording: { plan: "The plan", today: "Today's owners" },
  fallback: "plan",
  help: "plan: everybody has the accounts of the plan. today: everybody has the accounts owned today.",
} as const;

function mostMoved(label: string, what: string) {
  return {
    label,
    type: "number",
    least: 0,
    most: 100,
    whole: false,
    step: 1,
    fallback: 100,
    help: `The most that may change hands, in percent of ${what}; 100 for no limit.`,
  } as const;
}

/** Every operation of a plan with its settings; panes and reports read this one table. */
export const operations = {
  frontier: {
    title: "What more moves buy",
    help: "Plans under rising limits on what may change hands, and what each of them gains.",
    settings: {
      by: {
        label: "Limit by",
        type: "choice",
        choices: ["accounts", "customers", "arr"],
        wording: { accounts: "Accounts", customers: "Customers", arr: "ARR" },
        fallback: "accounts",
        help: "What the limits count: accounts, customers, or today's ARR. The plan's limits on the others stay.",
      },
      limits: {
        label: "Limits (%)",
        type: "text",
        example: "0, 2, 5, 10, 15, 30, 100",
        fallback: "0, 2, 5, 10, 15, 30, 100",
        help: "Rising limits in percent of what today's reps have, parted by commas; 100 for none. What has to move is always allowed.",
      },
    },
  },
  stress: {
    title: "Reruns with shaken amounts",
    help: "How far the furthest rep comes from a fair share where amounts turn out larger and smaller than in the tables, for the plan as it stands and for one carved again.",
    settings: {
      shake: {
        label: "Shaken by (%)",
        type: "number",
        least: 0.1,
        most: 50,
        whole: false,
        step: 5,
        fallback: 10,
        help: "Standard deviation of the factor, 1 on average, that each account's amounts are multiplied by.",
      },
      reruns: {
        label: "Reruns",
        type: "number",
        least: 10,
        most: 1000,
        whole: true,
        step: 50,
        fallback: 200,
        help: "How many times; 100 or more for figures that hardly change with the seed.",
      },
      seed: {
        label: "Seed",
        type: "number",
        least: 0,
        most: 1e9,
        whole: true,
        step: 1,
        fallback: 1,
        help: "The same seed gives the same factors.",
      },
    },
  },
  newRep: {
    title: "A rep more",
    help: "Which accounts a new rep takes over: first those that wait, then from the fullest.",
    settings: {
      name: {
        label: "Name",
        type: "text",
        example: "Dana Cole",
        fallback: "",
        help: "The new rep's name, unlike that of any rep in the table.",
      },
      capacity: {
        label: "Capacity",
        type: "weight",
        fallback: "auto",
        help: "Workload that the new rep can carry, in what capacity counts. auto: as much as the others on average.",
      },
      quota: {
        label: "Quota",
        type: "weight",
        fallback: "auto",
        help: "The new rep's quota. auto: that of the others on average.",
      },
      place: {
        label: "Starts from the place",
        type: "text",
        example: "32.78, -96.80",
        fallback: "",
        help: "Latitude and longitude, parted by a comma. Empty: the place is not known, and travel does not count for the new rep.",
      },
      columns: {
        label: "Values in columns",
        type: "text",
        example: "Segment = SMB; Region = West",
        fallback: "",
        help: "What stands in the columns that decide who may serve what and who is compared with whom, parted by semicolons. A column that is not named is blank.",
      },
      mostMovedPercent: mostMoved(
        "Most accounts that change hands (%)",
        "the accounts that have a rep",
      ),
      from,
    },
  },
  leaver: {
    title: "A rep leaves",
    help: "Who takes the accounts of a rep who leaves; the others keep what they have.",
    settings: {
      rep: {
        label: "Who leaves",
        type: "text",
        example: "Ana Ruiz",
        fallback: "",
        help: "The name of a rep of the plan.",
      },
      from,
    },
  },
  rebalance: {
    title: "Fewest moves into the tolerance",
    help: "From today's owners, the moves that weigh least and bring everybody inside the tolerance, or as near as the limits allow.",
    settings: {
      tolerance: {
        label: "Tolerance (%)",
        type: "weight",
        fallback: "auto",
        help: "How far a rep may be from a fair share, in percent of it. auto: as the plan has it.",
      },
      count: {
        label: "Moves count",
        type: "choice",
        choices: ["by weight", "alike"],
        wording: { "by weight": "By their weight", alike: "All alike" },
        fallback: "by weight",
        help: "by weight: prospects before customers, and last those in work. alike: as few accounts as can be.",
      },
      mostAccountsPercent: mostMoved("Most accounts (%)", "the accounts of today's reps"),
      mostCustomersPercent: mostMoved("Most customers (%)", "the customers of today's reps"),
      mostArrPercent: mostMoved("Most ARR (%)", "the ARR of today's reps"),
    },
  },
  whereShort: {
    title: "Where reps are short",
    help: "How many reps more the accounts that wait and the work above capacity ask for, and how many quotas the potential carries.",
    settings: {
      timesQuota: {
        label: "Potential a quota asks for (times)",
        type: "number",
        least: 0.1,
        most: 100,
        whole: false,
        step: 0.5,
        fallback: 3,
        help: "How many times its quota a rep's accounts should be able to bring.",
      },
    },
  },
  compare: {
    title: "Plans side by side",
    help: "The measures of two to five plans, which targets each meets, and where they differ.",
    settings: {},
  },
  ruleTable: {
    title: "The plan as rules",
    help: 'A short list of rules that places most accounts as the plan does, in the words of the setting "rules".',
    settings: {
      mostRules: {
        label: "Most rules",
        type: "number",
        least: 1,
        most: 500,
        whole: true,
        step: 5,
        fallback: 30,
        help: "How many rules the list may have.",
      },
      fewestAccounts: {
        label: "Fewest accounts of a rule",
        type: "number",
        least: 1,
        most: 1e6,
        whole: true,
        step: 1,
        fallback: 2,
        help: "A rule that would place fewer accounts as the plan does is left out.",
      },
      rightPercent: {
        label: "Right for at least (%)",
        type: "number",
        least: 1,
        most: 100,
        whole: false,
        step: 5,
        fallback: 50,
        help: "Of the accounts that a rule describes, so many have to be with its rep in the plan; rules above it may take the others.",
      },
    },
  },
} as const satisfies Readonly<Record<string, OperationSpec>>;

export type OperationName = keyof typeof operations;

type ValueOf<Form> = Form extends {
  readonly type: "choice";
  readonly choices: readonly (infer Choice)[];
}
  ? Choice
  : Form extends { readonly type: "number" }
    ? number
    : Form extends { readonly type: "weight" }
      ? number | "auto"
      : string;

/** The settings of an operation, checked. */
export type OperationSettings<Name extends OperationName> = {
  readonly [setting in keyof (typeof operations)[Name]["settings"]]: ValueOf<
    (typeof operations)[Name]["settings"][setting]
  >;
};
