/**
 * The services that a custom function of Google Sheets may call, as the reference describes them, over a
 * spreadsheet that has nothing but its time zone. All else throws, as it does in a cell.
 */

/** Parts of a moment in a time zone, by the calendar that JavaScript has. */
function partsIn(zone: string, date: Date): ReadonlyMap<string, number> {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "gregory",
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  return new Map(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
}

const letters: Readonly<Record<string, string>> = {
  y: "year",
  M: "month",
  d: "day",
  H: "hour",
  m: "minute",
  s: "second",
};

/** Utilities.formatDate for patterns of numbers, as Java's SimpleDateFormat has them. */
function formatDate(date: Date, zone: string, pattern: string): string {
  const parts = partsIn(zone, date);
  return pattern.replace(/([a-zA-Z])\1*/g, (run) => {
    const part = letters[run[0] ?? ""];
    if (part === undefined) throw new Error(`The fake knows no pattern letter ${run}.`);
    return String(parts.get(part) ?? 0).padStart(run.length === 4 ? 4 : run.length, "0");
  });
}

/** An object with some members; any other is refused when it is asked for. */
function only<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === "symbol" || key in target) return Reflect.get(target, key) as unknown;
      throw new Error(`You do not have permission to call ${name}.${key}`);
    },
  });
}

/** What a spreadsheet and its script are set to, and the script project's HTML files. */
export interface Setting {
  readonly spreadsheetZone: string;
  readonly scriptZone: string;
  readonly html: ReadonlyMap<string, string>;
  /** Google's list of services for custom functions leaves Session out. */
  readonly refusesSession?: boolean;
}

export interface ServiceLog {
  readonly calls: string[];
}

export function servicesOf(setting: Setting, log: ServiceLog): Readonly<Record<string, object>> {
  const { spreadsheetZone, scriptZone, html, refusesSession = false } = setting;
  const noted = <Args extends readonly unknown[], Result>(
    name: string,
    run: (...args: Args) => Result,
  ): ((...args: Args) => Result) => {
    return (...args) => {
      log.calls.push(name);
      return run(...args);
    };
  };
  const spreadsheet = only("Spreadsheet", {
    getSpreadsheetTimeZone: noted("getSpreadsheetTimeZone", () => spreadsheetZone),
  });
  return {
    SpreadsheetApp: only("SpreadsheetApp", { getActiveSpreadsheet: () => spreadsheet }),
    Session: only("Session", {
      getScriptTimeZone: noted("getScriptTimeZone", () => {
        if (refusesSession) throw new Error("You do not have permission to call Session");
        return scriptZone;
      }),
    }),
    Utilities: only("Utilities", { formatDate: noted("formatDate", formatDate) }),
    HtmlService: only("HtmlService", {
      createTemplateFromFile: noted("createTemplateFromFile", (name: string) => {
        const text = html.get(name);
        if (text === undefined) throw new Error(`No HTML file named ${name} was found.`);
        return only("HtmlTemplate", { getRawContent: () => text });
      }),
    }),
  };
}

/**
 * The moment at which a clock in the zone shows a time: how Google Sheets builds the Date of a cell.
 *
 * @param serial - days since 30 December 1899
 */
export function momentIn(zone: string, serial: number): Date {
  const wanted = Math.round(serial * 86_400) * 1000 + Date.UTC(1899, 11, 30);
  let at = wanted;
  // Twice: the offset may be another one on the way.
  for (let turn = 0; turn < 2; turn++) {
    const parts = partsIn(zone, new Date(at));
    const [year = 0, month = 1, ...rest] = ["year", "month", "day", "hour", "minute", "second"].map(
      (part) => parts.get(part) ?? 0,
    );
    const [day = 1, hour = 0, minute = 0, second = 0] = rest;
    at += wanted - Date.UTC(year, month - 1, day, hour, minute, second);
  }
  return new Date(at);
}
