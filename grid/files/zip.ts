/**
 * A workbook file is a ZIP of parts. This reads and replaces parts, for what the spreadsheet
 * library leaves out: our settings, and a few marks that Excel needs. Source: PKWARE APPNOTE 6.3.
 * No encryption, no ZIP64: a workbook of over 4 GB doesn't open in a browser anyway.
 */

export interface ZipPart {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  /** Length once unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, so that the same parts always give the same bytes. */
const DOS_DATE = 0x21;
const UTF8_NAMES = 0x0800;

/** The parts of an archive, still packed; undefined where the bytes aren't a whole archive. */
export function partsOfZip(bytes: Uint8Array): ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined;
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) return undefined;
    // The local header's extra field may be longer than the directory's.
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(start, start + packedSize),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endRecord(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/**
 * Rejects where a part isn't what its archive says: damaged, or longer than its stated size, behind
 * which a few bytes may hide gigabytes.
 */
export async function textOfPart(part: ZipPart): Promise<string> {
  if (part.method === 0) return new TextDecoder().decode(part.packed);
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let left = part.size;
  const reader = streamThrough(part.packed, "unpack").getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    left -= next.value.length;
    if (left < 0) {
      await reader.cancel();
      throw new Error(`The part ${part.name} is damaged: longer than its stated size.`);
    }
    pieces.push(decoder.decode(next.value, { stream: true }));
  }
  return pieces.join("") + decoder.decode();
}

/** A part with this text, packed. */
export async function partOfText(name: string, text: string): Promise<ZipPart> {
  const bytes = new TextEncoder().encode(text);
  const packed = new Uint8Array(await new Response(streamThrough(bytes, "pack")).arrayBuffer());
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed };
}

/** The archive of the parts in their order. */
export function zipOfParts(parts: readonly ZipPart[]): Uint8Array {
  const names = parts.map((part) => new TextEncoder().encode(part.name));
  const sum = (bytes: number, part: ZipPart, index: number): number =>
    bytes + 30 + 46 + 2 * (names[index]?.length ?? 0) + part.packed.length;
  const out = new Uint8Array(parts.reduce(sum, 22));
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeCommonHeader(view, at + 4, part, name.length);
    out.set(name, at + 30);
    out.set(part.packed, at + 30 + name.length);
    at += 30 + name.length + part.packed.length;
  });
  const directory = at;
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeCommonHeader(view, at + 6, part, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The 26 bytes that both kinds of header share, from "version needed" to the extra's length. */
function writeCommonHeader(view: DataView, at: number, part: ZipPart, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function streamThrough(
  bytes: Uint8Array,
  way: "pack" | "unpack",
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stream =
    way === "pack" ? new CompressionStream("deflate-raw") : new DecompressionStream("deflate-raw");
  return new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(stream);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
