import type { englishOfOperations } from "./englishOfOperations";
import type { Templates } from "./sentence";

/** What is said of operations of a finished plan. */
export const germanOfOperations = {
  "some customers": "{count:# Kunden-Account|# Kunden-Accounts}",
  "some ARR": "ARR {arr}",

  knee: "Von {from} auf {to}, die wechseln, kommt der fernste Rep von {before} auf {after}, und auf {rest} mit weiteren {more}.",
  "last step":
    "Von {from} auf {to}, die wechseln, kommt der fernste Rep von {before} auf {after}; weiter lassen die Grenzen keinen Schritt zu.",
  "knee of aim":
    "Von {from} auf {to}, die wechseln, bekommt der Plan {part} von allem, was Wechsel bringen können, und {rest} mit weiteren {more}.",
  "last step of aim":
    "Von {from} auf {to}, die wechseln, bekommt der Plan {part} von allem, was Wechsel bringen können; weiter lassen die Grenzen keinen Schritt zu.",
  "moves bring nobody nearer":
    "Mehr Wechsel bringen den fernsten Rep nicht näher als {off}, bei {moved}, die wechseln.",
  "moves bring nothing": "Mehr Wechsel bringen nichts über die {moved} hinaus, die wechseln.",

  "as it stands":
    "Werden die Beträge um {shake} verwackelt, hält der Plan, wie er ist, die Grenze von {limit} in {kept} von {reruns} Läufen ein; der fernste Rep liegt zwischen {least} und {most} daneben, im Mittel {median}.",
  "as it stands, no limit":
    "Werden die Beträge um {shake} verwackelt, liegt der fernste Rep des Plans, wie er ist, in {reruns} Läufen zwischen {least} und {most} daneben, im Mittel {median}.",
  "carved again":
    "Neu geplant, wobei im Mittel {changed} Accounts einen anderen Rep als im Plan bekommen, wird sie in {kept} von {reruns} eingehalten; der fernste Rep liegt zwischen {least} und {most} daneben, im Mittel {median}.",
  "carved again, no limit":
    "Neu geplant, wobei im Mittel {changed} Accounts einen anderen Rep als im Plan bekommen, liegt er zwischen {least} und {most} daneben, im Mittel {median}.",
  "outside most often":
    "Am häufigsten außerhalb der Grenze, wenn der Plan bleibt, wie er ist: {outside} von {reruns}.",
  "outside so often": "{rep} in {times}",

  "with customers": "{accounts} ({customers})",
  "with customers and ARR": "{accounts} ({customers}, ARR {arr})",
  "new rep takes": "{rep} bekommt {amounts}: {amount} von {load}.",
  "new rep takes nothing":
    "{rep} bekommt nichts: Kein Account, den {rep} betreuen darf, bringt jemanden näher an einen fairen Anteil.",
  "they come": "Sie kommen {from}.",
  "some from": "von {rep}: {amounts}",
  "some that waited": "von denen, die warten: {amounts}",
  "leaver hands over": "{rep} hinterlässt {amounts}.",
  "leaver has nothing": "{rep} hat keine Accounts zu übergeben.",
  "they go": "Sie gehen {to}.",
  "some to": "an {rep}: {amounts}",
  "left over, no room":
    "Ohne Rep bleiben, da niemand, der sie betreuen darf, Platz hat: {accounts}.",
  "left over, barred": "Ohne Rep bleiben, da sonst niemand sie betreuen darf: {accounts}.",
  "to house, no room": "An {house}, da niemand, der sie betreuen darf, Platz hat: {accounts}.",
  "to house, barred": "An {house}, da sonst niemand sie betreuen darf: {accounts}.",
  "furthest before and after":
    "Am weitesten von einem fairen Anteil vorher: {before}; nachher: {after}.",
  "furthest over": "{rep}, {off} ({by}) darüber",
  "furthest under": "{rep}, {off} ({by}) darunter",

  "inside today":
    "Alle liegen heute innerhalb von {tolerance} um einen fairen Anteil: Nichts muss wechseln.",
  "inside after moves": "Innerhalb von {tolerance} um einen fairen Anteil durch {moved}.",
  "outside after moves":
    "Nach {moved} liegt der fernste Rep, {rep}, {off} neben einem fairen Anteil; die Toleranz von {tolerance} wurde mit den Grenzen, Festlegungen und Regeln, die es gibt, nicht erreicht.",
  "limits used": "Von den Grenzen verbraucht: {limits}.",
  "used of limit": "{used} von {most}",

  "the team": "das Team",
  "of segment": "Segment {value}",
  "of region": "Region {value}",
  "no segment": "Accounts ohne Segment",
  "no region": "Accounts ohne Region",
  "some reps to hire": "{count:# Rep einzustellen|# Reps einzustellen}",
  "some reps": "{count:# Rep|# Reps}",
  short: "{^part}: Es fehlen {reps} Reps, {hires}; {accounts} warten, bei {places} Plätzen je Rep.",
  "short of workload":
    "{^part}: Es fehlen {reps} Reps, {hires}; {accounts} mit {asked} von {unit} warten, bei {places} je Rep.",
  "short, above":
    "{^part}: Es fehlen {reps} Reps, {hires}; Reps haben {above} von {unit} über ihrer Kapazität, bei {places} je Rep.",
  "short, both":
    "{^part}: Es fehlen {reps} Reps, {hires}; {accounts} mit {asked} von {unit} warten, und Reps haben {above} über ihrer Kapazität, bei {places} je Rep.",
  "not short":
    "Dem Team fehlen keine Reps: Kein Account wartet auf Platz, und niemand liegt über der Kapazität.",
  "room, not used":
    "{^part}: Es fehlen keine Reps; es gibt Platz für {room} von {unit}, aber Größen, Gruppen, Festlegungen und Grenzen für Wechsel lassen {accounts} warten und {above} über der Kapazität.",
  "short of anybody":
    "{^part}: Kein Rep darf {barred} betreuen; mehr Reps wie die vorhandenen würden nicht helfen.",
  "quota short":
    "{^part}: Das Potenzial ist das {times}-Fache der Quoten, unter {asked}: Es trägt {carries} solche Quoten, und {reps} haben eine.",
  "quota covered":
    "{^part}: Das Potenzial ist das {times}-Fache der Quoten; verlangt ist das {asked}-Fache.",

  "target met by some": "{label}: erreicht von {yes}; nicht von {no}.",
  "plan at": "{plan} ({figure}, {target})",
  evenest:
    "{plan} ist am gleichmäßigsten: {rep}, der fernste Rep, liegt {figure} neben einem fairen Anteil.",
  "least travel": "{plan} hat die wenigste Fahrt: im Mittel {figure} zu einem Account.",
  "fewest moves": "{plan} hat die wenigsten Wechsel: {figure}.",
  "least ARR moves": "{plan} lässt den wenigsten ARR wechseln: {figure}.",
  "fewest wait": "{plan} lässt die wenigsten ohne Rep: {figure}.",
  dominates:
    "{plan} ist in jedem vergleichbaren Maß mindestens so gut wie jeder andere und in einigen besser.",
  "targets met": "Erreichte Ziele: {plans}.",
  "targets of plan": "{plan} {met} von {targets}",
  "some targets": "{count:# Ziel|# Zielen}",
  "plans differ": "{plan} und {other} unterscheiden sich bei {accounts}.",

  "some rules": "{count:# Regel|# Regeln}",
  "rules place": "Durch {rules} liegen {share} von {all} wie im Plan.",
  "rules and locks place":
    "Durch {rules} und die Festlegungen von {locked} liegen {share} von {all} wie im Plan.",
  "rules leave": "Anders als im Plan liegen: {rest}.",
} as const satisfies Templates<keyof typeof englishOfOperations>;
