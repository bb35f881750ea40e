import { arrange, toFrame } from "./arrange.ts";
import { ForceLayout, iterationsFor } from "./force.ts";
import type { LayoutProblem, LayoutReport } from "./problem.ts";

/** Between two reports, in ms. */
const REPORT_EVERY = 160;
/** However slow the machine, the forces end then. */
const LONGEST = 25_000;

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: problem }: MessageEvent<LayoutProblem>) => {
  const layout = new ForceLayout(problem);
  const began = performance.now();
  let reported = began;
  for (let left = iterationsFor(problem.fixed.length); left > 0; left--) {
    layout.step();
    const now = performance.now();
    if (now - began > LONGEST) break;
    if (now - reported < REPORT_EVERY) continue;
    reported = now;
    post({ positions: toFrame(layout.positions(), problem.frame), done: false });
  }
  post({ positions: arrange(layout.positions(), problem), done: true });
};

function post(report: LayoutReport): void {
  scope.postMessage(report, [report.positions.buffer]);
}
