import { produce } from 'immer';
import * as z from 'zod';
import type { Evidence, StatedNumber } from '../quantity.ts';
import { isRawList, isRawMap, textAt, type Path, type Raw, type RawMap } from '../yaml/raw.ts';
import { EVIDENCE, evidenceUnder, NO_EVIDENCE } from './evidence.ts';
import { isGraded } from './graded.ts';

/** Every number of a valid file that is never sampled; one without a grade takes that of the map around it. */
export function statedNumbers(schema: z.ZodType, raw: RawMap): readonly StatedNumber[] {
  return placesIn(schema, raw).flatMap(({ shown, value, around }): StatedNumber[] => {
    const plain = isRawMap(value) ? value['value'] : value;
    if (typeof plain !== 'string' && typeof plain !== 'number') return [];
    const evidence = isRawMap(value) ? evidenceUnder(around, evidenceIn(value)) : around;
    return [{ path: shown, written: String(plain), evidence }];
  });
}

/** The file with every such number written plainly, for checks that need the numbers alone. */
export function withPlainNumbers(schema: z.ZodType, raw: RawMap): RawMap {
  return produce(raw, (draft) => {
    for (const { path, value } of placesIn(schema, raw)) {
      if (isRawMap(value) && Object.hasOwn(value, 'value')) put(draft, path, value['value']);
    }
  });
}

/** A number that may carry a grade, where it stands, and the evidence of what is around it. */
interface Place {
  readonly path: Path;
  /** As people write the path: entries of lists by their id. */
  readonly shown: readonly string[];
  readonly value: Raw;
  readonly around: Evidence;
}

function placesIn(schema: z.ZodType, raw: RawMap): readonly Place[] {
  return visit(schema, { path: [], shown: [], value: raw, around: NO_EVIDENCE });
}

function visit(schema: z.ZodType, place: Place): readonly Place[] {
  if (isGraded(schema)) return [place];
  if (schema instanceof z.ZodOptional) return visit(schema.unwrap() as z.ZodType, place);
  if (schema instanceof z.ZodPipe) return visit(schema.in as z.ZodType, place);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => visit(option as z.ZodType, place));
  const { value } = place;
  if (schema instanceof z.ZodArray && isRawList(value)) {
    return value.flatMap((_, index) => visit(schema.element as z.ZodType, stepInto(place, index)));
  }
  if (!isRawMap(value)) return [];
  if (schema instanceof z.ZodRecord) {
    return Object.keys(value).flatMap((key) => visit(schema.valueType as z.ZodType, stepInto(place, key)));
  }
  return schema instanceof z.ZodObject ? visitMap(schema, place, value) : [];
}

function visitMap(schema: z.ZodObject, place: Place, value: RawMap): readonly Place[] {
  // The parameters of a named distribution are one statement, listed as such.
  if (value['distribution'] !== undefined) return [];
  const around = countsForAll(schema, value) ? evidenceUnder(place.around, evidenceIn(value)) : place.around;
  return Object.entries(schema.shape)
    .filter(([key]) => Object.hasOwn(value, key))
    .flatMap(([key, inner]) => visit(inner as z.ZodType, stepInto({ ...place, around }, key)));
}

/** A grade beside a plain mean is that of the mean, whose source need not say how much cases differ. */
function countsForAll(schema: z.ZodObject, value: RawMap): boolean {
  return 'grade' in schema.shape && (value['mean'] === undefined || isRawMap(value['mean']));
}

function stepInto({ path, shown, value, around }: Place, step: string | number): Place {
  const inner = (value as Readonly<Record<string | number, Raw>>)[step];
  return { path: [...path, step], shown: [...shown, textAt(inner, ['id']) ?? String(step)], value: inner, around };
}

function evidenceIn(value: RawMap): Partial<Evidence> {
  return Object.fromEntries(Object.keys(EVIDENCE).flatMap((key) => (key in value ? [[key, value[key]]] : [])));
}

function put(draft: unknown, path: Path, value: Raw): void {
  const owner = path.slice(0, -1).reduce((here, step) => (here as Record<string | number, unknown>)[step], draft);
  (owner as Record<string | number, unknown>)[path[path.length - 1]] = value;
}
