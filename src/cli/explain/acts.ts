import { stateLabel, stationsOf, usesOf } from '#model';
import type { ChartUse, Model } from '#model';
import { chartSectionOf } from './about.ts';
import { ledgerCost } from './ledger.ts';
import { actingOf, type Acting } from './places.ts';

/** Which words of the chart language the names of a section stand beside. */
const NAMED: Readonly<Partial<Record<string, string>>> = {
  durations: 'after',
  gates: 'gate',
  chances: 'chance',
  limits: 'below',
  costs: 'spend',
  shares: 'spend',
};

/** Where a path of a file acts: a sentence for each place in the charts of a model, or one on why there is none. */
export function actsIn(model: Model, path: readonly string[], isOfScenario: boolean): readonly string[] {
  const steps = withoutOwner(path);
  const { section, name } = chartName(steps, isOfScenario);
  // Of all names together nothing can be said.
  if (name === '*' && section in NAMED) return [];
  if (decidesWhoBegins(path, section)) return [`technology: begins in ${label(initialOf(model))}`];
  const found = placesOfName(model, section, name) ?? placesOf(model, actingOf(steps, isOfScenario));
  return found?.length === 0 ? [`no chart of ${model.name} uses it`] : (found ?? []);
}

/** The section and name by which charts know what stands at a path; some of it stands under `firms:`. */
function chartName(
  [first = '', name = '']: readonly string[],
  isOfScenario: boolean,
): Record<'section' | 'name', string> {
  const section = isOfScenario && first === 'firms' ? chartSectionOf(name) : undefined;
  return { section: section ?? first, name };
}

function decidesWhoBegins(path: readonly string[], section: string): boolean {
  return section === 'arrivals' || (path[0] === 'fields' && section === 'share');
}

/** Places of a name that charts choose, and those at which the ledger acts by it; undefined where it is no such name. */
function placesOfName(model: Model, section: string, name: string): readonly string[] | undefined {
  const word = NAMED[section];
  if (name === '' || word === undefined) return undefined;
  const ledger = word === 'spend' ? ledgerCost(name)?.acts : undefined;
  const named = places(model, { word, names: [name] });
  return ledger === undefined
    ? named
    : [...named, ...places(model, { word: ledger.word, names: undefined }, ledger.does)];
}

/** Places at which a part of a file acts by what it is called; undefined where nothing is known. */
function placesOf(model: Model, acting: Acting | undefined): readonly string[] | undefined {
  if (acting === undefined || typeof acting === 'string') return acting === undefined ? undefined : [acting];
  const found = acting.flatMap(({ word, name, does }) => places(model, { word, names: namesOf(name, model) }, does));
  return [...new Set(found)];
}

function namesOf(only: string | undefined, model: Model): readonly string[] | undefined {
  if (only === 'station') return stationsOf(model);
  return only === undefined ? undefined : [only];
}

/** A path without the field that it is of, and without `effects`, which are on what is named after it. */
function withoutOwner(steps: readonly string[]): readonly string[] {
  if (steps[0] === 'fields') return steps.length > 2 ? steps.slice(2) : steps;
  const [first, second, third] = steps;
  if (first !== 'effects') return steps;
  if (second === 'odds' && third === 'gates') return steps.slice(2);
  return second === 'durations' || second === 'costs' ? steps.slice(1) : steps;
}

/** Where the charts of a model note a fact. */
export function notedIn(model: Model, fact: string): readonly string[] {
  return places(model, { word: 'record', names: [fact] });
}

function places(
  { charts }: Model,
  { word, names }: { readonly word: string; readonly names: readonly string[] | undefined },
  does?: string,
): readonly string[] {
  const found = Object.entries(charts).flatMap(([entity, chart]) =>
    usesOf(chart)
      .filter((use) => use.word === word && (names === undefined || names.includes(use.name)))
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
  open: 'opens',
  record: 'notes',
};

function label(state: string): string {
  return stateLabel(state);
}

function initialOf({ charts }: Model): string {
  return charts.technology.root.initial.target?.[0]?.path.join('.') ?? '';
}
