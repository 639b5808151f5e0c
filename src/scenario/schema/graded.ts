import * as z from 'zod';
import { EVIDENCE } from './evidence.ts';
import { group } from './words.ts';

/** What may be written for such a number; zod copies a schema that is described, but not what it reads from. */
const GRADED = new WeakSet<z.ZodType>();

/**
 * A number that is never sampled: written plainly, or as `{ value, grade, source, note }`. It is read as the number
 * alone; `statedNumbers` finds it again with its evidence.
 */
export function graded<Value extends z.ZodType>(value: Value): z.ZodType<z.output<Value>> {
  const form = group({ value, ...EVIDENCE });
  const input = z.union([value, form], { error: plainMistake });
  GRADED.add(input);
  return input.transform((read) => (isForm(read) ? read.value : read) as z.output<Value>);
}

/** Whether a schema says what may be written for a number made by `graded`. */
export function isGraded(schema: z.ZodType): boolean {
  return GRADED.has(schema);
}

/** What is wrong with the plain way of writing is told; the longer way explains itself. */
function plainMistake(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'invalid_union' ? issue.errors[0]?.[0]?.message : undefined;
}

function isForm(read: unknown): read is { readonly value: unknown } {
  return typeof read === 'object' && read !== null;
}
