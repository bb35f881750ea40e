import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { UserError } from "../../errors.ts";

const ARRAYS = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i32: Int32Array, f32: Float32Array } as const;
export type ArrayType = keyof typeof ARRAYS;

/**
 * A model file is gzipped: the length of the header (32 bits, little-endian), the header as JSON, padded with spaces
 * so that the arrays, one behind another and each padded to 8 bytes, start at a multiple of 8.
 */
export interface ArchiveHeader {
  meta: unknown;
  arrays: { name: string; type: ArrayType; length: number }[];
}

export interface Archive {
  meta: unknown;
  array<T extends ArrayType>(name: string, type: T): InstanceType<(typeof ARRAYS)[T]>;
}

export const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** The folder `models/` of this package, wherever the code runs from (src/ or dist/). */
function modelsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  return join(folder, "models");
}

/** Reads `models/NAME/NAME.model`. */
export function readModel(name: string): Archive {
  const path = join(modelsFolder(), name, `${name}.model`);
  let packed: Buffer;
  try {
    packed = readFileSync(path);
  } catch (cause) {
    throw new UserError(`The language model ${path} cannot be read.`, {
      remedy: "It is part of Entente: restore it with `git checkout models` or install Entente anew.",
      cause,
    });
  }
  try {
    return unpack(gunzipSync(packed));
  } catch (cause) {
    throw new UserError(`The language model ${path} is damaged.`, {
      remedy: "Restore it with `git checkout models` or install Entente anew.",
      cause,
    });
  }
}

export function unpack(data: Uint8Array): Archive {
  const bytes = new Uint8Array(data);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as ArchiveHeader;
  const offsets = new Map<string, { type: ArrayType; length: number; offset: number }>();
  let offset = padded(4 + length);
  for (const { name, type, length } of header.arrays) {
    offsets.set(name, { type, length, offset });
    offset += padded(length * ARRAYS[type].BYTES_PER_ELEMENT);
  }
  return {
    meta: header.meta,
    array: <T extends ArrayType>(name: string, type: T) => {
      const found = offsets.get(name);
      if (found?.type !== type) throw new Error(`no array "${name}" of type ${type}`);
      return new ARRAYS[type](bytes.buffer, bytes.byteOffset + found.offset, found.length) as InstanceType<
        (typeof ARRAYS)[T]
      >;
    },
  };
}

/** Growing numbers, written as variable-length differences: 7 bits a byte, the lowest first. */
export function readGrowing(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  let last = 0;
  for (let i = 0; i < count; i += 1) {
    let shift = 0;
    let difference = 0;
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      difference += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
      shift += 7;
    }
    last += difference;
    numbers[i] = last;
  }
  return numbers;
}
