import { encodingOf } from "./decodeText";
import type { TextEncoding } from "./encodings";
import { readDelimited } from "./readDelimited";
import { SAVE_ADVICE } from "./saveAdvice";
import { readXlsx } from "./readXlsx";
import { TOO_LARGE } from "./sheetLimits";
import { partsOfZip } from "./zip";
import { WorkbookFileError } from "./WorkbookFileError";
import type { WorkbookContent } from "./content";

/**
 * Reads a workbook file: .xlsx or .xlsm, or comma, semicolon or tab separated text. What is in the
 * file decides, not its ending.
 *
 * @param fileName - for messages, and for the sheet's name where the file has none
 * @param encoding - of a text file, where its user chose one
 * @throws WorkbookFileError with what is wrong with the file and what to do
 */
export async function readWorkbookFile(
  fileName: string,
  bytes: Uint8Array,
  encoding?: TextEncoding,
): Promise<WorkbookContent> {
  if (bytes.length === 0) {
    throw new WorkbookFileError(`"${fileName}" is empty: there is nothing in it to open.`);
  }
  if (startsWith(bytes, [0x50, 0x4b])) {
    const parts = partsOfZip(bytes);
    const kind = zipTrouble(parts?.map((part) => part.name));
    if (kind !== undefined) throw new WorkbookFileError(`"${fileName}" ${kind}`);
    return readXlsx(fileName, bytes, parts ?? []);
  }
  const trouble = startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
    ? compoundTrouble(bytes)
    : otherTrouble(bytes);
  if (trouble !== undefined) throw new WorkbookFileError(`"${fileName}" ${trouble}`);
  if (bytes.length > MOST_TEXT_BYTES) throw new WorkbookFileError(`"${fileName}" ${TOO_LARGE}`);
  return readDelimited(fileName, bytes, encoding);
}

/** A longer text doesn't fit into one of JavaScript's, which may take two bytes a letter. */
const MOST_TEXT_BYTES = 256 * 1024 * 1024;

function zipTrouble(names: readonly string[] | undefined): string | undefined {
  if (!names) return "is damaged or was cut off on its way. Fetch or save it again.";
  if (names.includes("xl/workbook.bin")) return `is a binary workbook (.xlsb). ${SAVE_ADVICE}`;
  if (names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return undefined;
  if (names.includes("content.xml") && names.includes("mimetype")) {
    return `is an OpenDocument file (.ods). ${SAVE_ADVICE}`;
  }
  if (names.some((name) => name.startsWith("Index/"))) {
    return `is a Numbers document. In Numbers, choose File, Export to, Excel, and open that file here.`;
  }
  if (names.includes("[Content_Types].xml") && !names.some((n) => /^(word|ppt)\//.test(n))) {
    return undefined;
  }
  return "is not a workbook. Choose an .xlsx or .csv file; unpack a .zip first.";
}

/** The old container of Office holds .xls files, and .xlsx files that a password protects. */
function compoundTrouble(bytes: Uint8Array): string {
  if (holdsName(bytes, "EncryptedPackage")) {
    return "is protected by a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.";
  }
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) {
    return `is in the old .xls format. ${SAVE_ADVICE}`;
  }
  return "is not a workbook. Choose an .xlsx or .csv file.";
}

/** Entries of a compound file's directory begin with their name, and each at a multiple of this. */
const ENTRY_BYTES = 128;

/** Whether a compound file's directory has an entry of this name, in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`, (letter) => [letter.charCodeAt(0), 0]).flat();
  const [first] = wanted;
  for (let at = 0; at < bytes.length; at += ENTRY_BYTES) {
    if (bytes[at] === first && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "is a PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "is a picture"],
  [[0xff, 0xd8, 0xff], "is a picture"],
  [[0x1f, 0x8b], "is a packed file (.gz)"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "is a text document (.rtf)"],
];

function otherTrouble(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (known) return `${known[1]}, not a workbook. Choose an .xlsx or .csv file.`;
  const encoding = encodingOf(bytes);
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 1000)).trimStart();
  if (/^(?:<!doctype html|<html|<table|<head|<meta)/i.test(start)) {
    return `is a web page, whatever its name says: some exports save tables that way. ${SAVE_ADVICE}`;
  }
  if (/^<\?xml|^<Workbook/i.test(start)) return `is an XML file. ${SAVE_ADVICE}`;
  const binary = encoding === undefined && bytes.subarray(0, 4096).includes(0);
  return binary ? "is not a workbook. Choose an .xlsx or .csv file." : undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
