/** What a work costs this thread, in milliseconds: a machine that is busy elsewhere changes nothing. */
export function cpuTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  return process.threadCpuUsage(before).user / 1000;
}
