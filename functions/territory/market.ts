import { allGrouped } from "../../src/territory/allGrouped";
import { market } from "../../src/territory/market";
import { accountRows, flagsOfField, groupsOfAccounts, numbersOfField } from "../door/accountRows";
import { inCell } from "../cellError";
import { isLeftOut } from "../door/givenTable";
import { groupsBy } from "../door/groups";
import { headerNamed } from "../door/headers";
import { withNotes } from "../door/noteRows";
import { lostNotes } from "../door/readable";
import { figureSettings, readingAnswers } from "../door/settings";
import { spillTable } from "../door/spill";

/**
 * The market from the rows of your accounts, by region, segment or anything else: how many companies there are, how many fit and buy, and what those that fit could bring. Shows where to add reps.
 * @customfunction MARKET
 * @param accounts The accounts with their header row, for example Accounts[#All], customers and prospects: ICP (yes or no), ARR (a customer has some), and if wanted ACV and Account ID. A blank number counts as 0; rows that repeat an ID count once.
 * @param [by] A header of accounts in quotes, or one cell per row with or without its header. Blank: the column Region. Rows without a value stand under "(none)", so that the groups add up to the whole.
 * @param [settings] Two columns, name and value: penetration, the part of the ICP companies that can be won, 0 to 1. Blank: 1; with 0.1 the TAM is the market that can be obtained.
 * @returns Headers, then one row per group: the group, Companies, Customers, ICP companies, ICP share, Average ACV (of a column ACV, else ARR per customer; a group without any takes the average of all), TAM, ARR, Whitespace (TAM - ICP ARR), Penetration (ICP customers / ICP companies), ICP customers, ICP ARR (theirs). Blank where a column is missing. Rows that can't be read are left out, and a Note below says so.
 * @example =TP.MARKET(Accounts[#All], "Industry")
 * @source TAM = ICP companies x average ACV x penetration; whitespace = TAM - ARR, both of ICP companies
 */
export function marketOfRange(
  accounts: unknown[][],
  by?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const answers = readingAnswers(settings ?? null)("accounts");
    const keys = ["region", "icp", "arr", "acv", "id"];
    const kept = accountRows(accounts, keys, [], answers, {
      texts: headerNamed(by),
      beside: ["by", by],
      unread: isLeftOut(by) ? [] : ["region"],
    });
    const { penetration } = figureSettings(settings ?? null);
    const given = groupsBy(kept.table, by, ["region"]);
    const groups = allGrouped(groupsOfAccounts(kept, given));
    const found = market(
      {
        groups,
        arr: numbersOfField(kept, "arr"),
        acv: numbersOfField(kept, "acv"),
        icp: flagsOfField(kept, "icp"),
      },
      penetration,
    );
    const figures = spillTable([
      [given.label, groups.names],
      ["Companies", found.companies],
      ["Customers", found.customers],
      ["ICP companies", found.icpCompanies],
      ["ICP share", found.icpShare],
      ["Average ACV", found.acv],
      ["TAM", found.tam],
      ["ARR", found.arr],
      ["Whitespace", found.whitespace],
      ["Penetration", found.penetration],
      ["ICP customers", found.icpCustomers],
      ["ICP ARR", found.icpArr],
    ]);
    return withNotes(figures, lostNotes(kept));
  });
}
