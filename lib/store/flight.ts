/**
 * Equal asks while one is under way share its answer, its failure too; the next ask after that computes anew. `map`
 * holds what is under way. With `until`, an answer is shared until that has settled: while it is being stored, whoever
 * read the store a moment earlier would not find it there.
 */
export function singleFlight<K, V>(map: Map<K, Promise<V>> = new Map()) {
  return (key: K, compute: () => Promise<V>, until?: Promise<unknown>): Promise<V> => {
    const running = map.get(key);
    if (running) return running;
    const started = Promise.resolve().then(compute);
    const end = () => map.delete(key);
    started.then(() => (until ? until.then(end, end) : end()), end);
    map.set(key, started);
    return started;
  };
}
