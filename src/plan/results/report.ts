import type { LorenzCurve } from "../../fairness/lorenz";
import type { Carve } from "../carve";
import type { DoorReport } from "../door/doorReport";
import type { Broken } from "../words/clash";
import type { Measure } from "../measures/measures";
import { repsAsOnSheet } from "./sheetOrder";
import { targetsSentence } from "../measures/sheetTargets";
import type { Proof } from "../words/proof";
import type { Verdict } from "../words/verdict";
import { toleranceNote } from "../words/outside";

/** What the pane shows of a carve: small, whatever the number of accounts. */
export interface CarveReport {
  readonly approach: string;
  /** What the plan breaks, where it is there only to be looked at; undefined for a sound plan. */
  readonly broken: Broken | undefined;
  readonly loadName: string;
  readonly accounts: number;
  readonly reps: readonly RepReport[];
  readonly measures: readonly Measure[];
  /** Where the targets come from; "" where all are built in. */
  readonly targets: string;
  readonly lorenzBefore: LorenzCurve | undefined;
  readonly lorenzAfter: LorenzCurve | undefined;
  readonly verdict: Pick<Verdict, "met"> & { readonly sentences: readonly string[] };
  readonly proofs: readonly (Pick<Proof, "stage"> & { readonly sentence: string })[];
  /** Who is further from a fair share than the plan is to let him be, the furthest of each load first. */
  readonly outside: readonly OutsideReport[];
  readonly moved: number;
  readonly cap: number | undefined;
  /** Accounts that nobody takes, not even the house. */
  readonly unassigned: number;
  /** The house pool with its accounts; undefined where there is none. */
  readonly house: { readonly name: string; readonly accounts: number } | undefined;
  /** The first accounts that no rep has, with the reason of each. */
  readonly waiting: readonly AccountReport[];
  /** What else is to be known about the plan, a sentence or two each; not who is outside. */
  readonly notes: readonly string[];
  readonly zeroed: number;
  readonly door: DoorReport;
  readonly fingerprint: string;
  /** False when it was stopped early: the best plan found by then. */
  readonly finished: boolean;
}

export interface RepReport {
  readonly name: string;
  readonly loadBefore: number;
  readonly load: number;
  readonly accountsBefore: number;
  readonly accounts: number;
  /** NaN without a capacity. */
  readonly utilisation: number;
}

export interface OutsideReport {
  readonly name: string;
  readonly loadName: string;
  /** How far from a fair share, as a part of it; below 0 where it is under. */
  readonly off: number;
  /** How far it may be. */
  readonly limit: number;
  readonly why: string;
}

/** One account of a carve, for looking up. */
export interface AccountReport {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly rep: string;
  readonly reason: string;
}

/** Accounts without a rep beyond this many are counted, not listed. */
const listedWaiting = 100;

export function reportOf(carve: Carve): CarveReport {
  const { inputs, plan, before, after, verdict, say } = carve;
  const { house } = inputs;
  const left = plan.unassigned.length;
  return {
    approach: carve.settings.approach,
    broken: carve.broken,
    loadName: inputs.loadName,
    accounts: inputs.accounts.count,
    reps: repsAsOnSheet(inputs.reps).map((rep) => ({
      name: inputs.reps.name[rep] ?? "",
      loadBefore: before.load[rep] ?? 0,
      load: after.load[rep] ?? 0,
      accountsBefore: before.accounts[rep] ?? 0,
      accounts: after.accounts[rep] ?? 0,
      utilisation: after.utilisation[rep] ?? NaN,
    })),
    measures: carve.measures,
    targets: targetsSentence(carve.targets),
    lorenzBefore: carve.lorenzBefore,
    lorenzAfter: carve.lorenzAfter,
    verdict: { met: verdict.met, sentences: verdict.sentences.map(say) },
    proofs: carve.proofs.map(({ stage, sentence }) => ({ stage, sentence: say(sentence) })),
    outside: carve.outside.map(({ rep, name, off, isOver, limit, why }) => ({
      name: inputs.reps.name[rep] ?? "",
      loadName: name,
      off: isOver ? off : -off,
      limit,
      why: say(why),
    })),
    moved: plan.moved,
    cap: carve.cap,
    unassigned: house === "" ? left : 0,
    house: house === "" ? undefined : { name: house, accounts: left },
    waiting: plan.unassigned
      .slice(0, listedWaiting)
      .map(({ account }) => accountReport(carve, account)),
    notes: carve.notes.filter(({ key }) => key !== toleranceNote).map(say),
    zeroed: inputs.zeroed,
    door: carve.door,
    fingerprint: carve.fingerprint,
    finished: plan.finished,
  };
}

function accountReport({ inputs, plan, reasons }: Carve, account: number): AccountReport {
  return {
    id: inputs.accounts.id[account] ?? "",
    name: inputs.accounts.name[account] ?? "",
    owner: inputs.accounts.ownerName[account] ?? "",
    rep: inputs.reps.name[plan.rep[account] ?? -1] ?? inputs.house,
    reason: reasons[account] ?? "",
  };
}

/** An account by its id as it stands in the table; undefined where the plan has no such account. */
export function accountOf(carve: Carve, id: string): AccountReport | undefined {
  const account = carve.inputs.accounts.id.indexOf(id);
  return account < 0 ? undefined : accountReport(carve, account);
}

/** The first accounts whose id or name holds the text, those that begin with it first. */
export function findAccounts(carve: Carve, text: string, most = 6): AccountReport[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const { id, name, count } = carve.inputs.accounts;
  const starting: number[] = [];
  const holding: number[] = [];
  for (let account = 0; account < count && starting.length < most; account++) {
    const texts = [(id[account] ?? "").toLowerCase(), (name[account] ?? "").toLowerCase()];
    if (texts.some((t) => t.startsWith(wanted))) starting.push(account);
    else if (holding.length < most && texts.some((t) => t.includes(wanted))) holding.push(account);
  }
  return [...starting, ...holding].slice(0, most).map((account) => accountReport(carve, account));
}
