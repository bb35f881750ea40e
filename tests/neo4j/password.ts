import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";

export function newPassword(): string {
  return randomUUID();
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- declared as a class
const SYSTEM: neo4j.SessionConfig = { database: "system" };

/** Changes the password that every new Neo4j has. */
export async function setFirstPassword(url: string, password: string): Promise<void> {
  await withDriver(url, "neo4j", async (driver) => {
    const session = driver.session(SYSTEM);
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
    await session.close();
  });
}

/** Resolves when the server answers with this password. */
export async function untilReady(url: string, password: string, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      await withDriver(url, password, (driver) => driver.executeQuery("RETURN 1"));
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(500);
    }
  }
}

async function withDriver(
  url: string,
  password: string,
  use: (driver: neo4j.Driver) => Promise<unknown>,
): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic("neo4j", password));
  try {
    await use(driver);
  } finally {
    await driver.close();
  }
}
