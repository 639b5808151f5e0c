import type { MeasuredName, Vocabulary } from '../bundle.ts';
import { isRawMap, mapAt, textAt, type RawMap } from '../yaml/raw.ts';

/** The outcomes that the model of a scenario has in its fields; those of every model where it is none that is known. */
export function outcomesIn(raw: RawMap, { outcomes, models, outcomesOf }: Vocabulary): readonly MeasuredName[] {
  const model = textAt(raw, ['model']) ?? '';
  if (outcomesOf === undefined || !models.includes(model)) return outcomes;
  const ids = Object.keys(mapAt(raw, ['fields'])).filter((field) => isRawMap(mapAt(raw, ['fields'])[field]));
  return outcomesOf(model, Object.fromEntries(ids.map((field) => [field, { onLand: isOnLand(raw, field) }])));
}

/** Of a field, or else of all. */
function isOnLand(raw: RawMap, field: string): boolean {
  const own = mapAt(raw, ['fields', field]);
  const owner = ['adoption', 'land', 'capacity-relief'].some((way) => way in own) ? own : mapAt(raw, ['firms']);
  return 'land' in owner;
}
