import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { hasDesktop } from "../../src/cli/desktop.ts";
import { choosePort } from "../../src/cli/serving.ts";

const host = "127.0.0.1";

test("the port asked for is the one, free or not: the server says what is wrong with it", async () => {
  expect(await choosePort({ port: 1, host })).toBe(1);
});

test("without a port asked for, the next free one is taken", async () => {
  const first = await choosePort({ host });
  const server = createServer().listen(first, host);
  await once(server, "listening");
  try {
    expect(await choosePort({ host })).toBeGreaterThan(first);
  } finally {
    server.close();
  }
});

test.each([
  [{ DISPLAY: ":0" }, "linux", true],
  [{ WAYLAND_DISPLAY: "wayland-0" }, "linux", true],
  [{}, "linux", false],
  [{ DISPLAY: "" }, "linux", false],
  [{ DISPLAY: ":0", CI: "true" }, "linux", false],
  [{ DISPLAY: ":0", SSH_CONNECTION: "1" }, "linux", false],
  [{}, "darwin", true],
  [{ SSH_TTY: "/dev/pts/1" }, "darwin", false],
] as const)("with %j on %s there is a desktop: %s", (env, platform, expected) => {
  expect(hasDesktop(env, platform)).toBe(expected);
});
