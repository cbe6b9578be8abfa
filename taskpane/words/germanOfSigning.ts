import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfSigning } from "./englishOfSigning";

/** What is said where a plan is signed off, and of how far people are with it. */
export const germanOfSigning = {
  "status: draft": "Entwurf",
  "status: in review": "In Prüfung",
  "status: signed off": "Freigegeben",
  "status: loaded": "Geladen",
  "status: replaced": "Ersetzt",

  "sign: title": "Freigeben",
  "sign: hint":
    "Legt diesen Plan fest: wer ihn erstellt und genehmigt hat, woraus er entstand, und den Fingerabdruck, an dem er wiederzufinden ist. Das kommt auf eine Seite zum Drucken, das Blatt TP Sign-off.",
  "sign: look": "Ansehen, was freigegeben würde",
  "sign: working": "Wird berechnet…",
  "sign: look again":
    "Seit Ihrem Blick darauf hat sich etwas geändert. Sehen Sie es noch einmal an, und geben Sie es dann frei.",
  "sign: breaks rules":
    "Dieser Plan verletzt Regeln, die einander widersprechen, daher kann ihn niemand freigeben. Ändern Sie eine der Regeln, und erstellen Sie ihn neu.",
  "sign: not stored":
    "Der Plan ließ sich nicht in der Arbeitsmappe speichern, daher geht die Freigabe noch nicht. Versuchen Sie es noch einmal.",
  "sign: no name": "Wer hat den Plan erstellt? Eine Freigabe braucht einen Namen.",
  "sign: know broken":
    "Entscheidungen von Hand verletzen Regeln. Bestätigen Sie, dass Sie es wissen, oder nehmen Sie sie unter Prüfen zurück.",
  "sign: know changed":
    "Seit der Plan entstand, haben sich Zellen geändert. Erstellen Sie ihn neu, oder bestätigen Sie die Freigabe auf dem früheren Stand.",
  "sign: somebody was first": "{why} Nichts wurde freigegeben.",
  "sign: no page":
    "Der Plan ist freigegeben, aber seine Seite zum Drucken ließ sich nicht schreiben. {why}",
  "sign: not replaced":
    "Der Plan ist freigegeben, aber „{plan}“, der früher freigegebene, ließ sich nicht als ersetzt kennzeichnen. {why}",
  "sign: finish": "Seite zum Drucken schreiben",
  "sign: changed": "Geänderte Zellen",
  "sign: make anew": "Neu erstellen",
  "sign: as made": "Auf dem Stand der früheren Zellen freigeben",
  "sign: broken": "Von Hand verletzte Regeln",
  "sign: known": "Ich weiß es und gebe so frei",
  "sign: made by": "Erstellt von",
  "sign: approved by": "Genehmigt von (falls es jemand hat)",
  "sign: declared": "Niemand prüft eingetippte Namen, und so steht es auf der Seite.",
  "sign: do": "Freigeben",
  "sign: replaces": "Er tritt an die Stelle von „{plan}“, der den Status Ersetzt bekommt.",
  "sign: signed": "Freigegeben von {by}, {at}.",
  "sign: signed, approved": "Freigegeben von {by}, genehmigt von {approvedBy}, {at}.",
  "sign: nobody": "jemandem ohne Namen",
  "sign: settled":
    "Ein freigegebener Plan bleibt, wie er ist. Was Sie ab jetzt unter Prüfen entscheiden, kommt in einen Entwurf, eine Kopie davon.",
  "sign: page": "Seite zum Drucken:",
  "sign: page beside":
    "Die Seite der früheren Freigabe hat jemand geändert, daher bleibt sie, wie sie ist; diese steht auf",
  "sign: loaded": "Er ist in unser CRM geladen",
  "sign: send to review": "In die Prüfung geben",
  "sign: back to draft": "Zurück zum Entwurf",
  "sign: in review":
    "Er ist in Prüfung: Andere sehen das in der Liste der Pläne. Ändern lässt er sich noch.",

  "plans: not removed":
    "„{plan}“ hat den Status {status} und wird nicht nebenbei entfernt. „Unsichtbar gespeichert“ in der Leiste oben zeigt, was mit ihm verloren geht, und entfernt ihn.",
  "plans: draft of signed":
    "„{plan}“ hat den Status {status} und bleibt, wie er ist. Was Sie entscheiden, kommt in einen Entwurf: „{draft}“.",

  "changes: new accounts": "{rows:# neue Zeile|# neue Zeilen} bei den Accounts",
  "changes: gone accounts": "{rows:# Zeile|# Zeilen} weniger bei den Accounts",
  "changes: cells of accounts": "{cells:# geänderte Zelle|# geänderte Zellen} bei den Accounts",
  "changes: columns of accounts": "bei den Accounts {headers:fehlt|fehlen} {headers}",
  "changes: new reps": "{rows:# neuer Rep|# neue Reps}",
  "changes: gone reps": "{rows:# Rep|# Reps} weniger",
  "changes: cells of reps": "{cells:# geänderte Zelle|# geänderte Zellen} bei den Reps",
  "changes: columns of reps": "bei den Reps {headers:fehlt|fehlen} {headers}",
  "changes: said": "Seit dieser Plan entstand: {changes}.",
  "changes: not known": "Was sich seither in den Zellen geändert hat, ist nicht bekannt. {why}",
} as const satisfies Templates<keyof typeof englishOfSigning>;
