import type { Scenario } from '#scenario';
import type { Names, PoolLayout, Study } from './study.ts';

/** Who shares whose lines when every field keeps to its own, and when the fields of a pool share theirs. */
export function layoutsOf({ lines }: Scenario, { fields, stations }: Names): Study['layouts'] {
  const dedicated = layoutOf(fields, stations, []);
  // One object where there is no difference: nothing has to be regrouped then.
  return { dedicated, pooled: lines.pools.length === 0 ? dedicated : layoutOf(fields, stations, lines.pools) };
}

function layoutOf(
  fields: readonly string[],
  stations: readonly string[],
  pools: readonly (readonly string[])[],
): PoolLayout {
  const leaders = fields.map((name, field) => {
    const pool = pools.find((members) => members.includes(name));
    return pool === undefined ? field : Math.min(...pool.map((member) => fields.indexOf(member)));
  });
  return Int32Array.from(stations.flatMap((_, station) => leaders.map((leader) => station * fields.length + leader)));
}
