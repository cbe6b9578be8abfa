import { describe } from "mocha";
import { serialOf } from "../ownReading";
import { asksAndRemembers, type Asked } from "../pages/asked";
import { useWorkbench } from "../pages/shared";

/** Two orders of one account: which of them is the latest is what the dates say. */
const latest = { "accounts/repeated rows": "latest" };

/** Whatever a cell alone leaves open: a number, a date, a share, a postal code. */
const questions: readonly Asked[] = [
  {
    what: "the decimal sign",
    accounts: "Account ID;Owner;ARR\nK1;Mia Sand;1.250\nK2;Jon Lund;2.500\n",
    key: "accounts/decimal sign/ARR",
    answers: {
      point: { loads: { K1: 1.25, K2: 2.5 } },
      comma: { loads: { K1: 1250, K2: 2500 } },
    },
  },
  {
    what: "the order of day and month",
    accounts:
      "Account ID,Owner,ARR,Order date\nK1,Mia Sand,10,3/4/2026\nK1,Mia Sand,20,2/5/2026\nK2,Jon Lund,5,1/12/2026\n",
    key: "accounts/date order/Order date",
    answers: {
      "day first": { loads: { K1: 20, K2: 5 } },
      "month first": { loads: { K1: 10, K2: 5 } },
    },
    besides: latest,
  },
  {
    what: "real dates beside texts",
    accounts: [
      ["Account ID", "Owner", "ARR", "Order date"],
      ["K1", "Mia Sand", 10, serialOf("2026-03-04")],
      ["K1", "Mia Sand", 20, serialOf("2026-02-05")],
      ["K2", "Jon Lund", 5, "31/12/2026"],
    ],
    key: "accounts/real dates/Order date",
    answers: {
      "as they stand": { loads: { K1: 10, K2: 5 } },
      swapped: { loads: { K1: 20, K2: 5 } },
    },
    besides: latest,
  },
  {
    what: "shares and percent",
    accounts: "Account ID,Owner,Score\nK1,Mia Sand,0.5\nK2,Jon Lund,80\nK3,Jon Lund,20%\n",
    key: "accounts/percent/Score",
    answers: {
      percent: { loads: { K1: 0.005, K2: 0.8, K3: 0.2 } },
      "as it stands": { loads: { K1: 0.5, K2: 80, K3: 0.2 } },
      "above 1": { loads: { K1: 0.5, K2: 0.8, K3: 0.2 } },
    },
  },
];

describe("the questions of the pane about single cells", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();
  for (const question of questions) asksAndRemembers(question, workbench);
});
