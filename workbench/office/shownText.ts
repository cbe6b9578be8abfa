import type { GridValue } from "../../grid/grid";
import { germanDigits } from "./german";
import type { Language } from "./strictness";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const MS_PER_DAY = 86_400_000;

function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [digits = "", exponent = "0"] = value.toExponential(5).split("e");
    const power = Number(exponent);
    const shown = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
    return `${shown}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return String(Number(value.toPrecision(10)));
}

function withThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A number by the digits of its format ("#,##0.0" ...), without its sign. */
function digitsShown(value: number, pattern: string): string {
  const [whole = "", fraction = ""] = pattern.split(".");
  const fixed = value.toFixed(Math.min(fraction.length, 20));
  const [wholeDigits = "0", fractionDigits = ""] = fixed.split(".");
  const least = (whole.match(/0/g) ?? []).length;
  const padded = (wholeDigits === "0" && least === 0 ? "" : wholeDigits).padStart(least, "0");
  const grouped = whole.includes(",") ? withThousands(padded) : padded;
  const optional = (/#+$/.exec(fraction)?.[0] ?? "").length;
  const kept = fractionDigits.slice(0, fractionDigits.length - optional);
  const rest = fractionDigits.slice(fractionDigits.length - optional).replace(/0+$/, "");
  const decimals = kept + rest;
  return fraction === "" ? grouped : `${grouped}.${decimals}`;
}

/** Characters that stand for themselves: "text" in quotes, \x, and what surrounds the digits. */
function literally(text: string): string {
  return text
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/_.|\*.|\[[^\]]*\]/g, "");
}

function numberShown(value: number, section: string): string {
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?/.exec(section);
  if (pattern === null) return literally(section);
  const percent = section.includes("%") ? 100 : 1;
  const before = literally(section.slice(0, pattern.index));
  const after = literally(section.slice(pattern.index + pattern[0].length));
  return before + digitsShown(value * percent, pattern[0]) + after;
}

function dayOf(serial: number): Date {
  const days = Math.floor(serial);
  return new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * MS_PER_DAY);
}

function dateShown(serial: number, format: string): string {
  const day = dayOf(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const hours = Math.floor(seconds / 3600);
  const half = /am\/pm/i.test(format);
  let afterHours = false;
  return format.replace(/"[^"]*"|\[[^\]]*\]|am\/pm|[dmyhs]+/gi, (token) => {
    const wide = token.length > 1;
    const padded = (value: number): string => String(value).padStart(wide ? 2 : 1, "0");
    const kind = token.charAt(0).toLowerCase();
    if (kind === '"' || kind === "[") return literally(token);
    if (kind === "a") return hours < 12 ? "AM" : "PM";
    if (kind === "h") {
      afterHours = true;
      return padded(half ? hours % 12 || 12 : hours);
    }
    if (kind === "s") return padded(seconds % 60);
    if (kind === "y") return token.length > 2 ? String(day.getUTCFullYear()) : twoDigitYear(day);
    if (kind === "d") return padded(day.getUTCDate());
    // An m behind hours means minutes.
    if (afterHours) return padded(Math.floor((seconds % 3600) / 60));
    if (token.length === 3) return MONTHS[day.getUTCMonth()] ?? "";
    return token.length > 3
      ? (LONG_MONTHS[day.getUTCMonth()] ?? "")
      : padded(day.getUTCMonth() + 1);
  });
}

function twoDigitYear(day: Date): string {
  return String(day.getUTCFullYear() % 100).padStart(2, "0");
}

function isDateFormat(format: string): boolean {
  return /[dmyhs]/i.test(literally(format.replace(/"[^"]*"/g, "")));
}

/** The date that follows the user's country, whatever its format says. */
const SHORT_DATE = "m/d/yyyy";

/** The text that a cell shows under its number format; column widths are not looked at. */
export function shownText(value: GridValue, format: string, language: Language = "en-US"): string {
  if (typeof value === "string") return value;
  if (language === "en-US" || value === null) return shownInEnglish(value, format);
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  if (!isDateFormat(format.split(";")[0] ?? "")) return germanDigits(shownInEnglish(value, format));
  return shownInEnglish(value, format.replace(SHORT_DATE, "dd.mm.yyyy"));
}

function shownInEnglish(value: Exclude<GridValue, string>, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" || format === "@") return general(value);
  const sections = format.split(";");
  const [positive = "General", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return numberShown(-value, negative);
  const section = value === 0 && zero !== undefined ? zero : positive;
  if (section === "General") return general(value);
  if (isDateFormat(section)) return value < 0 ? "########" : dateShown(value, section);
  return value < 0 ? `-${numberShown(-value, section)}` : numberShown(value, section);
}
