// npm run bench [NAME…]: speeds as ratios, side by side in one run, in alternating rounds; the median counts.
// Each file in this folder but this one is a benchmark: { title, unit, cases: { name: async () => amount } }.
import { readdirSync } from "node:fs";
import { basename } from "node:path";

const ROUNDS = 5;
const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".bench.mjs"));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

for (const file of files) {
  if (wanted.length > 0 && !wanted.includes(basename(file, ".bench.mjs"))) continue;
  const { open } = await import(`./${file}`);
  const { title, unit, cases, close } = await open();
  const rates = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const began = performance.now();
      const amount = await run();
      // The first round warms up.
      if (round > 0) rates[name].push(amount / ((performance.now() - began) / 1000));
    }
  }
  await close?.();
  console.log(`\n${title}`);
  const slowest = Math.min(...Object.values(rates).map(median));
  for (const [name, values] of Object.entries(rates)) {
    const rate = median(values);
    console.log(
      `  ${name.padEnd(34)} ${Math.round(rate).toLocaleString("en").padStart(9)} ${unit}/s  ${(rate / slowest).toFixed(1)}×`,
    );
  }
}
