// Loaded into a program with `--import`: when it ends, writes what it used to the file that PILOTLINE_USAGE names.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Most memory that the process ever held, bytes, its threads included. Linux keeps it by address space; `maxRSS` would
 * begin at what the parent held when it forked.
 */
function peakBytes() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kibibytes) * 1024;
}

// Worker threads load this too, but they live in the same process.
if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(
      process.env['PILOTLINE_USAGE'],
      JSON.stringify({ peakBytes: peakBytes(), processorSeconds: (user + system) / 1e6 }),
    );
  });
}
