import { shownDay } from "../../table/parse/shownDay";
import { approachTexts } from "../settings/approaches";
import {
  defaultSettings,
  settingNames,
  settingSpecs,
  type SettingName,
  type Settings,
} from "../settings/settings";
import type { PlanSource } from "../stored/storedTables";
import { texts } from "../words/sentence";
import type { SayKey, SignOffLine } from "./signOff";

function isSame(name: SettingName, settings: Settings): boolean {
  const [one, other] = [settings[name], defaultSettings[name]];
  return typeof one === "object" ? one.length === 0 : one === other;
}

function valueText(name: SettingName, settings: Settings, say: SayKey): string {
  const value = settings[name];
  const spec = settingSpecs[name];
  if (name === "approach") return approachTexts[settings.approach].title;
  if (typeof value === "boolean") return say(value ? "sign-off: yes" : "sign-off: no");
  if (value === "") return say("sign-off: empty");
  if (typeof value === "number") {
    if (spec.type === "date") return shownDay(value);
    return spec.type === "number" && spec.isPercent === true ? `${value} %` : String(value);
  }
  if (typeof value === "object") return value.join("; ");
  return (spec.type === "choice" && spec.wording?.[value]) || value;
}

/** Settings that somebody changed, in words, and the locks that were made by hand. */
export function settingLines(
  { settings, pins }: Pick<PlanSource, "settings" | "pins">,
  say: SayKey,
): readonly SignOffLine[] {
  const lines = settingNames
    .filter((name) => !isSame(name, settings))
    .map((name) => ({
      label: settingSpecs[name].label,
      text: valueText(name, settings, say),
    }));
  if (pins.length === 0) return lines;
  const locks = texts(
    pins.map(({ account, rep }) => `${account}: ${rep}`),
    mostLocks,
  );
  return [
    ...lines,
    {
      label: say("sign-off: locks by hand"),
      text: say("sign-off: list", { after: locks }),
    },
  ];
}

const mostLocks = 20;
