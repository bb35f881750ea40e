export function announce(message: string): void {
  process.stderr.write(`entente: ${message}\n`);
}
