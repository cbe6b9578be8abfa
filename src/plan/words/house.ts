import type { Setup } from "../problem/setup";
import { sentence, type Key } from "./english";
import { settingValue } from "./names";
import { text, type Sentence } from "./sentence";

/** That nobody has named the house to which accounts go. */
export function houseNotes({ inputs, settings }: Setup): Sentence<Key>[] {
  const { house } = inputs;
  if (house === "" || settings.house !== "") return [];
  return [sentence("house named by us", { house: text(house), setting: settingValue("house") })];
}
