import { didYouMean, suggest } from '#common/suggest.ts';
import * as z from 'zod';

/** What zod hands to a wording function before an issue is finished. */
type Issue = z.core.$ZodRawIssue;

/** `what → remedy`, with `{name}` where the name of the value goes; taken apart by `findingsOf`. */
export function wording(what: string, remedy: string): string {
  return `${what} → ${remedy}`;
}

/** A value in words, for "it is …". */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of entries';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value !== 'string') return `the value ${JSON.stringify(value)}`;
  return `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}"`;
}

/** The message for a value that is missing, empty or of the wrong kind. */
export function mustBe(expected: string, example: string): (issue: Issue) => string {
  return (issue) => {
    const remedy = `write ${expected}, for instance ${example}`;
    if (issue.input === undefined) return wording('{name} is missing', remedy);
    if (issue.input === null) return wording('{name} is empty', remedy);
    return wording(`{name} must be ${expected}; it is ${showValue(issue.input)}`, remedy);
  };
}

/** A text that is not empty. */
export function text(example: string): z.ZodString {
  const otherwise = mustBe('a text', example);
  const error = (issue: Issue): string => {
    const bare = typeof issue.input === 'number' || typeof issue.input === 'boolean';
    if (!bare) return otherwise(issue);
    return wording(
      `{name} must be a text; it is ${showValue(issue.input)}`,
      `put it in quotes: "${String(issue.input)}"`,
    );
  };
  return z
    .string({ error })
    .min(1, { error })
    .meta({ examples: [example.replaceAll('"', '')] });
}

/** A date, or a year or a month of one, as calendars know it: 2025, 2025-05 or 2025-05-11. */
export function calendarDate(example: string): z.ZodString {
  const error = (issue: Issue): string =>
    wording(`{name} is no date; it is ${showValue(issue.input)}`, `write year, month and day, for instance ${example}`);
  return text(example)
    .regex(/^\d{4}(-\d{2}){0,2}$/, { error })
    .refine(isOnCalendar, { error });
}

function isOnCalendar(date: string): boolean {
  const day = new Date(date);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number, example: string): z.ZodNumber {
  const error = mustBe(`a whole number between ${least} and ${most}`, example);
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error });
}

/** A number from zero to a most. */
export function countingNumber(most: number, example: string): z.ZodNumber {
  const error = mustBe(`a number between 0 and ${most}`, example);
  return z.number({ error }).min(0, { error }).max(most, { error });
}

/** `true` or `false`. */
export function yesOrNo(): z.ZodBoolean {
  return z.boolean({ error: mustBe('true or false', 'true') });
}

/** One word out of a fixed set. */
export function oneOf<const Words extends readonly [string, ...string[]]>(
  words: Words,
): z.ZodEnum<{ [Word in Words[number]]: Word }> {
  const otherwise = mustBe(`one of: ${words.join(', ')}`, words[0]);
  return z.enum(words, {
    error: (issue) => {
      if (typeof issue.input !== 'string') return otherwise(issue);
      const close = suggest(issue.input, words);
      const remedy = close === undefined ? 'write' : `did you mean \`${close}\`? Write`;
      return wording(`{name} cannot be ${showValue(issue.input)}`, `${remedy} one of: ${words.join(', ')}`);
    },
  });
}

/**
 * A map with fixed keys; an unknown key is a problem that names the likeliest known one, or gives the hint for
 * a key that people are known to try.
 */
export function group<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  hints: Readonly<Record<string, string>> = {},
): z.ZodObject<Shape, z.core.$strict> {
  const keys = Object.keys(shape);
  const notMap = mustBe(
    'a map of entries',
    keys
      .slice(0, 3)
      .map((key) => `${key}: …`)
      .join(', '),
  );
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return notMap(issue);
      return issue.keys
        .map((key) =>
          wording('{name} is not known here', Object.hasOwn(hints, key) ? hints[key] : didYouMean(key, keys)),
        )
        .join('\n');
    },
  });
}

/** What a name may look like: it appears in paths (`--set durations.set-up=…`), so it has no dots or blanks. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

/** A map from names of the user's choice to values of one kind. */
export function named<Value extends z.ZodType>(value: Value, example: string): z.ZodRecord<z.ZodString, Value> {
  const key = z.string().regex(NAME, {
    error: () => wording('{name} cannot be used as a name', 'use letters, digits, `-` and `_` only'),
  });
  return z.record(key, value, { error: mustBe('a map of entries', example) });
}

/** A list of values of one kind. */
export function list<Value extends z.ZodType>(value: Value, example: string): z.ZodArray<Value> {
  return z.array(value, { error: mustBe('a list', example) });
}
