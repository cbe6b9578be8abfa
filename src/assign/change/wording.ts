import type { Problem, ProblemNames } from "../../model";

const numbers: ProblemNames = {
  account: (account) => `account ${account}`,
  rep: (rep) => `rep ${rep}`,
};

/** What people call accounts and reps; their numbers where the problem has no names. */
export function namesOf({ names }: Pick<Problem, "names">): ProblemNames {
  return names ?? numbers;
}

/** "Acme", "Acme and 2 more" for the accounts of a group. */
export function accountsText(names: ProblemNames, accounts: readonly number[]): string {
  const first = names.account(accounts[0] as number);
  return accounts.length === 1 ? first : `${first} and ${accounts.length - 1} more`;
}

/** Numbers that stand for names get the capital letter that a sentence begins with; names are left alone. */
export function sentenceOf(text: string): string {
  return /^(account|rep) /.test(text) ? (text[0] as string).toUpperCase() + text.slice(1) : text;
}

/**
 * A number with about four digits that count, thousands apart by commas. The same letters on every
 * host.
 *
 * @example amountText(1234.56) // => "1,235"
 */
export function amountText(amount: number): string {
  return fixedText(amount, digitsFor(Math.abs(amount)));
}

/** "1 account", "2,300 accounts" */
export function plural(count: number, noun: string): string {
  return `${fixedText(count, 0)} ${noun}${count === 1 ? "" : "s"}`;
}

/** @example shareText(0.1234) // => "12.3 %" */
export function shareText(share: number): string {
  return `${fixedText(100 * share, 1)} %`;
}

/** "0.21 to 0.18": with so many digits that two different figures don't look alike. */
export function changeText(before: number, after: number, fewest?: number): string {
  let digits = fewest ?? digitsFor(Math.max(Math.abs(before), Math.abs(after)));
  while (digits < 9 && before !== after && fixedText(before, digits) === fixedText(after, digits))
    digits++;
  return `${fixedText(before, digits)} to ${fixedText(after, digits)}`;
}

function digitsFor(size: number): number {
  if (size >= 1000 || size === Math.round(size)) return 0;
  return size >= 100 ? 1 : size >= 1 ? 2 : 4;
}

function fixedText(amount: number, digits: number): string {
  if (Math.abs(amount) >= 1e21 || !Number.isFinite(amount)) return String(amount);
  const [whole = "", part] = amount.toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  // What rounds to nothing has no sign.
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
