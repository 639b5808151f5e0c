import { stateLabel, usesOf } from '#model';
import type { ChartUse, Model } from '#model';

/** What a section of a scenario does at some words of the chart language. */
interface Spoken {
  readonly words: readonly string[];
  readonly name?: string | undefined;
  readonly does: string;
}

/** Which words of the chart language a section of a scenario speaks to, where its own names do not say so. */
const WORDS: Readonly<Record<string, Spoken>> = {
  programme: { words: ['request'], name: 'money', does: 'pays for the line, or makes it wait' },
  lines: { words: ['request', 'seize', 'release'], name: 'pilot-line', does: 'decides who gets a slot' },
  platforms: { words: ['request', 'seize', 'release'], name: 'pilot-line', does: 'decides who gets a slot' },
  'reserved-slots': { words: ['request'], name: 'pilot-line', does: 'decides who gets a slot' },
  'idle-release': { words: ['request'], name: 'pilot-line', does: 'decides who gets a slot' },
  priority: { words: ['request'], name: 'pilot-line', does: 'decides who gets a slot' },
  insiders: { words: ['request'], name: 'pilot-line', does: 'decides who gets a slot' },
  odds: { words: ['gate', 'mend'], does: 'sets the viability that is tested or mended' },
  viability: { words: ['gate', 'mend'], does: 'sets the viability that is tested or mended' },
  exploitation: { words: ['found'], does: 'places firms, licences, sales and adoptions' },
  'first-of-a-kind': { words: ['spend'], name: 'overrun', does: 'sets what is paid' },
};

/** Which words of the chart language the names of a section stand beside. */
const NAMED: Readonly<Partial<Record<string, string>>> = {
  durations: 'after',
  gates: 'gate',
  chances: 'chance',
  limits: 'below',
  costs: 'spend',
  shares: 'spend',
};

/** Names that stand under `firms:` and act in charts as if they stood elsewhere. */
const OF_FIRMS: Readonly<Partial<Record<string, string>>> = { ramp: 'after', survival: 'after', acquired: 'chance' };

/** Where a path of a scenario acts in the charts of a model: one sentence for each place. */
export function actsIn(model: Model, steps: readonly string[]): readonly string[] {
  const [section = '', name] = withoutOwner(steps);
  if (section === 'arrivals') return [`technology: begins in ${label(initialOf(model))}`];
  if (section in WORDS) return spoken(model, WORDS[section]);
  const word = section === 'firms' ? OF_FIRMS[name ?? ''] : NAMED[section];
  return name === undefined || word === undefined ? [] : places(model, { word, name });
}

/** A path without the field that it is of, and without `effects`, which are on what is named after it. */
function withoutOwner(steps: readonly string[]): readonly string[] {
  const own = steps[0] === 'fields' ? steps.slice(2) : steps;
  if (own[0] !== 'effects') return own;
  return own.slice(own[1] === 'odds' ? 2 : 1);
}

function spoken(model: Model, { words, name, does }: Spoken): readonly string[] {
  return words.flatMap((word) => places(model, { word, name }, does));
}

function places(
  { charts }: Model,
  { word, name }: { readonly word: string; readonly name: string | undefined },
  does?: string,
): readonly string[] {
  const found = Object.entries(charts).flatMap(([entity, chart]) =>
    usesOf(chart)
      .filter((use) => use.word === word && (name === undefined || use.name === name))
      .map((use) => `${entity}: ${sentence(use, does !== undefined)}${does === undefined ? '' : ` (${does})`}`),
  );
  return [...new Set(found)];
}

function sentence({ word, name, state, when, leadsTo }: ChartUse, isNamed: boolean): string {
  const where = `${when} ${state === '' ? 'any state' : label(state)}`;
  const to = leadsTo.length === 0 ? '' : ` → ${leadsTo.map(label).join(', ')}`;
  const what = isNamed && name !== '' ? `${VERB[word] ?? word} ${name}` : (VERB[word] ?? word);
  return `${where}: ${what}${to}`;
}

const VERB: Readonly<Record<string, string>> = {
  after: 'when this time is over',
  gate: 'passes the gate',
  chance: 'by this chance',
  below: 'while the limit allows',
  spend: 'this is paid',
  found: 'what the contract places at',
  mend: 'may be mended',
  request: 'asks for',
  seize: 'takes',
  release: 'gives back',
};

function label(state: string): string {
  return stateLabel(state);
}

function initialOf({ charts }: Model): string {
  return charts.technology.root.initial.target?.[0]?.path.join('.') ?? '';
}
