import { InputError } from "../../errors";
import { adviceFor, isAmount, isFigure } from "./range";

/** @throws InputError naming the argument and how many numbers are needed */
export function checkLength(name: string, found: number, expected: number, what: string): void {
  if (found !== expected)
    throw new InputError(`${name} holds ${found} numbers, but ${expected} are needed: ${what}.`);
}

/** @throws InputError naming the first that is no workload, load or the like: below 0, or no number */
export function checkAmounts(
  name: string,
  amounts: Float64Array,
  length: number,
  of: string,
): void {
  checkLength(name, amounts.length, length, `one per ${of}`);
  for (let i = 0; i < length; i++) {
    const amount = amounts[i]!;
    if (!isAmount(amount))
      throw new InputError(
        `${name} of ${of} ${i} is ${amount}: ${adviceFor(amount, "give a number of 0 or more")}.`,
      );
  }
}

/** @throws InputError naming the first that is no capacity */
export function checkRoom(capacity: Float64Array, length: number, of: string): void {
  checkLength("capacity", capacity.length, length, `one per ${of}`);
  capacity.forEach((room, i) => {
    if (isAmount(room) || room === Infinity) return;
    const advice = adviceFor(room, "give a number of 0 or more");
    throw new InputError(`capacity of ${of} ${i} is ${room}: ${advice}, or Infinity for no limit.`);
  });
}

/**
 * @param mayBeUnknown - whether NaN stands for a place that is not known
 * @throws InputError naming the first that is no number
 */
export function checkFigures(
  name: string,
  values: Float64Array,
  length: number,
  mayBeUnknown: boolean,
): void {
  checkLength(name, values.length, length, "one each");
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    if (!isFigure(value) && !(mayBeUnknown && Number.isNaN(value)))
      throw new InputError(
        `${name}[${i}] is ${value}: ${adviceFor(value, "give a finite number")}` +
          (mayBeUnknown ? ", or NaN where the place is unknown." : "."),
      );
  }
}
