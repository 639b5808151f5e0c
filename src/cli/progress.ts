import { styleText } from 'node:util';
import type { World } from './world.ts';

/** Milliseconds between two showings, on a terminal and in a log. */
const EVERY = { terminal: 100, log: 5000 } as const;

/** Draws after which an estimate of the time is worth showing: the first ones pay for the start. */
const MEANINGFUL = 4;

/** Shows how far a run is, with an estimate of what is left: a bar on a terminal, plain lines elsewhere. */
export function progressReporter(
  world: World,
  total: number,
): { readonly show: (done: number) => void; readonly end: () => void } {
  const start = world.clock();
  let shown = -Infinity;
  const write = (done: number): void => {
    const seconds = (world.clock() - start) / 1000;
    const left = (seconds / done) * (total - done);
    const estimate = done < MEANINGFUL ? '' : `, about ${Math.ceil(left)} s left`;
    const text = `${Math.floor((100 * done) / total)} %, ${done} of ${total} draws${estimate}`;
    world.err(world.isTerminal ? `\r\x1b[2K${bar(done / total)} ${text}` : `simulating: ${text}\n`);
  };
  return {
    show: (done) => {
      const now = world.clock();
      if (now - shown < (world.isTerminal ? EVERY.terminal : EVERY.log) && done < total) return;
      shown = now;
      write(done);
    },
    end: () => {
      if (world.isTerminal) world.err('\r\x1b[2K');
    },
  };
}

function bar(share: number): string {
  const width = 30;
  const full = Math.round(share * width);
  return `${styleText('cyan', '█'.repeat(full))}${'░'.repeat(width - full)}`;
}
