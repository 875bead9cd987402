/** A memory that forgets what was put into it first when it holds more than `limit`. */
export function lastOf<K, V>(
  limit: number,
): { get: (key: K) => V | undefined; set: (key: K, value: V) => void } {
  const kept = new Map<K, V>();
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= limit) return;
        kept.delete(oldest);
      }
    },
  };
}
