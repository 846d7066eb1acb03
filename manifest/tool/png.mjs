// Reads as much of a PNG as the rules for icons need: its size and its pixels. Eight bits a channel, not interlaced, as browsers write them.
import { inflateSync } from 'node:zlib';

const signature = '89504e470d0a1a0a';
const channelsOf = { 2: 3, 6: 4 };

/** @returns {{ width: number, height: number, pixels: () => Generator<{ r: number, g: number, b: number, a: number }> }} */
export function readPng(bytes) {
  if (bytes.subarray(0, 8).toString('hex') !== signature) {
    throw new Error('is no PNG');
  }
  const data = [];
  let header;
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      header = { width: body.readUInt32BE(0), height: body.readUInt32BE(4), depth: body[8], colour: body[9], interlaced: body[12] !== 0 };
    } else if (type === 'IDAT') {
      data.push(body);
    }
    at += length + 12;
  }
  const channels = channelsOf[header?.colour];
  if (!channels || header.depth !== 8 || header.interlaced) {
    throw new Error('is not a plain PNG of eight bits a channel in RGB or RGBA');
  }
  return { width: header.width, height: header.height, pixels: () => pixels(inflateSync(Buffer.concat(data)), header, channels) };
}

function* pixels(raw, { width, height }, channels) {
  const stride = width * channels;
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    const line = Buffer.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : line[x - channels];
      const corner = x < channels ? 0 : above[x - channels];
      line[x] = (line[x] + predicted(filter, left, above[x], corner)) & 255;
    }
    for (let x = 0; x < stride; x += channels) {
      yield { r: line[x], g: line[x + 1], b: line[x + 2], a: channels === 4 ? line[x + 3] : 255 };
    }
    above = line;
  }
}

// The five filters of the PNG specification, section 9.
function predicted(filter, left, up, corner) {
  switch (filter) {
    case 0: return 0;
    case 1: return left;
    case 2: return up;
    case 3: return (left + up) >> 1;
    default: {
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
  }
}
