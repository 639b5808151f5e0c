import type { Estimate, PolicyFinding } from '#analysis';
import { estimateOf } from './context.ts';
import { alike, NO_NUMBER, number, roundTogether, tableScale } from './numbers.ts';
import type { Scale } from './numbers.ts';
import { phrase, say, unitsNow } from './words/say.ts';
import type { Outcome } from '#table';

/** For tables of parties: in millions even where some party moves billions, or in 万元 unless most are nearer to 亿元. */
export function partyScale(values: readonly number[] = []): Scale {
  const { money, partyMoney, word } = unitsNow();
  const { divisor } = tableScale(values, 'RMB');
  const from = partyMoney.includes(divisor) ? divisor : partyMoney[partyMoney.length - 1];
  return { divisor: from, unit: `${money.find((size) => size.from === from)?.prefix ?? ''}${word('RMB')}` };
}

/** Shares in per cent. */
export const PER_CENT: Scale = { divisor: 0.01, unit: '%' };

/** An outcome as a column of a table of policies, its unit chosen once for all of them. */
export interface OutcomeColumn {
  readonly header: string;
  readonly cell: (policy: PolicyFinding) => string;
}

/** A column of means with, below each, the median and the range that holds 90 % of the replications. */
export function outcomeColumn(outcome: Outcome, policies: readonly PolicyFinding[]): OutcomeColumn {
  const scale = columnScale(outcome, policies);
  const show = showing(
    scale,
    policies.flatMap((policy) => {
      const { mean, percentiles } = estimateOf(policy, outcome.name);
      return [mean, ...(percentiles === undefined ? [] : [percentiles[0], percentiles[2], percentiles[4]])];
    }),
  );
  return {
    header: headerOf(outcome, scale),
    cell: (policy) => distribution(estimateOf(policy, outcome.name), show),
  };
}

/** Whether any policy has a number of an outcome. */
export function isKnown(policies: readonly PolicyFinding[], outcome: string): boolean {
  return policies.some((policy) => Number.isFinite(estimateOf(policy, outcome).mean));
}

/** Whether any policy has a number of an outcome that is not zero. */
export function isAnything(policies: readonly PolicyFinding[], outcome: string): boolean {
  return policies.some((policy) => {
    const { mean } = estimateOf(policy, outcome);
    return Number.isFinite(mean) && mean !== 0;
  });
}

/** The unit of such a column. */
export function columnScale({ name, unit }: Outcome, policies: readonly PolicyFinding[]): Scale {
  const estimates = policies.map((policy) => estimateOf(policy, name));
  return tableScale(
    estimates.flatMap(({ mean, percentiles }) => [mean, ...(percentiles === undefined ? [] : [percentiles[2]])]),
    unit,
  );
}

/** A column of means alone. */
export function meanColumn(outcome: Outcome, policies: readonly PolicyFinding[]): OutcomeColumn {
  const means = (policy: PolicyFinding): number => estimateOf(policy, outcome.name).mean;
  const scale = tableScale(policies.map(means), outcome.unit);
  const show = showing(scale, policies.map(means));
  return { header: headerOf(outcome, scale), cell: (policy) => show(means(policy)) };
}

/** A column of means with, below each, its 95 % interval; where that is withheld, {@link withheldWords} says why. */
export function intervalColumn(
  title: string,
  unit: string,
  estimates: readonly Estimate[],
): { readonly header: string; readonly cells: readonly string[] } {
  const scale = tableScale(
    estimates.map(({ mean }) => mean),
    unit,
  );
  return {
    header: headerOf({ title, unit }, scale),
    cells: estimates.map((estimate) => intervalCell(estimate, scale)),
  };
}

/** A mean and below it its 95 % interval, both in a unit that stands elsewhere. */
export function intervalCell({ mean, interval }: Pick<Estimate, 'mean' | 'interval'>, { divisor }: Scale): string {
  if (!Number.isFinite(mean)) return NO_NUMBER;
  if (interval === undefined) return number(mean / divisor);
  const rounded = roundTogether(mean / divisor, [interval[0] / divisor, interval[1] / divisor], '');
  return `${rounded.mean}<br>${say('common.inBrackets', { inside: rounded.interval })}`;
}

/** Says once why intervals are withheld in a table; nothing where none is, or where the number is zero throughout. */
export function withheldWords(estimates: readonly Estimate[]): readonly string[] {
  const reasons = new Set(
    estimates.flatMap(({ mean, interval, withheld }) =>
      interval === undefined && Number.isFinite(mean) && mean !== 0 && withheld !== undefined ? [withheld] : [],
    ),
  );
  return reasons.size === 0
    ? []
    : [say('common.intervalsWithheld', { reasons: [...reasons].map(phrase).join(say('common.semicolon')) })];
}

/** Writes the values of a column in its unit and with the same digits. */
function showing({ divisor }: Scale, values: readonly number[]): (value: number) => string {
  const show = alike(values.map((value) => value / divisor));
  return (value) => show(value / divisor);
}

/** The title and, where the title does not say it, the unit. */
export function headerOf({ title, unit }: Pick<Outcome, 'title' | 'unit'>, scale: Scale): string {
  const said = unit === 'RMB per RMB' || title.toLowerCase().includes(unit.toLowerCase());
  return said ? title : say('common.titleAndUnit', { title, unit: scale.unit });
}

function distribution({ mean, percentiles }: Estimate, show: (value: number) => string): string {
  if (!Number.isFinite(mean)) return NO_NUMBER;
  if (percentiles === undefined) return show(mean);
  const [low, , middle, , high] = percentiles;
  return `${show(mean)}<br>${say('common.medianAndRange', { median: show(middle), low: show(low), high: show(high) })}`;
}
