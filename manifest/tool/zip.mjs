// A zip archive of a few small files, with the same bytes for the same files on every machine; and the way back.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const local = 0x04034b50;
const central = 0x02014b50;
const end = 0x06054b50;
const earliestDate = 0x21; // 1 January 1980, the first day a zip knows.

/** @param {{ name: string, bytes: Buffer }[]} files */
export function writeZip(files) {
  const bodies = [];
  const entries = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const title = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(earliestDate, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const head = Buffer.concat([number(local), facts, title]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([number(central), Buffer.from([20, 0]), facts, place, title]));
    bodies.push(head, packed);
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(files.length, 4);
  tail.writeUInt16LE(files.length, 6);
  tail.writeUInt32LE(directory.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, directory, number(end), tail]);
}

/** The files of a zip that was written with {@link writeZip} or by any other program without encryption or zip64. */
export function readZip(archive) {
  const tail = archive.lastIndexOf(number(end));
  if (tail < 0) {
    throw new Error('is no zip archive');
  }
  const files = [];
  let at = archive.readUInt32LE(tail + 16);
  for (let left = archive.readUInt16LE(tail + 10); left > 0; left--) {
    const [method, packed, name, extra, note] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), ...[28, 30, 32].map(field => archive.readUInt16LE(at + field))];
    const head = archive.readUInt32LE(at + 42);
    const body = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
    const bytes = archive.subarray(body, body + packed);
    files.push({ name: archive.toString('utf8', at + 46, at + 46 + name), bytes: method === 8 ? inflateRawSync(bytes) : Buffer.from(bytes) });
    at += 46 + name + extra + note;
  }
  return files;
}

function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
