/** The argument accounts of TP.LEADROUTE: who owns what, as far as its cells can be read. */
import type { OwnedAccounts } from "../../src/leads/accountIndex";
import { accountFieldsFor } from "../../src/table/headers/accountFacts";
import { nameFinder } from "../../src/table/names";
import { ErrorInInput } from "../cells";
import { isLeftOut } from "../door/givenTable";
import { ownRows } from "../door/ownRows";
import { lostNote, withBlanks } from "../door/readable";
import type { RepRows } from "../door/repRows";
import { namesIn, neededColumn, tableOf } from "../door/table";
import { namesOrBlanks } from "./rules";

export interface RoutedAccounts extends OwnedAccounts {
  /** Why nobody can tell who owns an account, by its row: its leads have no answer either. */
  readonly unowned: ReadonlyMap<number, Error>;
  /** Cells by which an account is not found, since they can't be read. */
  readonly notes: readonly string[];
}

const noAccounts: RoutedAccounts = {
  id: [],
  name: [],
  domain: [],
  parent: [],
  rep: new Int32Array(0),
  unowned: new Map(),
  notes: [],
};

/** Accounts with the positions of their owners in the team; who isn't in it owns nothing. */
export function routedAccounts(
  argument: unknown,
  reps: RepRows,
  repIds: readonly string[],
): RoutedAccounts {
  if (isLeftOut(argument)) return noAccounts;
  const keys = ["id", "name", "owner", "parentId", "domain"];
  const own = ownRows(tableOf("accounts", argument, accountFieldsFor(keys, ["owner"])));
  const owner = neededColumn(own, "owner");
  const owned = withBlanks(own, [owner]);
  const { table, cells } = withBlanks(
    owned.table,
    [...own.columns.values()].filter((column) => column !== owner),
  );
  const byName = nameFinder(reps.names);
  const byId = new Map(repIds.map((id, rep) => [id, rep]));
  byId.delete("");
  const repOf = (name: string): number => {
    const rep = byName(name);
    return rep < 0 ? (byId.get(name) ?? -1) : rep;
  };
  return {
    id: namesOrBlanks(table, "id"),
    name: namesOrBlanks(table, "name"),
    domain: namesOrBlanks(table, "domain"),
    parent: namesOrBlanks(table, "parentId"),
    rep: Int32Array.from(namesIn(table, owner), (name) => (name === "" ? -1 : repOf(name))),
    unowned: new Map(
      owned.cells.map(({ row, text, place }) => [row, new ErrorInInput(text, place)]),
    ),
    notes: lostNote(cells, "its account is not found by it", "do not help to find their accounts"),
  };
}
