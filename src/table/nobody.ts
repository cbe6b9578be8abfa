import { isPlaceholder } from "./parse/placeholders";
import { withPlainLetters } from "./plainLetters";

/** What people write where there is no owner, in small letters without accents and punctuation. */
const words: ReadonlySet<string> = new Set(
  [
    "na|n a|none|null|nil|no|nobody|no one|noone|no owner|no rep|unassigned|not assigned|not allocated",
    "unallocated|unowned|unknown|not set|not applicable|not available|to be assigned|tbd|tba|tbc|tbh",
    "to be determined|to be hired|open|vacant|empty|blank|house|house account|house accounts|pool|undefined",
    "nn|n n|nomen nescio|nicht zugewiesen|nicht zugeordnet|nicht vergeben|ohne|keiner|keine|kein|niemand|offen|unbekannt|frei|vakant|unbesetzt",
    "non attribue|non attribuee|non assigne|non assignee|non affecte|non affectee|aucun|aucune|personne|inconnu|a definir|a attribuer|vacante",
    "sin asignar|no asignado|no asignada|sin propietario|ninguno|ninguna|nadie|desconocido|por asignar|por definir|libre",
    "nao atribuido|nao atribuida|sem responsavel|sem dono|sem proprietario|nenhum|nenhuma|ninguem|desconhecido|por atribuir|a atribuir",
    "non assegnato|non assegnata|nessuno|nessuna|da assegnare|da definire|sconosciuto|libero",
    "niet toegewezen|geen|niet ingevuld|onbekend|nog te bepalen|nvt|n v t",
    "nieprzypisany|nieprzypisana|nie przypisano|brak|brak opiekuna|bez opiekuna|nikt|nieznany|do ustalenia|wakat|nie dotyczy",
    "neprirazeno|neprirazen|nepridelen|neprideleno|zadny|bez obchodnika|nikdo|neznamy|neobsazeno",
    "не назначен|не назначено|не назначена|не указан|не указано|нет|без ответственного|никто|неизвестно|вакансия",
    "неразпределен|незададен|без отговорник|няма|никои|неизвестен|вакантно",
  ]
    .join("|")
    .split("|"),
);

/** Those that a list of reps gives a position to which nobody has been hired, and families' names. */
const seats: ReadonlySet<string> = new Set(
  "open|vacant|vacante|vakant|unbesetzt|offen|frei|libre|libero|libera|wakat|neobsazeno|вакансия|вакантно|tbh|to be hired|house|house account|house accounts|pool|no|kein|ohne|personne|geen".split(
    "|",
  ),
);

/** Who holds accounts that are no single rep's. */
const houses: ReadonlySet<string> = new Set(["house", "house account", "house accounts", "pool"]);

/** Of the words for a missing value, those that name a group as well: North America, an open stage. */
const groupNames: ReadonlySet<string> = new Set(["na", "pending", "unknown", "nan", "tba", "tbc"]);

const PLAIN = /^[\x20-\x7e]*$/;
const SIMPLE = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** A text without case, accents and punctuation. */
function saidBy(text: string): string {
  // Nearly all names are of plain letters, and a column has many.
  if (PLAIN.test(text)) {
    const lower = text.toLowerCase();
    return SIMPLE.test(lower) ? lower : lower.replace(/[^a-z0-9]+/g, " ").trim();
  }
  return withPlainLetters(text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Whether a cell that names an owner says that there is none: "n/a", "-", "Unassigned", "TBD",
 * "nicht zugewiesen". A rep may be called Frei or Open: look for the name among the reps first.
 */
export function isNobody(text: string): boolean {
  const said = saidBy(text);
  // A dash, a question mark or a row of dots names nobody either.
  return said === "" || said === "0" || words.has(said);
}

/**
 * Whether a cell in a list of reps names no rep: as `isNobody`, but a position that is vacant may be
 * planned for, and Frei may be somebody's name.
 */
export function isNoRep(text: string): boolean {
  // "NaN" and "nan" are how programs write a missing value; Nan is a name.
  const isMissing = isPlaceholder(text) && text !== "Nan";
  return isMissing || (isNobody(text) && !seats.has(saidBy(text)));
}

/** Whether an owner is a queue, from which somebody takes accounts, and nobody who could have left: "Sales Queue". */
export function isQueue(text: string): boolean {
  return /(?:^| )queue(?: |$)/.test(saidBy(text));
}

/** Whether an owner is none where no list of reps tells: as `isNobody`, but the house owns what it has. */
export function isNoOwner(text: string): boolean {
  return isNobody(text) && !houses.has(saidBy(text));
}

/** Whether a cell by which rows are grouped names no group: "n/a", "-", "none"; "NA" is a region. */
export function isNoGroup(text: string): boolean {
  if (text.length > 16) return false;
  const lower = text.toLowerCase();
  return (isPlaceholder(text) && !groupNames.has(lower)) || lower === "unassigned";
}
