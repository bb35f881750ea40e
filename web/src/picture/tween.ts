/** Whether the user asked for less motion. */
export function prefersStill(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Calls with 0 to 1, eased, once a frame for so many ms; at once with 1 where nothing should move.
 * @returns a function that ends it, without a further call
 */
export function tween(milliseconds: number, call: (progress: number) => void): () => void {
  if (milliseconds <= 0 || prefersStill()) {
    call(1);
    return () => undefined;
  }
  const began = performance.now();
  let frame = requestAnimationFrame(function next(now) {
    const share = Math.min(1, Math.max(0, (now - began) / milliseconds));
    if (share < 1) frame = requestAnimationFrame(next);
    call(share * (2 - share));
  });
  return () => cancelAnimationFrame(frame);
}
