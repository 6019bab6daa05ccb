/**
 * Milliseconds of processor time this process has used so far, its garbage collector's threads included. Unlike the
 * clock on the wall it stands still while other processes have the processor.
 */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
