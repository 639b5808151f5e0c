import { parseAmount } from '#scenario';
import { orRather } from '../open.ts';
import { UserError } from '../world.ts';
import type { FieldAnswer } from './answers.ts';

/** Longest name of a file or a field, and longest question. */
const LONGEST = { name: 60, question: 300 };

/** Most fields that a starter scenario is written for. */
const MOST_FIELDS = 20;

/** Most lines in one field: more are no start. */
const MOST_LINES = 400;

/** Names of devices on Windows, which no file there can have, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;

/** The name of a scenario, with or without its ending. @throws {UserError} when no file should be called so */
export function readName(text: string): string {
  const name = text.trim().replace(/[.]ya?ml$/, '');
  if (RESERVED.test(name))
    throw new UserError(`"${name}" cannot be the name of a file on Windows.\n→ Choose another, for instance my-city.`);
  if (name.length <= LONGEST.name && /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)) return name;
  throw new UserError(
    `"${text.slice(0, LONGEST.name)}" cannot be the name of a scenario.\n→ Use up to ${LONGEST.name} letters, digits, \`-\` and \`_\`, for instance my-city; the folder goes into --out.`,
  );
}

/** A sentence on one line that ends as a question. @throws {UserError} when it is empty, too long, or has a line break */
export function readQuestion(text: string): string {
  const question = text.trim();
  if (question === '' || question.length > LONGEST.question || /[\p{Cc}\u2028\u2029]/u.test(question))
    throw new UserError(
      `The question must be one line of at most ${LONGEST.question} characters.\n→ Write, for instance, "Who should pay for the lines?"`,
    );
  return /[?？]$/.test(question) ? question : `${question.replace(/[.。!]$/, '')}?`;
}

/** Titles of fields between commas. @throws {UserError} when there is none, or two are called alike */
export function readFields(text: string, lines: number): readonly FieldAnswer[] {
  const titles = wordsIn(text);
  const fields = titles.map((title) => ({ id: idOf(title), title, lines }));
  if (fields.length === 0 || fields.length > MOST_FIELDS)
    throw new UserError(
      `A starter scenario has 1 to ${MOST_FIELDS} fields; there are ${fields.length}.\n→ Name them between commas, for instance "Advanced materials, Robotics".`,
    );
  // Names that mean something to JavaScript itself cannot be keys of a scenario.
  const nameless = fields.find(({ id }) => id === '' || id.length > LONGEST.name || id in {});
  if (nameless !== undefined)
    throw new UserError(
      `"${nameless.title.slice(0, LONGEST.name)}" cannot be the name of a field.\n→ Choose another of up to ${LONGEST.name} letters and digits.`,
    );
  const twice = fields.find(({ id }, index) => fields.findIndex((other) => other.id === id) < index);
  if (twice !== undefined)
    throw new UserError(`Two fields are named \`${twice.id}\`.\n→ Give each field a name of its own.`);
  return fields;
}

/** What paths call a field: letters and digits of its title, in lower case. */
function idOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Lines for every field, or one number for all. @throws {UserError} when they do not fit the fields */
export function readLines(text: string, fields: readonly FieldAnswer[], least: number): readonly FieldAnswer[] {
  const counts = wordsIn(text).map((word) =>
    wholeIn(word, [least, MOST_LINES], { what: 'Lines of a field', usual: 2 }),
  );
  if (counts.length !== 1 && counts.length !== fields.length)
    throw new UserError(
      `There are ${fields.length} fields and ${counts.length} numbers of lines.\n→ Give one number for all fields, or one for each, in their order: ${fields.map(({ id }) => id).join(', ')}.`,
    );
  const placed = fields.map((field, index) => ({ ...field, lines: counts[counts.length === 1 ? 0 : index] }));
  const none = placed.find(({ lines }) => lines === 0);
  if (none !== undefined && placed.some(({ lines }) => lines > 0))
    throw new UserError(
      `The field \`${none.id}\` would have no line while others have some.\n→ Give every field at least one line, or 0 for all of them.`,
    );
  return placed;
}

/** A whole number. @throws {UserError} when it is none, or out of range */
export function wholeIn(
  text: string,
  [least, most]: readonly [number, number],
  { what, usual }: { readonly what: string; readonly usual: number },
): number {
  const value = Number(text.trim());
  if (/^\d{1,9}$/.test(text.trim()) && value >= least && value <= most) return value;
  throw new UserError(
    `${what} must be a whole number from ${least} to ${most}; it is "${text.slice(0, 40)}".\n→ Write, for instance, ${usual}.`,
  );
}

/** An amount of money with its unit, as written. @throws {UserError} when it cannot be read, or is not above zero */
export function readBudget(text: string): string {
  const budget = text.trim();
  const value = parseAmount(budget, 'money');
  if (value !== undefined && value > 0) return budget;
  throw new UserError(
    `The budget "${budget.slice(0, 40)}" is no amount of money above zero.\n→ Write it with its unit, for instance "120 million RMB" or "1.2亿元".`,
  );
}

/** What names are names of, and why some cannot be used here. */
interface NameKind {
  readonly kind: string;
  /** Several of them, where that is not said by an `s` at the end. */
  readonly several?: string;
  readonly unfit?: ReadonlyMap<string, string> | undefined;
}

/** Names out of those that are known, between commas. @throws {UserError} for an unknown one, or none at all */
export function readNames(text: string, known: readonly string[], of: NameKind): readonly string[] {
  const { kind, several = `${kind}s`, unfit } = of;
  const names = [...new Set(wordsIn(text))];
  const remedy = `→ The ${several} are: ${known.join(', ')}.`;
  const unknown = names.find((name) => !known.includes(name));
  const why = unfit?.get(unknown ?? '');
  if (why !== undefined)
    throw new UserError(`The ${kind} "${unknown}" does not fit a starter scenario: ${why}.\n${remedy}`);
  if (unknown !== undefined)
    throw new UserError(`There is no ${kind} "${unknown.slice(0, 60)}"${orRather(unknown, known)}\n${remedy}`);
  if (names.length === 0) throw new UserError(`At least one ${kind} is needed.\n${remedy}`);
  return names;
}

/** The words between commas; a Chinese comma is one too. */
function wordsIn(text: string): readonly string[] {
  return text
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
