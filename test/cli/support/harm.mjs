// Loaded before the program (--import): harms its process where a test asks for it in HARM, as JSON.
//   { folder, log }            counts what is done to the disk under the folder, and writes the number to the log
//   { folder, at, by: 'kill' } ends the process, as `kill -9` does, before the at-th touch of the disk
//   { folder, at, by: 'full' } fails that touch as a full disk does
//   { worker: code }           ends every worker thread with this code as it starts
//   { immortal: true }         lets no worker thread be terminated
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Worker, isMainThread } from 'node:worker_threads';

const { folder, log, at, by, worker, immortal } = JSON.parse(process.env.HARM ?? '{}');

if (!isMainThread && worker !== undefined) process.exit(worker);

if (immortal) Worker.prototype.terminate = () => new Promise(() => {});

if (isMainThread && folder !== undefined) {
  let touches = 0;
  const write = fs.writeFileSync;
  for (const name of ['mkdirSync', 'writeFileSync', 'appendFileSync', 'copyFileSync', 'cpSync', 'renameSync']) {
    const original = fs[name];
    fs[name] = (path, ...rest) => {
      if (String(path).startsWith(folder)) {
        touches += 1;
        if (touches === at && by === 'kill') process.kill(process.pid, 'SIGKILL');
        if (touches === at) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      }
      return original(path, ...rest);
    };
  }
  syncBuiltinESMExports();
  process.on('exit', () => {
    if (log !== undefined) write(log, String(touches));
  });
}
