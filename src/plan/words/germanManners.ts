import { fixedFormats } from "./sentence";
import type { Manners } from "./formats";

const months: { readonly [english: string]: string } = {
  January: "Januar",
  February: "Februar",
  March: "März",
  May: "Mai",
  June: "Juni",
  July: "Juli",
  October: "Oktober",
  December: "Dezember",
};

/** "12. März 2026" */
function germanDay(serial: number): string {
  const [day = "", month = "", year = ""] = fixedFormats.day(serial).split(" ");
  return `${day}. ${months[month] ?? month} ${year}`;
}

export const germanManners: Manners = {
  and: " und ",
  more: (count) => `${count} weitere`,
  day: germanDay,
  form: fixedFormats.form,
};
