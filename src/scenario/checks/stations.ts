import { didYouMean } from '#common/suggest.ts';
import type { Vocabulary } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { listAt, mapAt, rawAt, textAt, type RawMap } from '../yaml/raw.ts';

/** Stations that the model does not have, and pools of fields that make no sense. */
export function stationFindings(raw: RawMap, vocabulary: Vocabulary): Finding[] {
  return [...unknownStations(raw, vocabulary), ...poolMembers(raw), ...ownRooms(raw), ...nothingToPool(raw)];
}

function unknownStations(raw: RawMap, { charts }: Vocabulary): Finding[] {
  const model = textAt(raw, ['model']) ?? '';
  if (charts === undefined || !Object.hasOwn(charts, model)) return [];
  const known = charts[model].stations;
  return listAt(raw, ['platforms']).flatMap((platform, at) =>
    listAt(platform, ['lines']).flatMap((group, index): Finding[] => {
      const station = textAt(group, ['station']);
      if (station === undefined || known.includes(station)) return [];
      const what = `the model \`${model}\` has no station named "${station}"`;
      return [{ path: ['platforms', at, 'lines', index, 'station'], what, remedy: didYouMean(station, known) }];
    }),
  );
}

function poolMembers(raw: RawMap): Finding[] {
  const known = Object.keys(mapAt(raw, ['fields']));
  const seen = new Set<string>();
  return listAt(raw, ['lines', 'pools']).flatMap((pool, at) =>
    listAt(pool, []).flatMap((_, index): Finding[] => {
      const path = ['lines', 'pools', at, index];
      const field = textAt(pool, [index]);
      if (field === undefined) return [];
      if (!known.includes(field))
        return [{ path, what: `there is no field named "${field}"`, remedy: didYouMean(field, known) }];
      if (!seen.has(field)) {
        seen.add(field);
        return [];
      }
      return [{ path, what: `the field \`${field}\` stands in a pool already`, remedy: 'name each field once' }];
    }),
  );
}

/** Fields that can share their lines have one room to wait in. */
function ownRooms(raw: RawMap): Finding[] {
  const pooled = new Set(listAt(raw, ['lines', 'pools']).flatMap((pool) => listAt(pool, [])));
  return Object.keys(mapAt(raw, ['fields'])).flatMap((field): Finding[] => {
    const path = ['fields', field, 'waiting-room'];
    if (!pooled.has(field) || rawAt(raw, path) === undefined) return [];
    const what = `the field \`${field}\` can share its lines with others, but has a waiting room of its own`;
    return [
      { path, at: 'key', what, remedy: 'state `lines.waiting-room` for all fields, or take the field out of its pool' },
    ];
  });
}

function nothingToPool(raw: RawMap): Finding[] {
  if (rawAt(raw, ['programme', 'pooled']) === undefined || listAt(raw, ['lines', 'pools']).length > 0) return [];
  return [
    {
      path: ['programme', 'pooled'],
      at: 'key',
      what: '`programme.pooled` is stated, and no fields are named that could share their lines',
      remedy: 'add `lines.pools`, for instance `pools: [[robotics, vehicles]]`, or remove `programme.pooled`',
    },
  ];
}
