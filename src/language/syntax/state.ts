export const SHIFT = 0;
/** The top of the stack hangs on the front of the buffer. */
export const LEFT = 1;
/** The top of the stack hangs on what lies under it. */
export const RIGHT = 2;
export const MOVES = ["shift", "left", "right"] as const;

/**
 * The arc-hybrid transition system: each word is shifted once and given its head once. Node `size`, behind the last
 * word, is the root.
 */
export class ParseState {
  readonly size: number;
  readonly stack: number[] = [];
  next = 0;
  readonly heads: Int32Array;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;

  constructor(size: number) {
    this.size = size;
    this.heads = new Int32Array(size + 1).fill(-1);
    this.leftmost = new Int32Array(size + 1).fill(-1);
    this.rightmost = new Int32Array(size + 1).fill(-1);
    this.leftCount = new Uint8Array(size + 1);
    this.rightCount = new Uint8Array(size + 1);
  }

  get done(): boolean {
    return this.next === this.size && this.stack.length === 0;
  }

  /** The node so many under the top of the stack, or -1. */
  top(depth = 0): number {
    return this.stack[this.stack.length - 1 - depth] ?? -1;
  }

  /** The node so many behind the front of the buffer, the root included, or -1. */
  front(distance = 0): number {
    return this.next + distance <= this.size ? this.next + distance : -1;
  }

  allowed(move: number): boolean {
    if (move === SHIFT) return this.next < this.size;
    if (move === RIGHT) return this.stack.length > 1;
    // The root takes one word: the last left on the stack.
    return this.stack.length > 0 && (this.next < this.size || this.stack.length === 1);
  }

  apply(move: number): void {
    if (move === SHIFT) {
      this.stack.push(this.next);
      this.next += 1;
      return;
    }
    const child = this.stack.pop() ?? -1;
    const head = move === LEFT ? this.next : this.top();
    this.heads[child] = head;
    if (child < head) {
      this.leftmost[head] = child;
      this.leftCount[head] = Math.min(255, (this.leftCount[head] ?? 0) + 1);
    } else {
      this.rightmost[head] = child;
      this.rightCount[head] = Math.min(255, (this.rightCount[head] ?? 0) + 1);
    }
  }
}
