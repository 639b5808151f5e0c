import { didYouMean } from '#common/suggest.ts';
import type { ComparisonOptions } from '#pipeline';
import { outcomeMisfit, parseOutcomeAmount } from '#scenario';
import { catalogueOf } from '#table';
import type { Outcome } from '#table';
import { orRather } from './open.ts';
import type { Source } from './runs-to-compare.ts';
import { UserError } from './world.ts';

/** What of a comparison is asked for, as typed. */
export interface Asked {
  readonly outcome?: string;
  readonly within?: string;
  readonly policy: readonly string[];
}

/** What is compared: by the options, else by what the scenarios decide on. @throws {UserError} where that is not clear */
export function comparisonOptions(sources: readonly Source[], asked: Asked): ComparisonOptions {
  const outcome = outcomeFrom(sources, asked.outcome);
  return {
    outcome: outcome.name,
    better: betterOf(sources, outcome),
    within: withinFrom(sources, outcome, asked.within),
    policies: policiesFrom(sources, asked.policy),
  };
}

function outcomeFrom(sources: readonly Source[], asked: string | undefined): Outcome {
  const decided = [...new Set(sources.map(({ study }) => study.scenario.decision.outcome))];
  if (asked === undefined && decided.length > 1)
    throw new UserError(
      `The runs decide on different outcomes: ${decided.join(', ')}.\n→ Name the one to compare with --outcome.`,
    );
  const name = asked ?? decided[0];
  const catalogues = sources.map(({ study }) => catalogueOf(study.own).all);
  const isInAll = (outcome: Outcome): boolean =>
    catalogues.every((all) => all.some(({ name: other, unit }) => other === outcome.name && unit === outcome.unit));
  const common = catalogues[0].filter(isInAll);
  const outcome = common.find((each) => each.name === name);
  if (outcome === undefined) {
    const names = common.map((each) => each.name);
    if (catalogues.some((all) => all.some((each) => each.name === name)))
      throw new UserError(
        `The outcome "${name}" is not the same in all the runs, whose models differ.\n→ Name another with --outcome.`,
      );
    throw new UserError(`There is no outcome "${name}".\n→ ${sentence(didYouMean(name, names))}`);
  }
  return outcome;
}

/** Which way is better: as the scenarios that decide on it say, else as the catalogue does. */
function betterOf(sources: readonly Source[], { name, better }: Outcome): 'more' | 'less' {
  const said = new Set(decisionsOn(sources, name).map((decision) => decision.better));
  if (said.size === 1) return [...said][0];
  if (better !== 'neither') return better;
  throw new UserError(
    `Of ${name} neither more nor less is better, so no policy can be better by it.\n→ Name another outcome with --outcome.`,
  );
}

function withinFrom(sources: readonly Source[], outcome: Outcome, asked: string | undefined): number {
  if (asked !== undefined) return amountFrom(asked, outcome);
  const stated = [...new Set(decisionsOn(sources, outcome.name).map(({ smallestDifference }) => smallestDifference))];
  if (stated.length > 1)
    throw new UserError(
      `The runs state different smallest differences that matter: ${stated.join(', ')} (${outcome.unit}).\n→ Name one with --within.`,
    );
  return stated[0] ?? 0;
}

function amountFrom(written: string, { name, unit }: Outcome): number {
  const read = parseOutcomeAmount(written);
  const told = `\`${name}\` is told in ${unit}`;
  if (read === undefined)
    throw new UserError(`--within "${written}" cannot be read.\n→ Write a number with its unit; ${told}.`);
  const misfit = outcomeMisfit(read, unit);
  if (misfit !== undefined)
    throw new UserError(`--within "${written}" ${misfit.what}, but ${told}.\n→ ${sentence(misfit.remedy)}`);
  if (read.value < 0) throw new UserError(`--within "${written}" is negative.\n→ Give 0 or more.`);
  return read.value;
}

function decisionsOn(sources: readonly Source[], outcome: string): readonly Source['study']['scenario']['decision'][] {
  return sources.map(({ study }) => study.scenario.decision).filter((decision) => decision.outcome === outcome);
}

/** A policy of a run, by its name alone and as it is told where several runs have it. */
interface Named {
  readonly plain: string;
  readonly full: string;
  readonly exempt: boolean;
}

/** @throws {UserError} when a name is unknown, or fewer than two policies are left to compare */
function policiesFrom(sources: readonly Source[], asked: readonly string[]): readonly string[] | undefined {
  const named = sources.flatMap(({ label, study, inputs: { options } }) =>
    study.policies
      .filter(({ name, without }) => without !== undefined || (options.policies?.includes(name) ?? true))
      .map(({ name, without }): Named => ({
        plain: name,
        full: sources.length > 1 ? `${name} @ ${label}` : name,
        exempt: without !== undefined,
      })),
  );
  const called = (name: string): readonly Named[] => named.filter(({ plain, full }) => [plain, full].includes(name));
  const known = [...new Set(named.map(({ plain, full }) => (called(plain).length > 1 ? full : plain)))];
  const unknown = asked.find((name) => called(name).length === 0);
  if (unknown !== undefined)
    throw new UserError(
      `There is no policy "${unknown}"${orRather(unknown, known)}\n→ The policies are: ${known.map((name) => `"${name}"`).join(', ')}.`,
    );
  const wanted = asked.length === 0 ? named : asked.flatMap(called);
  const left = new Set(wanted.filter(({ exempt }) => !exempt));
  if (left.size < 2)
    throw new UserError(
      `There is nothing to compare: ${left.size === 0 ? 'no policy' : `only "${[...left][0].plain}"`} is left, and it takes two.\n→ Name further policies with --policy, or another run. The run without the platform stands beside and does not count.`,
    );
  return asked.length === 0 ? undefined : asked;
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(first) ? first : `${first}.`;
}
