import { chartNames, COSTS } from '#compile';
import type { Model } from '#model';
import type { ParsedScenario } from '#scenario';

/** What an explanation is about: a scenario and its model, or every model. */
export interface About {
  readonly models: readonly Model[];
  readonly read?: ParsedScenario | undefined;
}

/** Sections whose names the charts of a model, or the ledger, choose. */
export const NAMED = ['durations', 'gates', 'chances', 'limits', 'costs'] as const;

/** Names that charts use as if they stood elsewhere, and that stand under `firms:`. */
const OF_FIRMS: Readonly<Record<string, string>> = { ramp: 'durations', survival: 'durations', acquired: 'chances' };

/** The section in whose place a name stands under `firms:`; undefined where it is no such name. */
export function chartSectionOf(nameOfFirms: string): string | undefined {
  return Object.hasOwn(OF_FIRMS, nameOfFirms) ? OF_FIRMS[nameOfFirms] : undefined;
}

/** Does a name that charts use in a section stand under `firms:`, of every model or of the scenario? */
export function standsWithFirms(section: string, name: string, { read }: About): boolean {
  return chartSectionOf(name) === section && (read === undefined || read.raw['firms'] !== undefined);
}

/** Every name that a section can hold in what is asked about, sorted as the charts have them. */
export function namesIn(section: string | undefined, { models, read }: About): readonly string[] {
  const known = NAMED.find((name) => name === section);
  if (known === undefined) return [];
  const used = models.flatMap((model) => chartNames(model)[known]);
  // What a contract has an effect on may be stated, whether or not a chart uses it.
  const stated = read === undefined ? [] : statedIn(known, read);
  return [...new Set([...used, ...(known === 'costs' ? COSTS : []), ...stated])];
}

function statedIn(section: string, { raw }: ParsedScenario): readonly string[] {
  const fields = Object.values(mapOf(raw['fields']));
  return [raw, ...fields].flatMap((owner) => Object.keys(mapOf(mapOf(owner)[section])));
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
