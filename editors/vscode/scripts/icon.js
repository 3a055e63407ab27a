// @ts-check
'use strict';

// Usage: node icon.js OUT.png
// Draws the icon: a page with its headline and columns, one line of which is underlined in red.

const fs = require('fs');
const zlib = require('zlib');

const size = 256;

/** Each point is asked this many times a side, so that edges are smooth. */
const fineness = 4;

/** @typedef {[number, number, number]} Colour */

/** @type {Colour} */
const red = [155, 28, 28];
/** @type {Colour} */
const paper = [253, 251, 245];
/** @type {Colour} */
const shade = [214, 205, 190];
/** @type {Colour} */
const ink = [52, 52, 56];
/** @type {Colour} */
const mark = [224, 62, 54];

/**
 * @param {number} x
 * @param {number} y
 * @param {[number, number, number, number, number]} box left, top, right, bottom, and the corners' radius
 */
function isInside(x, y, [left, top, right, bottom, radius]) {
  if (x < left || x > right || y < top || y > bottom) return false;
  const dx = Math.max(left + radius - x, x - right + radius, 0);
  const dy = Math.max(top + radius - y, y - bottom + radius, 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** The lines of text in both columns: left, top, right. */
const lines = [[62, 118, 122], [62, 138, 122], [62, 158, 122], [62, 198, 104],
  [134, 118, 194], [134, 138, 194], [134, 158, 176], [134, 198, 194], [62, 178, 122], [134, 178, 194]];

/**
 * @param {number} x
 * @param {number} y
 * @returns {Colour | undefined} nothing where the icon is transparent
 */
function colour(x, y) {
  if (!isInside(x, y, [8, 8, 248, 248, 44])) return undefined;
  if (isInside(x, y, [62, 58, 194, 78, 3])) return red;
  if (isInside(x, y, [62, 88, 156, 97, 3])) return ink;
  // A wave under the line that falls short.
  if (x >= 62 && x <= 122 && Math.abs(y - 188 - 3 * Math.sin((x - 62) / 3.2)) < 2.4) return mark;
  for (const [left, top, right] of lines) {
    if (isInside(x, y, [left, top, right, top + 6, 3])) return ink;
  }
  if (isInside(x, y, [46, 36, 210, 220, 8])) return paper;
  if (isInside(x, y, [52, 44, 218, 228, 8])) return shade;
  return red;
}

/**
 * @param {number} column
 * @param {number} row
 * @returns {number[]} red, green, blue, opacity
 */
function pixel(column, row) {
  const sum = [0, 0, 0];
  let seen = 0;
  for (let part = 0; part < fineness * fineness; part += 1) {
    const x = column + ((part % fineness) + 0.5) / fineness;
    const y = row + (Math.floor(part / fineness) + 0.5) / fineness;
    const here = colour(x, y);
    if (!here) continue;
    seen += 1;
    here.forEach((value, index) => { sum[index] += value; });
  }
  const opacity = Math.round(255 * seen / (fineness * fineness));
  return [...sum.map((value) => (seen ? Math.round(value / seen) : 0)), opacity];
}

/**
 * @param {Uint8Array} data
 */
function checksum(data) {
  let sum = 0xFFFFFFFF;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return (sum ^ 0xFFFFFFFF) >>> 0;
}

/**
 * @param {string} name
 * @param {Uint8Array} data
 */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const edges = Buffer.alloc(8);
  edges.writeUInt32BE(data.length, 0);
  edges.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([edges.subarray(0, 4), body, edges.subarray(4)]);
}

function png() {
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    const line = [0];
    for (let column = 0; column < size; column += 1) line.push(...pixel(column, row));
    rows.push(Buffer.from(line));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits, with opacity.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

fs.writeFileSync(process.argv[2], png());
