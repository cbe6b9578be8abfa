import { InputError } from "../../errors";
import { checkAmounts, checkFigures, checkLength, checkRoom } from "../problem/checkAmounts";
import { checkDegrees } from "../problem/checkCost";
import { adviceFor, isFigure } from "../problem/range";
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
  checkAmounts("workload", workload, accounts, "account");
  checkCost(problem);
  checkWho(problem);
  if (mustCover) checkLength("mustCover", mustCover.length, accounts, "one flag per account");
  return isByPlace(problem);
}

function checkCount(name: string, count: number, least: number): void {
  if (!Number.isInteger(count) || count < least)
    throw new InputError(`${name} is ${count}: give their number, ${least} or more.`);
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
  checkRoom(capacity, of === "rep" ? reps : places, of);
  return of === "place";
}

function checkCost({ cost, accounts, places }: LocateProblem): void {
  if (typeof cost === "function") return;
  if (cost instanceof Float64Array) {
    checkLength("cost", cost.length, accounts * places, "one per account and place");
    cost.forEach((one, i) => {
      if (!isFigure(one))
        throw new InputError(
          `cost of account ${Math.floor(i / places)} from place ${i % places} is ${one}: ` +
            `${adviceFor(one, "give a finite number")}.`,
        );
    });
    return;
  }
  if (cost.kind === "geographic") {
    checkDegrees("accountLatitude", cost.accountLatitude, accounts, 90, true);
    checkDegrees("accountLongitude", cost.accountLongitude, accounts, 360, true);
    checkDegrees("placeLatitude", cost.placeLatitude, places, 90, false);
    checkDegrees("placeLongitude", cost.placeLongitude, places, 360, false);
  } else {
    checkFigures("accountX", cost.accountX, accounts, true);
    checkFigures("accountY", cost.accountY, accounts, true);
    checkFigures("placeX", cost.placeX, places, false);
    checkFigures("placeY", cost.placeY, places, false);
  }
  if (cost.trips) checkAmounts("trips", cost.trips, accounts, "account");
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
