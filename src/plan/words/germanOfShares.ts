import type { englishOfShares } from "./englishOfShares";
import type { Templates } from "./sentence";

/** How near to a fair share somebody is, and what a limit around it stands against. */
export const germanOfShares = {
  "over fair": "{off} über einem fairen Anteil",
  "under fair": "{off} unter einem fairen Anteil",
  "at fair": "bei einem fairen Anteil",
  "over one": "{off} darüber",
  "under one": "{off} darunter",
  "at one": "genau dabei",
  "no share of it": "über einem fairen Anteil von 0",

  "fair share": "einem fairen Anteil",
  "fair share of": "einem fairen Anteil an {load}",
  "even share": "einem gleichen Anteil unter allen, die dieselben Accounts betreuen dürfen",
  "even share of":
    "einem gleichen Anteil an {load} unter allen, die dieselben Accounts betreuen dürfen",
  "share left":
    "einem gleichen Teil dessen, was Festlegungen, Regeln und große Accounts zu verteilen lassen",
  "share left of":
    "einem gleichen Teil dessen, was Festlegungen, Regeln und große Accounts von {load} zu verteilen lassen",
  "share of all": "einem fairen Anteil, der die Accounts ohne Rep mitzählt",
  "share of all of": "einem fairen Anteil an {load}, der die Accounts ohne Rep mitzählt",

  "over a share": "{other} läge damit {off} über {share} (die Grenze ist {limit})",
  "over already": "{other} liegt schon {before} über {share} (die Grenze ist {limit})",
  "under a share": "{rep} läge ohne ihn {off} unter {share} (die Grenze ist {limit})",
  "under already": "{rep} liegt schon {before} unter {share} (die Grenze ist {limit})",
  "over the most": "{other} hätte damit {held} von {load} und darf höchstens {most} haben",
  "over the most already": "{other} hat schon {held} von {load} und darf höchstens {most} haben",
  "under the least": "{rep} hätte ohne ihn {held} von {load} und soll mindestens {least} haben",
  "under the least already":
    "{rep} hat schon jetzt nur {held} von {load} und soll mindestens {least} haben",

  level: "{rep} liegt damit {level}",
  "level of": "{rep} liegt bei {load} damit {level}",
  "level inside": "{rep} liegt bei {load} damit {level}, und die Grenze ist {limit}",
  "more even": "{rep} liegt damit {level}, {other} läge {otherLevel}",
  "needs it": "{rep} läge ohne ihn {level}, {other} liegt {otherLevel}",
  "as even": "{rep} liegt damit {level}, und {other} läge ebenso",
  "even among all":
    "ausgeglichen wird unter allen, die dieselben Accounts betreuen dürfen, und davon hätte {other} mit ihm mehr als {rep}",
  "more even among all":
    "unter allen, die dieselben Accounts betreuen dürfen, wäre es mit {other} ausgeglichener",
  "evened out": "{owner} lag {ownerLevel}, {rep} {repLevel}",
  "evened out of": "{owner} lag bei {load} {ownerLevel}, {rep} {repLevel}",
  "held before": "{owner} lag {ownerLevel}, {rep} {repLevel}; {rest}",
  exchanged:
    "er geht im Tausch gegen {account}; {owner} läge mit beiden {otherLevel}, {rep} liegt {level}",
  "exchanged for others":
    "{owner} bekommt {accounts} von anderen und läge mit ihm {otherLevel}, {rep} liegt {level}",
  "goes in exchange": "er geht im Tausch gegen {account}",
  "goes for others": "{owner} bekommt dafür {accounts} von anderen",
  "has less": "{other} liegt {otherLevel}, {rep} {level}",
  "has less of": "{other} liegt bei {load} {otherLevel}, {rep} {level}",

  "levels now": "{rep} liegt {level}, {other} als Nächster {otherLevel}",
  "level now": "{rep} liegt {level}",
  "levels, the other first": "{other} liegt {otherLevel}, {rep} {level}",
} as const satisfies Templates<keyof typeof englishOfShares>;
