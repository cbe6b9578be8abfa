import { InputError } from "../../errors";
import type { LorenzCurve } from "../../fairness/lorenz";
import type { Cell } from "../../table/cell";
import { approachText } from "../settings/approaches";
import type { Carve } from "../carve";
import { doorLines } from "../door/doorReport";
import { plural } from "../numberText";
import { targetsSentence } from "../measures/sheetTargets";
import type { Proof } from "../words/proof";
import { movedWords } from "../words/moved";
import type { Results, ResultTable } from "./results";
import { accountsAsOnSheet } from "./sheetOrder";
import { amountFormat, cell, column } from "./resultCells";
import { chartsOf } from "./chartsOf";
import { sheets, tables } from "./resultNames";
import { territories } from "./territories";

function repName({ inputs, plan }: Carve, account: number): string {
  return inputs.reps.name[plan.rep[account] ?? -1] ?? inputs.house;
}

function assignments(carve: Carve): ResultTable {
  const { accounts } = carve.inputs;
  return {
    name: tables.assignments,
    sheet: sheets.assignments,
    row: 0,
    column: 0,
    freeze: true,
    columns: [
      column("Account ID", "text", 20),
      column("Account", "text", 30),
      column("Owner before", "text", 18),
      column("Rep", "text", 18),
      column("Moved?", "text", 11),
      column("Load", amountFormat(accounts.load), 13),
      column("Reason", "text", 70),
    ],
    rows: accountsAsOnSheet(accounts).map((account) => [
      accounts.id[account] ?? "",
      accounts.name[account] ?? "",
      accounts.ownerName[account] ?? "",
      repName(carve, account),
      carve.say(movedWords(carve, account)),
      accounts.load[account] ?? 0,
      carve.reasons[account] ?? "",
    ]),
    gone: [null, null, null, "", "", "", "No longer in the accounts table."],
  };
}

const proofLabels: { readonly [stage in Proof["stage"]]: string } = {
  evenness: "Proof of fairness",
  travel: "Proof of travel",
  cost: "Proof",
};

function fairness(carve: Carve): ResultTable {
  const { measures, targets, verdict, proofs, settings, inputs, notes, door, fingerprint, say } =
    carve;
  const gaps = proofs.map(({ stage, figure, sentence }): readonly Cell[] => [
    proofLabels[stage],
    "",
    cell(figure),
    "",
    "",
    `${say(sentence)}${door.scope === "" ? "" : ` ${door.scope}`}`,
  ]);
  const said = [
    ...notes.map((note, at) => [`Note ${at + 1}`, say(note)] as const),
    ...doorLines(door),
    ...(targets.place === "" ? [] : [["Targets", targetsSentence(targets)] as const]),
    ...targets.problems.map(({ message }, at) => [`Targets ${at + 1}`, message] as const),
    [
      "Fingerprint",
      `${fingerprint} (the same data, answers, settings and seed give it again)`,
    ] as const,
  ];
  const verdicts = verdict.sentences.map((sentence, at): readonly Cell[] => [
    at === 0 ? "Verdict" : `Verdict ${at + 1}`,
    "",
    "",
    "",
    at > 0 || verdict.met === undefined ? "" : verdict.met ? "Yes" : "No",
    say(sentence),
  ]);
  return {
    name: tables.fairness,
    sheet: sheets.fairness,
    row: 1,
    column: 0,
    title: `Plan of ${plural(inputs.accounts.count, "account")} for ${plural(inputs.reps.count, "rep")}: ${approachText(settings.approach)}`,
    columns: [
      column("Measure", "text", 34),
      column("Before", "general", 14),
      column("After", "general", 14),
      column("Target", "text", 17),
      column("Met?", "text", 8),
      { ...column("What it says", "text", 66), wrap: true },
    ],
    rows: [
      ...verdicts,
      ...gaps,
      ...measures.map((m) => [
        m.label,
        cell(m.before),
        cell(m.after),
        m.target,
        m.met === "" ? "" : m.met === "yes" ? "Yes" : "No",
        m.meaning,
      ]),
      ...said.map(([label, text]): readonly Cell[] => [label, "", "", "", "", text]),
    ],
    rowNumbers: [
      ...verdicts.map(() => "general" as const),
      ...gaps.map(() => "fine percent" as const),
      ...measures.map((m) => m.number),
      ...said.map(() => "general" as const),
    ],
    gone: [null, "", "", "", "", "The latest plan has no such figure."],
  };
}

function lorenzTable({ lorenzBefore, lorenzAfter }: Carve): ResultTable {
  const points = Math.max(lorenzBefore?.x.length ?? 0, lorenzAfter?.x.length ?? 0);
  const coordinates = (curve: LorenzCurve | undefined, point: number): Cell[] => [
    cell(curve?.x[point]),
    cell(curve?.y[point]),
  ];
  return {
    name: tables.lorenz,
    sheet: sheets.fairness,
    row: 1,
    column: 7,
    title: "Points of the Lorenz curve",
    columns: [
      column("Point", "integer", 8),
      column("Reps before", "percent", 13),
      column("Load before", "percent", 13),
      column("Reps after", "percent", 12),
      column("Load after", "percent", 12),
    ],
    rows: Array.from({ length: points }, (_, point) => [
      point,
      ...coordinates(lorenzBefore, point),
      ...coordinates(lorenzAfter, point),
    ]),
    gone: [null, "", "", "", ""],
  };
}

/**
 * The result sheets and charts of a carve.
 *
 * @throws InputError for a plan that breaks rules: in a sheet nobody could tell it from a sound one
 */
export function resultsOf(carve: Carve): Results {
  if (carve.broken !== undefined) {
    throw new InputError(
      "This plan breaks your rules, so it isn't written to the workbook. Change one of the rules that contradict each other, then carve again.",
    );
  }
  const scorecard = fairness(carve);
  return {
    tables: [assignments(carve), territories(carve), scorecard, lorenzTable(carve)],
    charts: chartsOf(carve, scorecard.rows.length + 4),
  };
}

/** The rep of each account by its id, "" for unassigned ones. */
export function repByAccount(carve: Carve): ReadonlyMap<string, string> {
  return new Map(carve.inputs.accounts.id.map((id, account) => [id, repName(carve, account)]));
}
