import type { Context } from './context.ts';
import { say } from './words/say.ts';

/** What a run on antithetic lucks cannot say, as a point of a list; nothing for a run on independent ones. */
export function mirroredWords({ provenance }: Context, unknown: string): readonly string[] {
  if (provenance.sampling?.lucks !== 'antithetic') return [];
  return [say('mirrored.unknown', { unknown, option: '`--lucks independent`' })];
}
