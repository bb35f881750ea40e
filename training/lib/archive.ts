import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import { type ArchiveHeader, type ArrayType, padded } from "../../src/language/models/archive.ts";

type Arrays = Record<
  string,
  { type: ArrayType; data: Uint8Array | Int8Array | Uint16Array | Int32Array | Float32Array }
>;

/** Writes what `readModel` reads; returns the size of the file in bytes. */
export function writeModel(path: string, meta: unknown, arrays: Arrays): number {
  const header: ArchiveHeader = {
    meta,
    arrays: Object.entries(arrays).map(([name, { type, data }]) => ({ name, type, length: data.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const parts = [new Uint8Array(padded(4 + json.length)).fill(32)];
  new DataView(parts[0]?.buffer ?? new ArrayBuffer(4)).setUint32(0, json.length, true);
  parts[0]?.set(json, 4);
  for (const { data } of Object.values(arrays)) {
    const part = new Uint8Array(padded(data.byteLength));
    part.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    parts.push(part);
  }
  const packed = gzipSync(Buffer.concat(parts), { level: 9 });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, packed);
  return packed.length;
}

/** What `readGrowing` reads. */
export function packGrowing(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const number of numbers) {
    let difference = number - last;
    last = number;
    while (difference >= 128) {
      bytes.push((difference % 128) + 128);
      difference = Math.floor(difference / 128);
    }
    bytes.push(difference);
  }
  return Uint8Array.from(bytes);
}
