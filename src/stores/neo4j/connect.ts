import { readFile } from "node:fs/promises";
import neo4j from "neo4j-driver";
import type { Config, Driver, Session, SessionMode } from "neo4j-driver";
import { parseAddress } from "./address.ts";
import { checkAgent, neo4jError } from "./errors.ts";

/** Milliseconds. */
const PATIENCE = 5_000;
const SCHEMA = new URL("../../../cypher/schema.cypher", import.meta.url);

/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as classes */
const OPTIONS: Config = {
  useBigInt: true,
  connectionTimeout: PATIENCE,
  connectionAcquisitionTimeout: PATIENCE,
  maxTransactionRetryTime: PATIENCE,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: "OFF" },
};

export function openSession(driver: Driver, access: SessionMode): Session {
  return driver.session({ defaultAccessMode: access, fetchSize: 2_000 });
}
/* eslint-enable @typescript-eslint/no-unsafe-class-instance-assignment */

/** A driver that has reached its server and found it to be one that can be used. */
export async function connect(location: string): Promise<{ driver: Driver; url: string }> {
  const { url, credentials } = parseAddress(location);
  const auth = credentials && neo4j.auth.basic(credentials.username, credentials.password);
  const driver = neo4j.driver(url, auth, OPTIONS);
  try {
    const { agent } = await driver.getServerInfo();
    checkAgent(agent, url);
    await applySchema(driver);
    return { driver, url };
  } catch (error) {
    await driver.close();
    throw neo4jError(error, url);
  }
}

async function applySchema(driver: Driver): Promise<void> {
  const session = driver.session();
  try {
    for (const statement of statementsOf(await readFile(SCHEMA, "utf8"))) await session.run(statement);
  } finally {
    await session.close();
  }
}

/** Statements end with a semicolon at the end of a line; a line that begins with // is a comment. */
export function statementsOf(script: string): string[] {
  return script
    .replace(/^\/\/.*$/gmu, "")
    .split(/;[ \t]*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
