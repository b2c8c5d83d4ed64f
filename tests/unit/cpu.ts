/**
 * Milliseconds of this thread's own work: the machine is shared, and these tests look for work that runs away, not for
 * speed (that is what `npm run bench` is for).
 */
export function ownMs(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
