import { InputError } from "../../errors";
import type { LocateProblem } from "./locateProblem";

/**
 * Refuses a problem that can't be read: wrong lengths, numbers that are not numbers, more reps than
 * places.
 *
 * @returns whether capacity goes by place
 * @throws InputError naming the argument and the account, rep or place, counted from 0
 */
export function checkLocateProblem(problem: LocateProblem): boolean {
  const { accounts, places, reps, workload, mustCover } = problem;
  checkCount("accounts", accounts, 0);
  checkCount("places", places, 1);
  checkCount("reps", reps, 1);
  if (reps > places)
    throw new InputError(
      `reps is ${reps}, but there are ${places} places, and no place is used twice: give more ` +
        "places; one that may hold two reps is listed twice.",
    );
  checkLength("workload", workload.length, accounts, "one per account");
  checkAmounts("workload", workload, "account", Number.MAX_VALUE);
  checkCost(problem);
  checkWho(problem);
  if (mustCover) checkLength("mustCover", mustCover.length, accounts, "one flag per account");
  return isByPlace(problem);
}

function checkCount(name: string, count: number, least: number): void {
  if (!Number.isInteger(count) || count < least)
    throw new InputError(`${name} is ${count}: give their number, ${least} or more.`);
}

function checkLength(name: string, found: number, expected: number, what: string): void {
  if (found !== expected)
    throw new InputError(`${name} holds ${found} numbers, but ${expected} are needed: ${what}.`);
}

function checkAmounts(name: string, amounts: Float64Array, of: string, most: number): void {
  amounts.forEach((amount, i) => {
    if (!(amount >= 0 && amount <= most))
      throw new InputError(`${name} of ${of} ${i} is ${amount}: give a number of 0 or more.`);
  });
}

/** Whether capacity goes by place. */
export function isByPlace({ capacity, capacityOf, reps, places }: LocateProblem): boolean {
  if (capacityOf === undefined && reps === places && capacity.some((one) => one !== capacity[0]))
    throw new InputError(
      'There are as many reps as places: say with capacityOf, "rep" or "place", what capacity is of.',
    );
  if (capacityOf === undefined && capacity.length !== reps && capacity.length !== places)
    throw new InputError(
      `capacity holds ${capacity.length} numbers, but ${reps} (one per rep) or ${places} (one ` +
        "per place) are needed.",
    );
  const of = capacityOf ?? (capacity.length === reps ? "rep" : "place");
  checkLength("capacity", capacity.length, of === "rep" ? reps : places, `one per ${of}`);
  checkAmounts("capacity", capacity, of, Infinity);
  return of === "place";
}

function checkCost({ cost, accounts, places }: LocateProblem): void {
  if (typeof cost === "function") return;
  if (cost instanceof Float64Array) {
    checkLength("cost", cost.length, accounts * places, "one per account and place");
    cost.forEach((one, i) => {
      if (!Number.isFinite(one))
        throw new InputError(
          `cost of account ${Math.floor(i / places)} from place ${i % places} is ${one}: give a ` +
            "finite number.",
        );
    });
    return;
  }
  if (cost.kind === "geographic") {
    checkCoordinates("accountLatitude", cost.accountLatitude, accounts, 90, true);
    checkCoordinates("accountLongitude", cost.accountLongitude, accounts, 360, true);
    checkCoordinates("placeLatitude", cost.placeLatitude, places, 90, false);
    checkCoordinates("placeLongitude", cost.placeLongitude, places, 360, false);
  } else {
    checkCoordinates("accountX", cost.accountX, accounts, Number.MAX_VALUE, true);
    checkCoordinates("accountY", cost.accountY, accounts, Number.MAX_VALUE, true);
    checkCoordinates("placeX", cost.placeX, places, Number.MAX_VALUE, false);
    checkCoordinates("placeY", cost.placeY, places, Number.MAX_VALUE, false);
  }
  if (!cost.trips) return;
  checkLength("trips", cost.trips.length, accounts, "one per account");
  checkAmounts("trips", cost.trips, "account", Number.MAX_VALUE);
}

function checkCoordinates(
  name: string,
  values: Float64Array,
  length: number,
  limit: number,
  mayBeUnknown: boolean,
): void {
  checkLength(name, values.length, length, "one each");
  values.forEach((value, i) => {
    if (mayBeUnknown && Number.isNaN(value)) return;
    if (!(Math.abs(value) <= limit))
      throw new InputError(
        `${name}[${i}] is ${value}: give ${limit <= 360 ? "degrees" : "a number"}` +
          (mayBeUnknown ? ", or NaN where the place is unknown." : "."),
      );
  });
}

function checkWho({ accounts, places, reps, fixedSites, eligible, lockedTo }: LocateProblem): void {
  if (eligible)
    checkLength("eligible", eligible.length, accounts * reps, "one flag per account and rep");
  if (lockedTo) {
    checkLength("lockedTo", lockedTo.length, accounts, "one per account, -1 for none");
    lockedTo.forEach((rep, account) => {
      if (rep < -1 || rep >= reps)
        throw new InputError(
          `lockedTo of account ${account} is ${rep}: give a rep from 0 to ${reps - 1}, or -1 for none.`,
        );
    });
  }
  if (!fixedSites) return;
  checkLength("fixedSites", fixedSites.length, reps, "one per rep, -1 for none");
  fixedSites.forEach((place, rep) => {
    if (place < -1 || place >= places)
      throw new InputError(
        `fixedSites of rep ${rep} is ${place}: give a place from 0 to ${places - 1}, or -1 for none.`,
      );
    const other = place < 0 ? rep : fixedSites.indexOf(place);
    if (other !== rep)
      throw new InputError(
        `fixedSites puts rep ${other} and rep ${rep} at place ${place}: list the place twice if ` +
          "both are there.",
      );
  });
}
