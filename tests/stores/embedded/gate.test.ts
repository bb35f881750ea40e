import { expect, test } from "vitest";
import { Gate } from "../../../src/stores/embedded/gate.ts";

const tick = () => new Promise((resolve) => setImmediate(resolve));

test("many share; one alone waits for them, and those who come later wait for it", async () => {
  const gate = new Gate();
  const order: string[] = [];
  const first = await gate.enter("shared");
  const second = await gate.enter("shared");
  const alone = gate.enter("alone").then((leave) => (order.push("alone"), leave));
  const third = gate.enter("shared").then((leave) => (order.push("third"), leave));
  first();
  first();
  await tick();
  expect(order).toEqual([]);
  second();
  const leave = await alone;
  await tick();
  expect(order).toEqual(["alone"]);
  leave();
  (await third)();
  expect(order).toEqual(["alone", "third"]);
});

test("who gives up does not hold up those behind", async () => {
  const gate = new Gate();
  const leave = await gate.enter("shared");
  const controller = new AbortController();
  const alone = gate.enter("alone", controller.signal);
  const behind = gate.enter("shared");
  controller.abort(new Error("enough"));
  await expect(alone).rejects.toThrow("enough");
  (await behind)();
  leave();
});

test("who was told to give up before does not come in", async () => {
  await expect(new Gate().enter("shared", AbortSignal.abort(new Error("no")))).rejects.toThrow("no");
});
