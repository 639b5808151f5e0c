import type { World } from './world.ts';

/** Milliseconds between two showings, on a terminal and in a log. */
const EVERY = { terminal: 100, log: 5000 } as const;

/** Draws after which an estimate of the time is worth showing: the first ones pay for the start. */
const MEANINGFUL = 4;

/** Goes back to the start of the line and empties it. */
const CLEAR = '\r\x1b[2K';

/** Cells of a bar: no longer, and none at all where fewer are free. */
const [LONGEST_BAR, SHORTEST_BAR] = [30, 5];

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
    world.err(world.isTerminal ? `${CLEAR}${line(done / total, text, world)}` : `simulating: ${text}\n`);
  };
  return {
    show: (done) => {
      const now = world.clock();
      if (now - shown < (world.isTerminal ? EVERY.terminal : EVERY.log) && done < total) return;
      shown = now;
      write(done);
    },
    end: () => {
      if (world.isTerminal) world.err(CLEAR);
    },
  };
}

/** A line that fits: one that wraps could not be drawn over, and would fill the terminal. */
function line(share: number, text: string, { columns, hasColors }: World): string {
  const room = columns() - 1;
  const width = Math.min(LONGEST_BAR, room - text.length - 1);
  return width < SHORTEST_BAR ? text.slice(0, Math.max(0, room)) : `${bar(share, width, hasColors)} ${text}`;
}

function bar(share: number, width: number, hasColors: boolean): string {
  const full = Math.round(share * width);
  const done = '█'.repeat(full);
  return `${hasColors ? `\x1b[36m${done}\x1b[39m` : done}${'░'.repeat(width - full)}`;
}
