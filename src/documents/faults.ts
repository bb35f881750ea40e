const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EACCES: "may not be opened (permission denied)",
  EPERM: "may not be opened (permission denied)",
  ELOOP: "is a link that leads in a circle",
  EMFILE: "could not be opened: too many files are open",
  ENAMETOOLONG: "has too long a name",
};

/** What the file system says is wrong with a file: a clause, "does not exist". */
export function describeFault(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return FAULTS[code] ?? `could not be opened${code === "" ? "" : ` (${code})`}`;
}
