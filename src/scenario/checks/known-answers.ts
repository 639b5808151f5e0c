import { didYouMean } from '#common/suggest.ts';
import type { Vocabulary } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { listAt, mapAt, textAt, type RawMap } from '../yaml/raw.ts';

/** Known answers of fields that do not exist, or in a model that is no queue. */
export function knownAnswerFindings(raw: RawMap, { charts = {} }: Vocabulary): Finding[] {
  const entries = listAt(raw, ['known-answers']);
  if (entries.length === 0) return [];
  const model = textAt(raw, ['model']) ?? '';
  const names = Object.hasOwn(charts, model) ? charts[model].durations : undefined;
  if (names !== undefined && !(names.includes('service') && names.includes('patience') && names.includes('breakdown')))
    return [
      {
        path: ['known-answers'],
        at: 'key',
        what: `the model \`${model}\` is no queue with a closed form`,
        remedy: 'write model: queue-laboratory, or remove `known-answers`',
      },
    ];
  const fields = Object.keys(mapAt(raw, ['fields']));
  return entries.flatMap((_, index): Finding[] => {
    const path = ['known-answers', index, 'field'];
    const field = textAt(raw, path);
    if (field === undefined || fields.includes(field)) return [];
    return [{ path, what: `there is no field named "${field}"`, remedy: didYouMean(field, fields) }];
  });
}
