import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfQuestions } from "./englishOfQuestions";

/** What is asked about the tables, and what was decided of them. */
export const germanOfQuestions = {
  "questions: first": "Zuerst {count:eine Frage|# Fragen}",
  "questions: why":
    "Ihre Zellen lassen sich hier auf mehr als eine Art lesen. Ihre Antworten bleiben in der Arbeitsmappe.",
  "questions: same people":
    "{count} Inhaber heißen fast wie Reps. Mit einem Klick gelten alle als dieselben Personen; darunter können Sie jede Frage einzeln beantworten.",
  "questions: all the same": "Alle {count} sind dieselben Personen",
  "questions: open":
    "{count:# Frage zu Ihren Zellen ist|# Fragen zu Ihren Zellen sind} offen. Ein Plan könnte jetzt auf Zahlen beruhen, die etwas anderes bedeuten.",
  "questions: answer": "Antworten",
  "questions: because": "So genommen, weil: {why}.",
  "questions: show cell": "Zelle {cell} zeigen",
  "questions: decided": "{count:# Entscheidung|# Entscheidungen} zu Ihren Zellen",
  "questions: decided, some guessed":
    "{count:# Entscheidung|# Entscheidungen} zu Ihren Zellen, {guessed} davon geraten",
  "questions: take back": "Meine Antwort zurücknehmen",

  "rates: take back": "Meine Kurse zurücknehmen",
  "rates: rows": "{rows:# Zeile|# Zeilen}",
  "rates: one in": "1 {code} in {own}",
  "rates: one in the plan's": "1 {code} in der Währung des Plans",
  "rates: unit in": "1 Einheit in {own}",
  "rates: unit in the plan's": "1 Einheit in der Währung des Plans",
  "rates: own": "Die Währung des Plans",
  "rates: another": "(eine andere)",
  "rates: currency": "Währung",
  "rates: amounts": "Beträge",
  "rates: convert": "Zu diesen Kursen umrechnen",
  "rates: what worth": "Was ist 1 {code} wert?",
  "rates: above 0": "Ein Kurs ist größer als 0.",
} as const satisfies Templates<keyof typeof englishOfQuestions>;
