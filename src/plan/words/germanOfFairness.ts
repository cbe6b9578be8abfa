import type { englishOfFairness } from "./englishOfFairness";
import type { Templates } from "./sentence";

/** How fair a plan is, and what is proven of it. */
export const germanOfFairness = {
  "the same for all": "für alle Reps gleich",
  "by quota": "im Verhältnis zur Quote",
  "by capacity": "im Verhältnis zur Kapazität",
  "in proportion": "im Verhältnis zu {header}",
  "by column": "nach {header}",
  "ramp counted": "{basis}, mit Anlaufphase",
  "within least and most": "{basis}, innerhalb der Mindest- und Höchstwerte",

  "group name": "{values}",
  "group name by both": "{one}, {other}",
  "group without name": "ohne {header}",
  "rep of group": "{rep} aus {group}",
  "over fair share": "{rep} liegt {off} ({by}) über einem fairen Anteil von {fair}, {basis}",
  "under fair share": "{rep} liegt {off} ({by}) unter einem fairen Anteil von {fair}, {basis}",
  "nobody off": "Niemand liegt auch nur {least} neben einem fairen Anteil, {basis}",
  "nobody of group off":
    "Niemand aus {group} liegt auch nur {least} neben einem fairen Anteil, {basis}",
  "nothing held": "Niemand hat etwas davon",
  verdict: "{furthest}.",
  "verdict and limit": "{furthest}; Ihre Grenze ist {limit}.",
  "at most": "höchstens {high} %",
  under: "unter {high} %",
  "at least": "mindestens {low} %",
  over: "über {low} %",
  "from, to": "{low} bis {high} %",
  "verdict and target": "{furthest}; das Ziel ist {target}.",
  "other groups": "In den anderen {groups} Gruppen liegt niemand mehr als {off} daneben.",
  "worst of groups": "Schlechteste von {groups} Vergleichsgruppen: {group}.",
  "not measured below 0": "Nicht gemessen: {load} von {rep} ergibt {held}, also weniger als 0",

  "lowest and highest": "Niedrigster: {lowest}; höchster: {highest}",
  "figure of rep": "{rep} {figure}",
  "figure of rep, outside": "{rep} {figure}, am weitesten außerhalb des Ziels",
  "without room for any": "ohne Platz für einen",
  "left out without quota": "Ohne Quote außen vor: {reps}",
  "units differ":
    "Das Potenzial ist das {times}-Fache der Quoten: Ihre Einheiten scheinen verschieden zu sein. Schreiben Sie beide in derselben, etwa in ganzen Euro",

  "no plan": "kein Plan",
  "no plan, same served": "kein Plan, der dieselben Accounts versorgt",
  "no plan, as much placed": "kein Plan, der ebenso viel unterbringt",
  "nobody nearer":
    "Für diese Zeilen und Regeln gilt: {plans} bringt seinen fernsten Rep näher an einen fairen Anteil.",
  "nobody nearer than":
    "Für diese Zeilen und Regeln gilt: {plans} bringt seinen fernsten Rep näher als {nearest} an einen fairen Anteil.",
  "nobody much nearer":
    "Für diese Zeilen und Regeln gilt: {plans} bringt seinen fernsten Rep um mehr als {by} näher an einen fairen Anteil.",
  "none fairer by more":
    "Für diese Zeilen und Regeln gilt: {plans} ist auch nur um {least} fairer.",
  "fairness not proven": "Wie viel fairer ein Plan sein könnte, ist nicht bewiesen.",
  traded:
    "Jede Last liegt innerhalb ihrer Grenze; innerhalb davon wurde Fairness gegen Fahrt getauscht.",
  "traded, and nearest":
    "Jede Last liegt innerhalb ihrer Grenze; innerhalb davon wurde Fairness gegen Fahrt getauscht. {^plans} bringt seinen fernsten Rep näher als {nearest} an einen fairen Anteil.",
  "none better": "Für diese Zeilen und Regeln gilt: {plans} ist {comparative}.",
  "none better by more":
    "Für diese Zeilen und Regeln gilt: {plans} ist um mehr als {gap} {comparative}.",
  "travel not proven": "Wie viel kürzer in der Fahrt ein Plan sein könnte, ist nicht bewiesen.",
  "cost not proven": "Wie viel besser ein Plan sein könnte, ist nicht bewiesen.",
  "shorter in travel and as fair": "kürzer in der Fahrt und ebenso fair",
  "shorter in travel and nobody farther outside":
    "kürzer in der Fahrt und hält jeden Rep so nah an den Grenzen wie hier",
  "shorter in travel": "kürzer in der Fahrt",
  "better in value": "besser im Wert",
  "better, weighed": "besser, wenn Wert, Fahrt und Gleichmaß abgewogen werden",
  "better in travel and value": "besser, wenn Fahrt und Wert abgewogen werden",

  "every plan": "jedem Plan",
  "every plan, same served": "jedem Plan, der dieselben Accounts versorgt,",
  "every plan, as much placed": "jedem Plan, der ebenso viel unterbringt,",
  proven: "In {plans} gilt: {^cause}.",
  "too much locked":
    "was für {rep} festgelegt ist, liegt mindestens {off} über einem fairen Anteil",
  "too much for one":
    "was für {rep} festgelegt ist und was sonst niemand betreuen darf, liegt mindestens {off} über einem fairen Anteil",
  "too few may leave":
    "die Grenze für Wechsel hält {rep} mindestens {off} über einem fairen Anteil",
  "others are full":
    "{rep} liegt mindestens {off} über einem fairen Anteil, denn die anderen, die dieselben Accounts betreuen dürfen, haben keinen Platz für mehr",
  "too little to serve":
    "alles, was {rep} betreuen darf, liegt mindestens {off} unter einem fairen Anteil",
  "too little room":
    "mit Platz für {room} {unit} liegt {rep} mindestens {off} unter einem fairen Anteil",
  "too few may come":
    "die Grenze für Wechsel hält {rep} mindestens {off} unter einem fairen Anteil",
  "too large": "wer {accounts} hat, liegt mindestens {off} über einem fairen Anteil",
  "too large, no room":
    "wer {accounts} hat, liegt mindestens {off} über einem fairen Anteil, denn die anderen haben nicht für alles Übrige Platz",
  "too large, with rest":
    "wer {accounts} hat, liegt mindestens {off} über einem fairen Anteil, mit dem, was sonst niemand nehmen kann",
  "too little left":
    "wer {accounts} hat, lässt {others} zusammen mindestens {off} unter ihren fairen Anteilen",
  "too little left, no room":
    "wer {accounts} hat, hat auch, wofür {others} keinen Platz haben, und das lässt sie zusammen mindestens {off} unter ihren fairen Anteilen",
  "too little left, with rest":
    "wer {accounts} hat, hat auch, was {others} nicht nehmen können, und das lässt sie zusammen mindestens {off} unter ihren fairen Anteilen",
  "too little left by reps":
    "{reps} {reps:kann|können} nicht weniger haben, daher liegen {others} zusammen mindestens {off} unter ihren fairen Anteilen",
  "too much left by reps":
    "{reps} {reps:kann|können} nicht mehr haben, daher liegen {others} zusammen mindestens {off} über ihren fairen Anteilen",
  "the others": "die anderen",
  "the others of": "die anderen aus {group}",
  "nearer is open": "Ob {rep} näher als {off} kommen kann, ist nicht bewiesen.",

  "no better found": "Die Suche hat keinen besseren Plan gefunden; vielleicht gibt es einen.",
  "no better found, and nearest":
    "Die Suche hat keinen besseren Plan gefunden. In {plans} liegt jemand mindestens {nearest} neben einem fairen Anteil; wer das sein muss, ist nicht bewiesen.",
  "next step": "{^accounts} von {from} zu {to} brächte {rep} näher, aber {obstacle}.",
  "not evened out": "Das Verfahren {approach} gleicht {load} nicht aus.",
  "not searched":
    "Die Suche hat alle ausgeglichen, die dieselben Accounts betreuen dürfen, und keinen Plan gesucht, der es einhält.",
  "search stopped": "Die Suche wurde angehalten, bevor sie einen Plan fand, der es einhält.",

  "moved, yes": "Ja",
  "moved, no": "Nein",
  "moved, released": "Freigegeben",
  "moved, house": "Haus",
  "moved, unassigned": "Ohne Rep",
  "moved, other role": "Andere Rolle",
  "moved, new": "Neu",
  "moved, owner left": "Inhaber weg",
} as const satisfies Templates<keyof typeof englishOfFairness>;
