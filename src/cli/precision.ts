import type { PrecisionTarget } from '#analysis';
import { didYouMean } from '#common/suggest.ts';
import type { Study } from '#compile';
import type { Precision } from '#pipeline';
import { readPrecision } from '#scenario';
import { catalogueOf } from '#table';
import { UserError } from './world.ts';

/** What was typed of it. */
interface Flags {
  readonly precision: readonly string[];
  readonly minutes?: number;
  readonly replications?: number;
}

/**
 * What a run is to know before it ends, and the most replications that the scenario allows it: nothing where its length
 * is fixed. Targets that are typed replace those of the scenario, and a typed limit replaces both of its limits.
 * @throws {UserError} when an outcome does not exist or a half width does not fit it
 */
export function precisionFrom(
  study: Study,
  { precision: typed, minutes, replications }: Flags,
): { readonly precision: Precision | undefined; readonly most: number | undefined } {
  const { precision: stated } = study.scenario;
  const targets = targetsFrom(study, typed);
  if (targets === undefined) {
    if (minutes === undefined) return { precision: undefined, most: undefined };
    throw new UserError(
      '--minutes is a limit of a run that decides itself when to end.\n→ Say with --precision what it is to know, for instance --precision 2%.',
    );
  }
  const limits = minutes === undefined && replications === undefined ? stated : { minutes, replications };
  return { precision: { targets, minutes: limits?.minutes }, most: limits?.replications };
}

/** The targets that are typed, or else those of the scenario; undefined where it has none. */
function targetsFrom(study: Study, typed: readonly string[]): readonly PrecisionTarget[] | undefined {
  const { scenario } = study;
  if (typed.length === 0)
    return scenario.precision?.targets.map(({ outcome, written }) =>
      targetOf(study, { outcome, written, said: 'precision' }),
    );
  const targets = typed.map((text) => typedTarget(study, text));
  refuseTwice(targets);
  return targets;
}

/** `incubated-firms=0.5 firms`, or the half width alone for the outcome that the decision is made on. */
function typedTarget(study: Study, text: string): PrecisionTarget {
  const at = text.indexOf('=');
  const [outcome, written] = at < 0 ? [study.scenario.decision.outcome, text] : [text.slice(0, at), text.slice(at + 1)];
  return targetOf(study, { outcome: outcome.trim(), written: written.trim(), said: `--precision ${text}` });
}

function targetOf(
  { own }: Study,
  { outcome, written, said }: { readonly outcome: string; readonly written: string; readonly said: string },
): PrecisionTarget {
  const { all } = catalogueOf(own);
  const known = all.find(({ name }) => name === outcome);
  if (known === undefined) {
    const names = all.map(({ name }) => name);
    throw new UserError(`${said}: there is no outcome named "${outcome}".\n→ ${sentence(didYouMean(outcome, names))}`);
  }
  const read = readPrecision(written, known.unit);
  if ('what' in read)
    throw new UserError(
      `${said}: the half width ${read.what}; \`${outcome}\` is told in ${known.unit}.\n→ ${sentence(read.remedy)}`,
    );
  return { outcome, ...read, written };
}

function refuseTwice(targets: readonly PrecisionTarget[]): void {
  const names = targets.map(({ outcome }) => outcome);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new UserError(`--precision is given twice for \`${twice}\`.\n→ Give one half width for each outcome.`);
}

function sentence(remedy: string): string {
  return `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}${/[.?]$/.test(remedy) ? '' : '.'}`;
}
