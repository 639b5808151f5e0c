import { availableParallelism } from 'node:os';
import type { Asker } from './init/asker.ts';

/** Exit codes: fine, our fault, the user's input, interrupted. */
export const EXIT = { FINE: 0, OURS: 1, USERS: 2, INTERRUPTED: 130 } as const;

/** The ports to the outside: everything that a command may touch, so that tests can stand in for it. */
export interface World {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Is the error stream a terminal that can redraw a line? */
  readonly isTerminal: boolean;
  /** Does it show colours, and does the user want any? */
  readonly hasColors: boolean;
  /** Width of that terminal at this moment. */
  readonly columns: () => number;
  readonly cwd: string;
  readonly cores: number;
  /** Milliseconds, for progress only. */
  readonly clock: () => number;
  /**
   * From now on Ctrl-C aborts this signal, and only a second one ends the process. Without it Ctrl-C ends the process
   * at once, as it must where work never comes back to hear of a signal.
   */
  readonly interruption: () => AbortSignal;
  /** Does the output stream show bold letters, and does the user want any? */
  readonly isPretty?: boolean;
  /** Whoever can be asked; undefined where nobody sits at a terminal. */
  readonly asker?: (() => Promise<Asker>) | undefined;
}

/** Columns of a terminal that does not tell. */
const USUAL_COLUMNS = 80;

/** The world of a process. */
export function processWorld(): World {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, as `head`, is no fault.
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`Cannot write the output (${error.code ?? error.message}).\n→ Is there space left?\n`);
    process.exit(EXIT.USERS);
  });
  // Where nobody can be told, the exit code still speaks.
  process.stderr.on('error', () => undefined);
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY && process.env['TERM'] !== 'dumb',
    hasColors: process.stderr.isTTY && process.stderr.hasColors(),
    isPretty: process.stdout.isTTY && process.stdout.hasColors(),
    columns: () => (process.stderr.columns > 0 ? process.stderr.columns : USUAL_COLUMNS),
    cwd: process.cwd(),
    cores: availableParallelism(),
    clock: () => performance.now(),
    interruption,
    asker: process.stdin.isTTY && process.stdout.isTTY && process.env['TERM'] !== 'dumb' ? terminal : undefined,
  };
}

/** Loads what asks only when somebody is asked. */
async function terminal(): Promise<Asker> {
  // A terminal without a width would have one letter on each line.
  if (!(process.stdout.columns > 0)) process.stdout.columns = USUAL_COLUMNS;
  const { terminalAsker } = await import('./init/terminal-asker.ts');
  return terminalAsker;
}

function interruption(): AbortSignal {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (abort.signal.aborted) process.exit(EXIT.INTERRUPTED);
      abort.abort(new Interrupted());
    });
  }
  return abort.signal;
}

/** The user pressed Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The user's input or surroundings are at fault: exit code 2, no stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
