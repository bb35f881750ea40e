/** Scrambles 32 bits: murmur3's finaliser. Signed, since that is what the engine keeps unboxed. */
function scramble(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Signed 32-bit hash of the text from `start` to `end`: FNV-1a over UTF-16 code units, scrambled. */
export function hashText(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return scramble(h);
}

/** Hash of two hashes in their order. */
export function mix(a: number, b: number): number {
  return scramble((Math.imul(a, 0x9e3779b1) + b) | 0);
}
