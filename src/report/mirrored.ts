import type { Context } from './context.ts';

/** What a run on antithetic lucks cannot say, as a point of a list; nothing for a run on independent ones. */
export function mirroredWords({ provenance }: Context, unknown: string): readonly string[] {
  if (provenance.sampling?.lucks !== 'antithetic') return [];
  return [
    `Lucks were antithetic in this run: the second luck of each draw mirrors the first. That can make means more precise, and leaves unknown ${unknown}. Run it with \`--lucks independent\` to see that.`,
  ];
}
