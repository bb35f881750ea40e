/** From signed 32-bit hashes to small numbers; two names with one hash cannot be told apart. */
export class HashTable {
  readonly #mask: number;
  readonly #keys: Int32Array;
  /** The value plus one; 0 where the slot is free. */
  readonly #values: Uint16Array;

  constructor(keys: ArrayLike<number>, values: ArrayLike<number>) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#values = new Uint16Array(size);
    for (let i = 0; i < keys.length; i += 1) {
      const key = (keys[i] ?? 0) | 0;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#values[slot] = (values[i] ?? 0) + 1;
    }
  }

  /** The value under a key, or -1. */
  get(key: number): number {
    return (this.#values[this.#slot(key)] ?? 0) - 1;
  }

  #slot(key: number): number {
    let slot = key & this.#mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
