import { didYouMean } from '#common/suggest.ts';
import type { Vocabulary } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { parseAmount } from '../units.ts';
import { listAt, mapAt, rawAt, textAt, type Path, type RawMap } from '../yaml/raw.ts';
import { isBroken } from './sections.ts';

const KINDS = ['common', 'dated'] as const;

/**
 * Costs that the kernel charges itself and that are known when they are paid. Team and operation of a line are promised
 * years ahead, an overrun is a part of first production, and prices of rights are no costs.
 */
const KERNEL_COSTS = ['equipment', 'facility', 'trial', 'production'];

/** Shocks strike fields, costs and durations that there are, something that is sold, and years after the decision. */
export function shockFindings(raw: RawMap, vocabulary: Vocabulary): Finding[] {
  const paths = KINDS.flatMap((kind) =>
    Object.keys(mapAt(raw, ['shocks', kind])).map((id): Path => ['shocks', kind, id]),
  );
  const fields = Object.keys(mapAt(raw, ['fields']));
  return paths.flatMap((path) => [
    ...namesFindings(raw, [...path, 'fields'], { kind: 'field', known: fields, all: 'all fields' }),
    ...thingFindings(raw, path, vocabulary),
    ...nothingSold(raw, path),
    ...yearFindings(raw, path),
  ]);
}

/** What a list of names may hold, and what it stands for where it is left out, if it may be. */
interface Wanted {
  readonly kind: string;
  readonly known: readonly string[];
  readonly all?: string;
}

function namesFindings(raw: RawMap, path: Path, { kind, known, all }: Wanted): Finding[] {
  const key = String(path.at(-1));
  if (Array.isArray(rawAt(raw, path)) && listAt(raw, path).length === 0) {
    const remedy = all === undefined ? didYouMean('', known) : `name a ${kind}, or remove \`${key}\` for ${all}`;
    return [{ path, at: 'key', what: `\`${key}\` names no ${kind}`, remedy }];
  }
  const names = listAt(raw, path);
  return names.flatMap((name, index): Finding[] => {
    if (typeof name !== 'string' || name === '') return [];
    const here = [...path, index];
    if (names.indexOf(name) < index) {
      return [{ path: here, what: `the ${kind} "${name}" is named twice`, remedy: 'name it once' }];
    }
    if (known.includes(name)) return [];
    return [{ path: here, what: `there is no ${kind} named "${name}"`, remedy: didYouMean(name, known) }];
  });
}

/** Costs and durations are named; sales are all of them. */
function thingFindings(raw: RawMap, shock: Path, vocabulary: Vocabulary): Finding[] {
  const path: Path = [...shock, 'of'];
  const on = textAt(raw, [...shock, 'on']);
  const isStated = rawAt(raw, path) !== undefined;
  if (on === 'sales' && isStated) {
    const what = '`of` does not go together with sales: a shock strikes all sales of a field';
    return [{ path, at: 'key', what, remedy: 'remove it, or write `on: costs` or `on: durations`' }];
  }
  const wanted = thingsFor(raw, on, vocabulary);
  if (wanted === undefined) return [];
  if (isStated) return namesFindings(raw, path, wanted);
  const what = `\`of\` is missing: a shock on ${on ?? ''} says which`;
  return [{ path, what, remedy: `write a list such as \`of: [${wanted.known[0] ?? ''}]\`` }];
}

/** What a shock on costs or durations can name: what the charts use, and the scenario states. */
function thingsFor(raw: RawMap, on: string | undefined, { charts }: Vocabulary): Wanted | undefined {
  const model = textAt(raw, ['model']) ?? '';
  if (charts === undefined || !Object.hasOwn(charts, model)) return undefined;
  const { durations, costs } = charts[model];
  if (on === 'durations') return { kind: 'duration', known: durations };
  if (on !== 'costs' || isBroken(raw, 'costs')) return undefined;
  const owners = [raw, ...Object.values(mapAt(raw, ['fields']))];
  const stated = new Set(owners.flatMap((owner) => Object.keys(mapAt(owner, ['costs']))));
  return {
    kind: 'cost that a shock can strike',
    known: [...KERNEL_COSTS, ...costs].filter((name) => stated.has(name)),
  };
}

function nothingSold(raw: RawMap, shock: Path): Finding[] {
  const isOnSales = textAt(raw, [...shock, 'on']) === 'sales';
  if (!isOnSales || raw['firms'] !== undefined || isBroken(raw, 'firms')) return [];
  const what = 'nobody sells anything: the scenario has no `firms`, so a shock on sales would strike nothing';
  return [{ path: [...shock, 'on'], what, remedy: 'add `firms:`, or remove the shock' }];
}

/** The past is as it was, and what follows the evaluation date is not simulated. */
function yearFindings(raw: RawMap, shock: Path): Finding[] {
  const decision = numberAt(raw, ['time', 'decision']);
  const from = numberAt(raw, [...shock, 'from']);
  if (decision === undefined || from === undefined) return [];
  const to = numberAt(raw, [...shock, 'to']) ?? from;
  if (to < from) {
    const what = `\`to\` (${to}) lies before \`from\` (${from})`;
    return [{ path: [...shock, 'to'], what, remedy: 'write the last year of the shock, or remove `to`' }];
  }
  const last = lastYear(raw, decision);
  const isOutside = (year: number): boolean => year < decision || year > last;
  const key = isOutside(from) ? 'from' : isOutside(to) ? 'to' : undefined;
  if (key === undefined) return [];
  const what = `a shock cannot strike in ${key === 'from' ? from : to}: it acts from the decision (${decision}) up to the evaluation date (${last} is the last year)`;
  return [{ path: [...shock, key], what, remedy: `write a year from ${decision} to ${last}` }];
}

/** The last calendar year that is simulated, as a whole or in part. */
function lastYear(raw: RawMap, decision: number): number {
  const window = durationAt(raw, ['time', 'window']) ?? 120;
  const evaluation = durationAt(raw, ['time', 'evaluation']) ?? Math.max(180, window);
  return decision + Math.ceil(evaluation / 12) - 1;
}

function numberAt(raw: RawMap, path: Path): number | undefined {
  const found = rawAt(raw, path);
  return typeof found === 'number' ? found : undefined;
}

function durationAt(raw: RawMap, path: Path): number | undefined {
  const found = textAt(raw, path);
  return found === undefined ? undefined : parseAmount(found, 'duration');
}
