/**
 * What tells the languages of one code page from those of another when their bytes are read: the
 * letters beyond ASCII that a language has, and where they hardly ever stand. Sources: the
 * languages' alphabets; the places are spelling rules, each with its reason.
 */
export interface Language {
  readonly name: string;
  /** In lower case. */
  readonly letters: string;
  /** Where a letter hardly ever stands, in words in lower case. */
  readonly odd?: RegExp;
}

const consonants = "bcdfghjklmnpqrstvwxz";

export const LANGUAGES: readonly Language[] = [
  { name: "German", letters: "äöüßé" },
  {
    name: "French",
    letters: "àâæçéèêëîïôœùûüÿ",
    // à ends words; è stands before a consonant; ù only in où; œ never behind a vowel, nor before w.
    odd: /à\p{L}|è[aeiouyéè]|^ù|[^o]ù|[^]où|ù\p{L}|[aeiouy]œ|œ[^cdfilmnstu]|[^cg]œ[nu]?$/u,
  },
  // ñ stands before a vowel only.
  { name: "Spanish", letters: "áéíóúüñ", odd: /ñ(?![aeiouáéíóú])/u },
  // The nasal vowels are ão, ãe, õe and ã at the end.
  { name: "Portuguese", letters: "áâãàçéêíóôõúü", odd: /ã(?!o|e|s?$)|õ(?!e)|à\p{L}/u },
  // Accents stand on the last letter.
  { name: "Italian", letters: "àèéìòù", odd: /[àèéìòù]\p{L}/u },
  { name: "Dutch", letters: "éëïöüè", odd: /è[aeiouy]/u },
  { name: "Danish, Norwegian", letters: "æøåéö", odd: /[aeou]ø|ø[aou]|[aeiou]æ|æ[aiou]/u },
  { name: "Swedish, Finnish", letters: "åäöé" },
  { name: "Icelandic", letters: "áðéíóúýþæö", odd: /^ð|yý|ý\p{L}+ý/u },
  {
    name: "Polish",
    letters: "ąćęłńóśźż",
    // Before a vowel, softness is written with i.
    odd: /[ćńśź][aeouyąęó]|^[ąę]|[aeouy][ąę]/u,
  },
  { name: "Czech", letters: "áčďéěíňóřšťúůýž", odd: between("čďňřšťž") },
  {
    name: "Slovak",
    letters: "áäčďéíĺľňóôŕšťúýž",
    // ĺ and ŕ are vowels there.
    odd: new RegExp(`${between("čďľňšťž").source}|^[ĺŕ]|[aeiouy][ĺŕ]|[ĺŕ](?:[aeiouy]|$)`, "u"),
  },
  { name: "Hungarian", letters: "áéíóöőúüű" },
  { name: "Romanian", letters: "ăâîşţșț", odd: /ă[aeoă]|\p{L}î\p{L}/u },
  { name: "Croatian, Slovene", letters: "čćđšž", odd: between("čćđšž") },
  { name: "Turkish", letters: "çğıöşüâîi̇" },
];

/** A consonant between two others. */
function between(letters: string): RegExp {
  return new RegExp(`[${consonants}][${letters}][${consonants}]`, "u");
}
