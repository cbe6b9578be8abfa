import type { englishOfReview } from "./englishOfReview";
import type { Templates } from "./sentence";

/** What is said of a plan that people changed after its search. */
export const germanOfReview = {
  "put back by hand":
    "Von Hand zurückgegeben: bleibt bei {rep}, wo er heute ist. Die Suche hatte {other}.",
  "given by hand": "Von Hand an {rep} gegeben. Die Suche hatte {other}.",
  "in their words": "Angegebener Grund: „{note}“.",
  "changed by hand":
    "Nach der Suche von Hand geändert: {accounts:# Account|# Accounts}, davon {back} {back:seinem Inhaber|ihren Inhabern} zurückgegeben und {given} jemand anderem gegeben. Zahlen und Beweis sind die des Plans mit diesen Änderungen.",
  "outside by hand":
    "Die Suche hatte diesen Rep {off} von einem fairen Anteil; die Änderungen von Hand haben ihn hierher gebracht.",
  "not proven, broken by hand":
    "Von diesem Plan ist nichts bewiesen: Er verletzt von Hand {rules:eine Regel|# Regeln}, und Beweise gelten für Pläne, die sie einhalten.",
  "by hand, broken": "Mit den Änderungen von Hand: {^breach}",
  "offer of a move": "{accounts} von {from} zu {to}",
  "offer of a swap": "{accounts} ({from}) gegen {others} ({to})",
} as const satisfies Templates<keyof typeof englishOfReview>;
