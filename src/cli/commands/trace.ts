import { traceReplication } from '#experiment';
import type { TraceEvent } from '#experiment';
import { stateLabel } from '#model';
import type { RunOptions } from '#pipeline';
import { readBundle } from '../library.ts';
import { openOrExplain, overridesFrom, policiesFrom } from '../open.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `trace`, as typed; the program fills in those that have a default. */
export interface TraceFlags {
  readonly policy: string;
  readonly replication: number;
  readonly technology?: number;
  readonly seed?: string;
  readonly set: readonly string[];
  readonly interpreter: RunOptions['interpreter'];
  readonly json?: boolean;
}

/** Shows what happened in one replication, step by step. */
export function traceCommand(scenario: string, flags: TraceFlags, world: World): number {
  const study = openOrExplain(readBundle(scenario, world.cwd), overridesFrom(flags.set));
  policiesFrom(study, [flags.policy]);
  const events = traceReplication(study, flags.seed ?? study.scenario.seed, {
    policy: study.policies.findIndex(({ name }) => name === flags.policy),
    replication: flags.replication,
    interpreter: flags.interpreter,
  });
  const chosen = flags.technology === undefined ? events : lifeOf(flags.technology, events);
  for (const event of chosen) world.out(flags.json === true ? `${JSON.stringify(event)}\n` : readable(event));
  return 0;
}

/** The steps of one technology. @throws {UserError} when it never entered */
function lifeOf(technology: number, events: readonly TraceEvent[]): readonly TraceEvent[] {
  const life = events.filter(({ entity, ordinal }) => entity === 'technology' && ordinal === technology);
  if (life.length > 0) return life;
  throw new UserError(
    `Technology ${technology} never entered in this replication.\n→ Leave out --technology to see which did.`,
  );
}

function readable({ date, entity, ordinal, name, event, from, to }: TraceEvent): string {
  const [before, after] = [stateLabel(from), stateLabel(to)];
  const move = from === to ? `stays ${after}` : `${from === '' ? '' : `${before} `}→ ${after}`;
  return `${date}  ${entity} ${ordinal} (${name})  ${event}: ${move}\n`;
}
