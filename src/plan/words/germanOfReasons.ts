import type { Key } from "./english";
import type { Templates } from "./sentence";

/** Why an account is where it is, and why not elsewhere. */
export const germanOfReasons = {
  rule: "Regel {number}: {when}.",
  pinned: "Von Hand für {rep} festgelegt.",
  "lock column": "In der Spalte der Festlegungen für {rep} festgelegt.",
  "kept with owner": "Festgelegt: bleibt bei {rep}, wo er heute ist.",
  "locked until": "Durch sein Datum festgelegt: bleibt bei {rep}, wo er heute ist.",
  "locked with": "Gehört mit {account} zu einem Rep, und das ist für {rep} festgelegt.",
  "house by partner": "Seinem Partner vorbehalten: geht an {house}.",
  "house by rule": "Geht an {house}.",
  "house by group": "Geht mit dem Rest seiner Gruppe an {house}.",
  released: "Von {owner} an {to} abgegeben: {why}.",
  "to the house": "Geht an {house}: {why}.",
  unassigned: "Ohne Rep: {why}.",
  "had no owner": "Hatte keinen Inhaber.",
  "owner inactive": "{owner} ist nicht aktiv.",
  "owner without share": "{owner} hat einen Anteil von 0.",
  "owner of another role": "{owner} hat eine andere Rolle.",
  "owner gone": "{owner} steht nicht unter den Reps.",
  "has to leave": "Muss {owner} verlassen: {why}.",
  "has to leave by rule": "Muss {owner} verlassen: Die Regel lässt ihn nicht bei {owner}.",
  "has to leave with group": "Muss {owner} mit seiner Gruppe verlassen: {why}.",
  stays: "Bleibt bei {rep}, wo er heute ist: {why}.",
  moves: "Wechselt von {owner} zu {rep}: {why}.",
  goes: "Geht an {rep}: {why}.",

  "only choice": "kein anderer Rep darf ihn betreuen",
  "only choice for group":
    "kein anderer Rep darf seine ganze Gruppe von {accounts} Accounts betreuen",
  "broken rule": "die Regeln widersprechen einander, und dieser Plan verletzt sie am wenigsten",
  nearest: "der nächste Rep, {km} entfernt; {other} als Nächster danach ist {otherKm} entfernt",
  "nearest who may":
    "der nächste, der ihn betreuen darf, {km} entfernt; {other} als Nächster danach ist {otherKm} entfernt",
  "nearest, not the owner": "der nächste Rep, {km} entfernt; {other} ist {otherKm} entfernt",
  "nearest who may, not the owner":
    "der nächste, der ihn betreuen darf, {km} entfernt; {other} ist {otherKm} entfernt",
  "nearest for group":
    "der nächste zu seiner ganzen Gruppe von {accounts} Accounts, {km} Fahrt; von {other} aus sind es {otherKm}",
  "as near": "{km} entfernt, so nah wie {other}",
  "as near for group":
    "{other} hat zu seiner ganzen Gruppe von {accounts} Accounts ebenso viel Fahrt",
  "nearer than owner": "{gainKm} näher als {owner}; {rest}",
  "place unknown": "sein Ort ist nicht bekannt, also ist niemand näher",
  "place of rep unknown":
    "der Ort von {rep} ist nicht bekannt, also lässt sich von niemandem sagen, er sei näher",
  "place of other unknown": "{km} entfernt; der Ort von {other} ist nicht bekannt",
  "above capacity before": "{owner} hatte {used} von {capacity} {unit}; {rest}",
  "above capacity": "{owner} hatte {used} von {capacity} {unit}",
  "km away": "{rep} ist {km} entfernt",
  "no place": "der Ort von {rep} ist nicht bekannt",
  "nearest is": "{rep} ist am nächsten, {km} entfernt",
  "nearest within the limit": "{rep} ist innerhalb der Grenze am nächsten, {km} entfernt",
  "nearest with room": "{rep} ist von denen mit Platz am nächsten, {km} entfernt",
  "nothing to even out": "er hat nichts unter {load}, was auszugleichen wäre",
  "worth most": "er ist bei {rep} {worth} wert, bei {other} {otherWorth}",
  "worth more, farther":
    "er ist bei {rep} {worth} wert, bei {other} {otherWorth}; dafür ist {other} {nearerKm} näher",
  "nearer, worth less":
    "{rep} ist {nearerKm} näher als {other}, wo er {otherWorth} wert ist, bei {rep} {worth}",
  "nearer than other": "{rep} ist {nearerKm} näher als {other}",
  "more even than nearest":
    "{other} ist {nearerKm} näher, hätte mit ihm aber {otherHeld} von {load}, {rep} hat {held}",
  "more even than best":
    "er ist bei {other} {otherWorth} wert, bei {rep} {worth}, aber {other} hätte mit ihm {otherHeld} von {load}, {rep} hat {held}",
  "more even than other": "{other} hätte mit ihm {otherHeld} von {load}, {rep} hat {held}",
  alike: "niemand hat mehr Anspruch: bei {other} zählt er ebenso viel",
  "lowest workload": "{rep} hatte, als er an der Reihe war, den geringsten Aufwand",
  turn: "{rep} war an der Reihe",
  "turn left it": "das Verteilen der Reihe nach hat ihn dort gelassen",

  against: "{claim}, aber {obstacle}",
  "against, and rest": "{claim}, aber {obstacle}; {rest}",
  nearer: "{other} ist {nearerKm} näher als {rep}",
  "nearer to group":
    "{other} hat zu seiner ganzen Gruppe von {accounts} Accounts {nearerKm} weniger Fahrt",
  "as near claim": "{other} ist ebenso nah",
  "place of claim unknown": "der Ort von {other} ist nicht bekannt",
  "worth more": "er ist bei {other} {otherWorth} wert, bei {rep} {worth}",
  "holds less": "{other} hätte mit ihm {otherHeld} von {load}, {rep} hat {held}",
  "as good": "bei {other} zählt er ebenso viel",
  "no room": "{other} hat keinen Platz mehr ({used} von {capacity} {unit})",
  "little room":
    "{other} hat keinen Platz für seine {asked} {unit} ({used} von {capacity} sind vergeben)",
  "no moves at all": "kein Account darf wechseln (die Grenze ist {limit})",
  "no moves of so few": "{limit} der Accounts dürfen wechseln, und das ergibt keinen",
  "no next moves, capped":
    "Kein Schritt: {limit} der Accounts dürfen wechseln, davon sind noch {most} übrig. Ohne diese Grenze gäbe es Wechsel, die helfen; erhöhen Sie maxMovedPercent.",
  "no next moves": "Kein einzelner Schritt, den die Regeln zulassen, macht es besser.",
  "no moves": "die Grenze für Wechsel ist ausgeschöpft ({limit}: {moved} von {most})",
  "no moves for group":
    "mit seiner Gruppe von {asked} wäre die Grenze für Wechsel überschritten ({limit}: {moved} von {most} verbraucht)",
  "no ARR moves":
    "mit seinem ARR von {asked} würde mehr wechseln als erlaubt ({limit}: {moved} von {most} verbraucht)",
  "no customer moves":
    "die Grenze für Wechsel von Kunden ist ausgeschöpft ({limit}: {moved} von {most})",
  "no moves across": "kein Account darf seine Vergleichsgruppe verlassen",
  "no more moves across":
    "die Grenze für Accounts, die ihre Vergleichsgruppe verlassen, ist ausgeschöpft ({limit}: {moved} von {most})",
  "prospects first": "Interessenten wechseln vor Kunden",
  "open opportunity moves last": "Kunden mit einer offenen Opportunity wechseln zuletzt",
  "in work moves last": "Accounts mit Aktivität in den letzten 90 Tagen wechseln zuletzt",
  "goes for customers": "er geht anstelle eines Kunden",
  "goes for those in work": "er geht anstelle eines Accounts mit Aktivität in den letzten 90 Tagen",
  "goes for new hands":
    "er geht anstelle eines Accounts, der in den letzten 12 Monaten gewechselt hat",
  "new hands move last":
    "Accounts, die in den letzten 12 Monaten gewechselt haben, wechseln zuletzt",
  "moves taken back":
    "die Grenze für Wechsel ({limit}) war ausgeschöpft, bis der letzte Schritt schwerere Wechsel zurücknahm",
  "opened by lighter moves":
    "erst der letzte Schritt, in dem leichtere Wechsel an die Stelle schwererer treten, ließ Platz dafür",
  "group moves last": "in seiner Gruppe entscheidet {account}: {why}",
  "left by search": "die Suche endete ohne diesen Wechsel, obwohl keine Regel dagegen spricht",
  "nothing taken back":
    "das Verfahren {approach} geht die Accounts einmal durch und nimmt nichts zurück",

  "group barred": "kein Rep darf seine ganze Gruppe betreuen",
  "all rules": "kein Rep erfüllt alle Regeln dazu, wer ihn betreuen darf",
  "nobody has room": "kein Rep, der ihn betreuen darf, hat noch Platz",
  "nobody has room for group": "kein Rep hat Platz für seine ganze Gruppe",
  "owner full, no moves":
    "{owner} hat keinen Platz mehr, {rep} schon, aber die Grenze für Wechsel ist ausgeschöpft ({limit}: {moved} von {most})",
  "room elsewhere": "{rep} hat Platz für ihn, aber die Suche endete, bevor er zugeteilt war",
  "room elsewhere, nothing taken back":
    "{rep} hat Platz für ihn, aber das Verfahren {approach} geht die Accounts einmal durch und nimmt nichts zurück",

  "has it already": "Bleibt bei {rep}, wo er heute ist.",
  "goes to its group": "Geht an {rep}, wo der Rest seiner Gruppe ist.",
  "locked to a full rep": "{rep}, wofür er festgelegt ist, hat keinen Platz mehr",
  "group with a full rep": "{rep} hat den Rest seiner Gruppe und keinen Platz mehr",
  "group with a barred rep": "{rep} hat den Rest seiner Gruppe, darf ihn aber nicht betreuen",
  "nearest who may, and runner-up":
    "der nächste, der ihn betreuen darf, {km} entfernt; {other} als Nächster mit Platz ist {otherKm} entfernt",
  "nearest who may, alone": "der nächste, der ihn betreuen darf, {km} entfernt",
  "lowest workload now": "{rep} hat den geringsten Aufwand",
  "worth alone": "er ist bei {rep} {worth} wert",
  "scarce room": "bei {other} sind schon {used} von {capacity} {unit} vergeben",
  "weighs less": "alles abgewogen, zählt er bei {rep} mehr",

  "as said": "{^why}.",
  both: "{one} {other}",
  "with it already": "Er ist bei {rep}.",
  namesakes: "„{name}“ heißen mehrere: {reps}. Fragen Sie nach einem davon.",
  "no such rep": "In der Tabelle der Reps gibt es kein „{rep}“.",
  "not the house's": "{house} bekommt nur, was dafür festgelegt ist und wofür niemand Platz hat.",
  "nothing against": "Keine Regel spricht dagegen.",
  "group says no": "Er gehört mit {account} zu einem Rep: {why}",
  "locked elsewhere": "Er ist für {rep} festgelegt.",
  "locked elsewhere with group":
    "Er gehört mit {account} zu einem Rep, und das ist für {rep} festgelegt.",
  "not allowed": "{rep} darf ihn nicht betreuen.",
  "not allowed with group":
    "Er gehört mit {account} zu einem Rep, und das darf {rep} nicht betreuen.",
  "too many moves": "Die Grenze für Wechsel ({limit}) lässt {most} zu; es wären {then}.",
  "furthest then":
    "Der Rep, der am weitesten von einem fairen Anteil an {load} liegt, wäre {then} davon entfernt, jetzt sind es {now}.",
  "more travel": "Die Fahrt wäre insgesamt {km} länger.",
  "less travel": "Die Fahrt wäre insgesamt {km} kürzer.",
  "worth then": "Bei {rep} ist er {then} wert.",
  "worth then and now": "Bei {rep} ist er {then} wert, bei {now} {worth}.",
  worse: "Alles abgewogen, wäre der Plan um {amount} schlechter.",
  better: "Alles abgewogen, wäre der Plan um {amount} besser.",
} as const satisfies Partial<Templates<Key>>;
