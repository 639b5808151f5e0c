import { suggest } from '#common/suggest.ts';
import type { Study } from '#compile';
import { models } from '#models';
import { openStudy } from '#pipeline';
import { parseAmount, printProblems } from '#scenario';
import type { Override, PolicyChange, ScenarioBundle } from '#scenario';
import { UserError } from './world.ts';

/** A study from its texts. @throws {UserError} with every problem of the scenario, placed and with its remedy */
export function openOrExplain(bundle: ScenarioBundle, overrides: readonly Override[], change?: PolicyChange): Study {
  const study = openStudy(bundle, overrides, models, change);
  if (!study.ok) throw new UserError(printProblems(study.problems).trimEnd());
  return study.value;
}

/** `path=value` as typed. @throws {UserError} when there is no `=` */
export function overridesFrom(texts: readonly string[]): Override[] {
  return texts.map((text) => {
    const at = text.indexOf('=');
    if (at < 1)
      throw new UserError(
        `--set ${text} has no ${at === 0 ? 'path' : 'value'}.\n→ Write --set path=value, for instance --set programme.budget="1 billion RMB".`,
      );
    return { path: text.slice(0, at), value: text.slice(at + 1) };
  });
}

/** The policies asked for, in the order of the study. @throws {UserError} when one does not exist */
export function policiesFrom(study: Study, names: readonly string[]): readonly string[] | undefined {
  const known = study.policies.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UserError(
      `There is no policy "${unknown}"${orRather(unknown, known)}\n→ The policies are: ${known.map((name) => `"${name}"`).join(', ')}.`,
    );
  return names.length === 0 ? undefined : known.filter((name) => names.includes(name));
}

/** The end of a sentence about an unknown name: a question where one comes close. */
export function orRather(unknown: string, known: readonly string[]): string {
  const close = suggest(unknown, known);
  return close === undefined ? '.' : `; did you mean "${close}"?`;
}

/** @throws {UserError} for the run without the platform, which nobody signs */
export function refuseUnsigned(policy: string, { policies }: Study): void {
  if (policies.find(({ name }) => name === policy)?.without === undefined) return;
  const signed = policies.filter(({ without }) => without === undefined).map(({ name }) => `"${name}"`);
  throw new UserError(
    `"${policy}" has no contract, so there is no term to search.\n→ Name another policy: ${signed.join(', ')}.`,
  );
}

/** A share as typed. @throws {UserError} unless it is a probability above zero */
export function probabilityFrom(text: string): number {
  const value = parseAmount(text, 'share');
  if (value === undefined || !(value > 0 && value <= 1))
    throw new UserError(
      `--probability "${text}" is no probability above 0 %.\n→ Write a share in percent, for instance --probability "90 %".`,
    );
  return value;
}
