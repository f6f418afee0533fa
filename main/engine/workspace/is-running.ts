/** Is there a process of this number? */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process is there as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
