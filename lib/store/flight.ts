/**
 * Equal asks while one is under way share its answer, its failure too; the next ask after that computes anew. `map`
 * holds what is under way.
 */
export function singleFlight<K, V>(map: Map<K, Promise<V>> = new Map()) {
  return (key: K, compute: () => Promise<V>): Promise<V> => {
    const running = map.get(key);
    if (running) return running;
    const started = Promise.resolve()
      .then(compute)
      .finally(() => map.delete(key));
    map.set(key, started);
    return started;
  };
}
