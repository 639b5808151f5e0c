import * as z from 'zod';
import type { Clock } from '../quantity.ts';
import type { Range } from './amounts.ts';
import { readClock } from './clock-forms.ts';
import { clockInput, type ClockInput } from './clock-input.ts';
import type { Reader } from './forms.ts';

/** A duration or an amount of money that differs by luck from case to case. */
export function clock(
  dimension: 'money' | 'duration',
  range: Range,
): z.ZodPipe<z.ZodType<ClockInput>, z.ZodTransform<Clock, ClockInput>> {
  return clockInput(dimension).transform((input, context) => {
    const reader: Reader = {
      dimension,
      report: (path, message) => context.addIssue({ code: 'custom', message, path: [...path] }),
    };
    return readClock(input, reader, range) ?? z.NEVER;
  });
}
