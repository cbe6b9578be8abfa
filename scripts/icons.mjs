/**
 * npm run icons             draws assets/icon-*.png
 * npm run icons -- --check  fails if a file there shows anything else
 *
 * The motif: one rounded square, three territories of equal area that meet in its middle, and a rep
 * at home in each.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { root } from "./root.mjs";

const sizes = [16, 32, 64, 80, 128];
const samplesPerPixel = 8;
/** Deep teal, leaf green, amber: apart in hue and in lightness, so that they differ in grey too. */
const colours = [
  [0x0b, 0x5c, 0x73],
  [0x2f, 0x9e, 0x83],
  [0xf2, 0xb1, 0x34],
];
const white = [255, 255, 255];

/**
 * Where the borders between territories leave the middle, as angles clockwise from the top. The lower
 * two fall by 0.64 per step sideways, which makes the three areas equal within two percent.
 */
const borders = [0, Math.PI / 2 + Math.atan(0.64), (3 * Math.PI) / 2 - Math.atan(0.64)];
/** Where the rep of each territory lives. */
/** @type {readonly (readonly [number, number])[]} */
const homes = [
  [0.47, -0.28],
  [0, 0.58],
  [-0.47, -0.28],
];

/**
 * The colour at a point of the icon, which spans -1 to 1 both ways with y downwards.
 *
 * @param {number} x
 * @param {number} y
 * @param {boolean} small - below 32 pixels: wider borders, no reps
 * @returns {readonly number[] | undefined} red, green, blue; undefined outside of the square
 */
function colourAt(x, y, small) {
  const corner = 0.42;
  const edge = 0.96;
  const overX = Math.max(Math.abs(x) - (edge - corner), 0);
  const overY = Math.max(Math.abs(y) - (edge - corner), 0);
  if (Math.sqrt(overX * overX + overY * overY) > corner) return undefined;

  const halfGap = small ? 0.075 : 0.05;
  for (const angle of borders) {
    const [alongX, alongY] = [Math.sin(angle), -Math.cos(angle)];
    const along = x * alongX + y * alongY;
    if (along > -halfGap && Math.abs(x * alongY - y * alongX) < halfGap) return white;
  }
  const clockwise = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
  const territory = borders.filter((border) => clockwise >= border).length - 1;
  const [homeX, homeY] = homes[territory] ?? [0, 0];
  if (!small && Math.hypot(x - homeX, y - homeY) < 0.155) return white;
  return colours[territory];
}

/**
 * @param {number} size - in pixels, both ways
 * @returns {Buffer} rows of red, green, blue, alpha, each row after a 0 (PNG's "no filter")
 */
function draw(size) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      rows.set(pixel(row, column, size), row * (1 + size * 4) + 1 + column * 4);
    }
  }
  return rows;
}

/**
 * The mean colour over a pixel's samples, which smooths the edges.
 *
 * @param {number} row
 * @param {number} column
 * @param {number} size
 */
function pixel(row, column, size) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < samplesPerPixel ** 2; sample++) {
    const along = (column + ((sample % samplesPerPixel) + 0.5) / samplesPerPixel) / size;
    const down = (row + (Math.floor(sample / samplesPerPixel) + 0.5) / samplesPerPixel) / size;
    const colour = colourAt(2 * along - 1, 2 * down - 1, size < 32);
    if (colour === undefined) continue;
    covered++;
    colour.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [
    ...sum.map((value) => Math.round(value / covered)),
    Math.round((255 * covered) / samplesPerPixel ** 2),
  ];
}

/**
 * A PNG file (W3C Portable Network Graphics, third edition) of 8-bit red, green, blue, alpha.
 *
 * @param {number} size
 * @param {Buffer} rows - as `draw` gives them
 */
function png(size, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} content */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(content.length, 0);
  result.set(body, 4);
  result.writeUInt32BE(crc32(body), body.length + 4);
  return result;
}

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * The pixels in a file that `png` wrote: compared instead of bytes, which differ between versions of zlib.
 *
 * @param {Buffer} file
 */
function rowsIn(file) {
  const start = 8 + 25;
  const length = file.readUInt32BE(start);
  return inflateSync(file.subarray(start + 8, start + 8 + length));
}

const check = process.argv.includes("--check");
mkdirSync(join(root, "assets"), { recursive: true });
for (const size of sizes) {
  const path = join(root, "assets", `icon-${size}.png`);
  const rows = draw(size);
  if (!check) {
    writeFileSync(path, png(size, rows));
  } else if (!rowsIn(readFileSync(path)).equals(rows)) {
    console.error(
      `assets/icon-${size}.png is not what scripts/icons.mjs draws: run npm run icons.`,
    );
    process.exitCode = 1;
  }
}
