import { LEFT, MOVES, type ParseState, RIGHT, SHIFT } from "../../src/language/syntax/state.ts";

/**
 * How many gold arcs each move puts out of reach (Goldberg and Nivre 2013); Infinity where it is not allowed.
 * `gold` holds the head of each word, the root being node `size`.
 */
export function costs(state: ParseState, gold: ArrayLike<number>): number[] {
  const s0 = state.top();
  const s1 = state.top(1);
  const b0 = state.front();
  const onStack = (node: number): boolean => node >= 0 && state.stack.includes(node);
  const waiting = (node: number): boolean => node >= state.next;
  const dependents = (head: number, among: (node: number) => boolean): number => {
    let count = 0;
    for (let node = 0; node < state.size; node += 1) if (gold[node] === head && among(node)) count += 1;
    return count;
  };
  return MOVES.map((_, move) => {
    if (!state.allowed(move)) return Infinity;
    switch (move) {
      case SHIFT: {
        const head = gold[b0] ?? -1;
        return dependents(b0, onStack) + (onStack(head) && head !== s0 ? 1 : 0);
      }
      case LEFT: {
        const head = gold[s0] ?? -1;
        return dependents(s0, waiting) + (head !== b0 && (head === s1 || waiting(head)) ? 1 : 0);
      }
      case RIGHT: {
        const head = gold[s0] ?? -1;
        return dependents(s0, waiting) + (head !== s1 && waiting(head) ? 1 : 0);
      }
      default:
        return Infinity;
    }
  });
}
