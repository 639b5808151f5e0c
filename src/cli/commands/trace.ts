import type { Interpreter } from '#kernel';
import { traceReplication } from '#experiment';
import type { TraceEvent } from '#experiment';
import { readBundle } from '../library.ts';
import { openOrExplain, overridesFrom, policiesFrom } from '../open.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `trace`, as typed. */
interface TraceFlags {
  readonly policy?: string;
  readonly replication?: number;
  readonly technology?: number;
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly interpreter?: Interpreter;
  readonly json?: boolean;
}

/** Shows what happened in one replication, step by step. */
export function traceCommand(scenario: string, flags: TraceFlags, world: World): number {
  const study = openOrExplain(readBundle(scenario, world.cwd), overridesFrom(flags.set ?? []));
  const name = flags.policy ?? '';
  policiesFrom(study, [name]);
  const events = traceReplication(study, flags.seed ?? study.scenario.seed, {
    policy: study.policies.findIndex((policy) => policy.name === name),
    replication: flags.replication ?? 0,
    interpreter: flags.interpreter ?? 'compiled',
  });
  const { technology } = flags;
  const chosen =
    technology === undefined
      ? events
      : events.filter(({ entity, ordinal }) => entity === 'technology' && ordinal === technology);
  if (chosen.length === 0)
    throw new UserError(
      `Technology ${technology ?? 0} never entered in this replication.\n→ Leave out --technology to see which did.`,
    );
  for (const event of chosen) world.out(flags.json === true ? `${JSON.stringify(event)}\n` : readable(event));
  return 0;
}

function readable({ date, entity, ordinal, name, event, from, to }: TraceEvent): string {
  const move = from === to ? `stays ${to}` : `${from === '' ? '' : `${from} `}→ ${to}`;
  return `${date}  ${entity} ${ordinal} (${name})  ${event}: ${move}\n`;
}
