import { headerWords } from "../../table/headers/headerWords";
import { unaccented } from "../../quality/unaccented";

/** Whether a rep gets accounts: `away` is on leave, and keeps the book. */
export type Standing = "active" | "away" | "inactive";

function setOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join("|").split("|"));
}

const yes = setOf(
  "yes|y|true|1|x|✓|✔|☑|on|ja|j|wahr|oui|o|vrai|si|s|verdadero|cierto|sim|verdadeiro|vero|waar",
  "tak|ano|да|истина",
);
const no = setOf(
  "no|n|false|0|✗|✘|☐|off|nein|falsch|non|faux|falso|nao|nee|onwaar|nie|ne|нет|не|ложь",
);

/** In small letters without accents; they may stand among other words, as in "LOA until June". */
const active = setOf(
  "active|current|employed|enabled|working|full time|fulltime|part time|parttime|permanent|new|new hire|hired|ramping|ramp|onboarding",
  // A position that is still to be filled gets a book, too.
  "to be hired|to hire|tbh|planned hire|future hire|pending hire|open position|open headcount|open role|open req|open requisition",
  "aktiv|aktive|aktiver|angestellt|vollzeit|teilzeit|actif|active|en poste|temps plein|temps partiel",
  "activo|activa|contratado|contratada|attivo|attiva|ativo|ativa|actief|in dienst|voltijd|deeltijd",
  "aktywny|aktywna|zatrudniony|zatrudniona|aktivni|zamestnan|активен|активна|активный|работает|работи",
);
const away = setOf(
  "on leave|leave|loa|leave of absence|maternity|paternity|parental|sabbatical|sabbatical leave|sick|sick leave|fmla|vacation|on holiday|pto",
  "elternzeit|mutterschutz|krank|krankgeschrieben|beurlaubt|urlaub|im urlaub|sabbatjahr",
  "en conge|conge|conge maternite|conge parental|maternite|paternite|maladie|arret maladie|sabbatique",
  "de permiso|permiso|excedencia|baja medica|baja maternal|baja por maternidad|maternidad|paternidad|licencia|vacaciones|sabatico",
  "de licenca|em licenca|licenca|licenca maternidade|maternidade|paternidade|afastado|afastada|ferias",
  "in congedo|congedo|maternita|paternita|malattia|aspettativa|ferie",
  "met verlof|verlof|zwangerschapsverlof|ouderschapsverlof|ziek|vakantie",
  "na urlopie|urlop|urlop macierzynski|urlop rodzicielski|chorobowe|na dovolene|materska|rodicovska|nemoc",
  "в отпуске|отпуск|в декрете|декрет|на больничном|больничный|в отпуск|отпуск по маичинство|болничен",
);
const inactive = setOf(
  "inactive|not active|non active|no longer active|left|has left|leaver|former|departed|terminated|termed|resigned|quit|retired|dismissed|fired",
  "laid off|deactivated|disabled|offboarded|gone|exited|deceased|ex employee",
  "inaktiv|nicht aktiv|ausgeschieden|ausgetreten|gekundigt|deaktiviert|ehemalig|ehemaliger|ehemalige|ruhestand|im ruhestand",
  "inactif|inactive|non actif|pas actif|parti|partie|demissionne|licencie|licenciee|desactive|desactivee|retraite|a quitte|sorti|sortie",
  "inactivo|inactiva|no activo|no activa|despedido|despedida|dado de baja|jubilado|jubilada|desactivado|desactivada|cesado|cesada",
  "inattivo|inattiva|non attivo|non attiva|licenziato|licenziata|dimesso|dimessa|cessato|cessata|disattivato|disattivata|pensionato|pensionata",
  "inativo|inativa|nao ativo|nao ativa|desligado|desligada|demitido|demitida|desativado|desativada|aposentado|aposentada|saiu",
  "inactief|niet actief|uit dienst|vertrokken|ontslagen|gedeactiveerd|gepensioneerd",
  "nieaktywny|nieaktywna|zwolniony|zwolniona|odszedl|odeszla|byly pracownik|na emeryturze|neaktivni|odesel|odesla|propusten",
  "неактивен|неактивна|неактивный|не активен|уволен|уволена|на пенсии|напуснал|напуснала|освободен",
);

/** Whether one of the phrases stands among the words. */
function holds(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  const longest = 4;
  return words.some((_, at) =>
    Array.from({ length: longest }, (__, more) => words.slice(at, at + more + 1).join(" ")).some(
      (phrase) => phrases.has(phrase),
    ),
  );
}

/** Whether the header asks the other way round: a Yes under "Inactive" or "Has left" is a no. */
export function asksInactive(header: string): boolean {
  const words = headerWords(header).map(unaccented);
  return holds(words, inactive);
}

/**
 * What a cell says about a rep: yes and no, and the words for active, left and on leave in the
 * languages that headers are known in. On leave goes before the rest: the rep comes back.
 *
 * @param inverse - whether yes means that the rep has left
 * @returns undefined for a blank, and for what is none of these words
 */
export function standingOf(text: string, inverse = false): Standing | undefined {
  const said = unaccented(text.toLowerCase())
    .replace(/[^\p{L}\p{N}✓✔☑✗✘☐]+/gu, " ")
    .trim();
  if (yes.has(said)) return inverse ? "inactive" : "active";
  if (no.has(said)) return inverse ? "active" : "inactive";
  const words = said.split(" ");
  if (holds(words, away)) return "away";
  if (holds(words, inactive)) return "inactive";
  return holds(words, active) ? "active" : undefined;
}
