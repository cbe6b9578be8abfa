import { countsAccounts } from "../../../../../src/plan/tables/countsAccounts";
import type { Inspection } from "../../../../../src/plan/inputs/inspect";
import type { ChoiceOption } from "../../../../parts/Choice";
import { say } from "../../../../words/say";

/** Columns that hold numbers, and the number of accounts. */
export function columnOptions(inspection: Inspection | undefined): ChoiceOption[] {
  const headers = inspection?.accounts.numberHeaders ?? [];
  return [
    { value: countsAccounts, text: say("field: accounts") },
    ...[...new Set(headers)].map((value) => ({ value, text: value })),
  ];
}

/** The options with one for what holds already, so that nothing that is set is hidden. */
export function withOption(options: readonly ChoiceOption[], value: string): ChoiceOption[] {
  const known = value === "" || options.some((option) => option.value === value);
  return known ? [...options] : [...options, { value, text: value }];
}
