/**
 * An amount for people, the same letters on every host: groups of three, two decimals where there
 * are any.
 *
 * @example amountText(1234567.5) // => "1,234,567.50"
 */
export function amountText(amount: number): string {
  const [whole = "", fraction = ""] = Math.abs(amount).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const shown = fraction === "00" ? grouped : `${grouped}.${fraction}`;
  return amount < 0 && shown !== "0" ? `-${shown}` : shown;
}
