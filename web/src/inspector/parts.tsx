/** What panels show while they wait, and when a request was refused. */
export function Loading({ what }: { what: string }) {
  return (
    <p className="loading quiet" role="status">
      {what}…
    </p>
  );
}

export function Failure({ error }: { error: Error }) {
  return (
    <p className="failure" role="alert">
      {error.message}
    </p>
  );
}
