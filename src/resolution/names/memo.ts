/** Names come up again and again: most are read once. Forgets all when it holds too many. */
export function memo<T>(read: (name: string) => T, most = 20_000): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      found = read(name);
      if (known.size >= most) known.clear();
      known.set(name, found);
    }
    return found;
  };
}
