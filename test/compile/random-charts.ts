import fc from 'fast-check';
import { createMachine } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { FACTS, KERNEL_EVENTS } from '#model';
import type { Model, OwnOutcome } from '#model';
import { randomLine } from './random-line.ts';

/** Names that random charts use, to be given a meaning by a scenario. */
export const NAMES = {
  delays: ['d0', 'd1', 'd2', 'd3'],
  lineDelays: ['building', 'lifetime', 'breakdown', 'repair', 'maintenance-interval', 'maintenance'],
  chances: ['c0', 'c1', 'c2'],
  gates: ['g0', 'g1'],
  limits: ['n0', 'n1'],
} as const;

/** Facts that only random models know. */
export const OWN_FACTS = ['own0', 'own1'] as const;

/** One outcome of each kind, over everybody or by field. */
const OWN_OUTCOMES: readonly OwnOutcome[] = [
  { ...inWords('count'), unit: 'technologies', of: { count: 'own0' }, fields: 'each' },
  { ...inWords('months'), unit: 'months', of: { 'months-to': 'own1' } },
  { ...inWords('between'), unit: 'months', of: { 'months-to': 'done', from: 'own0' }, fields: 'each' },
];

function inWords(name: string): Pick<OwnOutcome, 'name' | 'title' | 'better' | 'definition'> {
  return { name: `own-${name}`, title: name, better: 'more', definition: 'Nobody knows.' };
}

type Draw = fc.GeneratorValue;

/** The words that a kind of chart may use, and where its transitions may lead. */
interface Language {
  readonly id: string;
  readonly actions: readonly object[];
  readonly guards: readonly ('gate' | 'chance' | 'below')[];
  /** States that every state may lead to; those inside the same tree besides. */
  readonly targets: readonly string[];
}

/** A state by its path, before anything happens in it. */
interface Tree {
  readonly path: string;
  readonly children: readonly Tree[];
}

/** Waiting for a slot of a station, by the names of its states. */
interface Queue {
  readonly station: string;
  readonly awaiting: string;
  readonly onLine: string;
  readonly letter: string;
}

const POINTS = ['contracting', 'pilot', 'production'];
const COSTS = ['trial', 'production', 'operation'];

const TECHNOLOGY_ACTIONS: readonly object[] = [
  { type: 'mend' },
  ...[...FACTS, ...OWN_FACTS].map((fact) => ({ type: 'record', params: { fact } })),
  ...COSTS.map((cost) => ({ type: 'spend', params: { cost } })),
  ...POINTS.map((at) => ({ type: 'found', params: { at } })),
];

/** Stations of random models; some models have only the first. */
const STATIONS = ['pilot-line', 'assembly'] as const;
const ENDS = { end0: { type: 'final' }, end1: { type: 'final', entry: { type: 'record', params: { fact: 'done' } } } };

/** Three random charts in the vocabulary, as a model: nested states, delays, partitions, actions, ignorable events, ends. */
export function randomModel(draw: Draw): Model {
  const stations = draw(fc.boolean) ? STATIONS : STATIONS.slice(0, 1);
  return {
    name: 'random',
    title: 'Random charts',
    summary: 'Nobody knows what happens.',
    stations,
    charts: {
      technology: randomTechnology(draw, stations),
      line: createMachine(randomLine(draw) as never),
      firm: randomFirm(draw),
    },
    limits: [],
    facts: OWN_FACTS,
    outcomes: OWN_OUTCOMES,
  };
}

/** A technology's chart: a tree of states and, perhaps, a queue for each station with a tree of states on its lines. */
export function randomTechnology(draw: Draw, stations: readonly string[] = STATIONS.slice(0, 1)): AnyStateMachine {
  const trees = forest(draw, '', 's');
  const queues = (draw(fc.boolean) ? stations : []).map((station, index) => {
    const number = index === 0 ? '' : String(index);
    return { station, awaiting: `awaiting${number}`, onLine: `onLine${number}`, letter: 'pqr'.charAt(index) };
  });
  const insides = queues.map(({ onLine, letter }) => forest(draw, onLine, letter));
  const waits = queues.flatMap(({ awaiting }) => [awaiting, awaiting]);
  // Whoever is refused may ask at a later station, not at the same again and again in one moment.
  const beyond = [...trees.flatMap(pathsOf), ...Object.keys(ENDS)];
  const targets = [...beyond, ...waits];
  const language: Language = {
    id: 'technology',
    actions: TECHNOLOGY_ACTIONS,
    guards: ['gate', 'chance', 'below'],
    targets,
  };
  const states = {
    ...statesOf(draw, trees, { ...language, targets: [...targets, ...targets] }),
    ...(Object.assign(
      {},
      ...queues.map((queue, at) =>
        queueOf(draw, queue, insides[at], {
          ...language,
          refused: [...beyond, ...queues.slice(at + 1).map(({ awaiting }) => awaiting)],
        }),
      ),
    ) as object),
    ...ENDS,
  };
  return createMachine({
    id: 'technology',
    initial: queues.length > 0 && draw(fc.boolean) ? 'awaiting' : 's0',
    on: rootEvents(draw, language),
    states,
  } as never);
}

function randomFirm(draw: Draw): AnyStateMachine {
  const trees = forest(draw, '', 's');
  const language: Language = {
    id: 'firm',
    actions: ['acquired', 'failed'].map((fact) => ({ type: 'record', params: { fact } })),
    guards: ['chance'],
    targets: [...trees.flatMap(pathsOf), 'end0'],
  };
  const states = { ...statesOf(draw, trees, language), end0: { type: 'final' } };
  return createMachine({ id: 'firm', initial: 's0', on: rootEvents(draw, language), states } as never);
}

/** Waiting for a slot, and being on it. Now and then what the kernel will say is forgotten: a modelling error. */
function queueOf(
  draw: Draw,
  queue: Queue,
  inside: readonly Tree[],
  language: Language & { readonly refused: readonly string[] },
): object {
  const { awaiting, onLine, letter, station } = queue;
  const resource = { resource: station };
  const within = inside.flatMap(pathsOf);
  const forgets = (): boolean => draw(fc.integer, { min: 0, max: 5 }) === 0;
  const elsewhere = (): object[] => branchesOf(draw, language);
  return {
    [awaiting]: {
      entry: { type: 'request', params: resource },
      exit: { type: 'withdraw', params: resource },
      on: {
        'line.granted': { target: `#technology.${oneOf(draw, [onLine, ...within])}` },
        ...(forgets() ? {} : { 'line.refused': branchesOf(draw, { ...language, targets: language.refused }) }),
      },
      after: { d3: elsewhere() },
    },
    [onLine]: {
      entry: { type: 'seize', params: resource },
      exit: { type: 'release', params: resource },
      initial: `${letter}0`,
      on: forgets() ? {} : { 'line.closed': elsewhere() },
      states: statesOf(draw, inside, { ...language, targets: [...language.targets, ...within, ...within] }),
    },
  };
}

/** Events that the whole chart ignores, notes, or ends by. */
function rootEvents(draw: Draw, { id, actions }: Language): object {
  const events = draw(fc.subarray, [...KERNEL_EVENTS], { maxLength: 3 });
  return Object.fromEntries(
    events.map((event) => [
      event,
      oneOf<object>(draw, [{}, { actions: oneOf(draw, actions) }, { target: `#${id}.end0` }]),
    ]),
  );
}

function forest(draw: Draw, above: string, letter: string, depth = 3): readonly Tree[] {
  const count = depth === 0 ? 0 : draw(fc.integer, { min: depth === 3 ? 1 : 0, max: 3 });
  return Array.from({ length: count }, (_, index) => {
    const path = above === '' ? `${letter}${index}` : `${above}.${letter}${index}`;
    // Half of the states are simple: deep nesting stays the exception.
    return { path, children: draw(fc.boolean) ? forest(draw, path, letter, depth - 1) : [] };
  });
}

function pathsOf({ path, children }: Tree): readonly string[] {
  return [path, ...children.flatMap(pathsOf)];
}

function keyOf(path: string): string {
  return path.split('.').at(-1)!;
}

function statesOf(draw: Draw, trees: readonly Tree[], language: Language): object {
  return Object.fromEntries(trees.map((tree) => [keyOf(tree.path), stateOf(draw, tree, language)]));
}

function stateOf(draw: Draw, { children }: Tree, language: Language): object {
  const events = draw(fc.subarray, [...KERNEL_EVENTS], { maxLength: 2 });
  const delays = draw(fc.subarray, [...NAMES.delays], { minLength: children.length === 0 ? 1 : 0, maxLength: 2 });
  return {
    entry: actionsOf(draw, language),
    exit: actionsOf(draw, language),
    on: Object.fromEntries(events.map((event) => [event, draw(fc.boolean) ? {} : branchesOf(draw, language)])),
    after: Object.fromEntries(delays.map((delay) => [delay, branchesOf(draw, language)])),
    ...(children.length === 0 ? {} : { initial: keyOf(children[0].path), states: statesOf(draw, children, language) }),
  };
}

function oneOf<Item>(draw: Draw, items: readonly Item[]): Item {
  return items[draw(fc.integer, { min: 0, max: items.length - 1 })];
}

function actionsOf(draw: Draw, { actions }: Language): object[] {
  return Array.from({ length: draw(fc.integer, { min: 0, max: 2 }) }, () => oneOf(draw, actions));
}

function branchesOf(draw: Draw, language: Language): object[] {
  const guarded = draw(fc.integer, { min: 0, max: 2 });
  return Array.from({ length: guarded + 1 }, (_, index) => ({
    ...(index < guarded ? { guard: guardOf(draw, language) } : {}),
    // One in five changes nothing but what its actions do.
    ...(draw(fc.integer, { min: 0, max: 4 }) === 0
      ? {}
      : { target: `#${language.id}.${oneOf(draw, language.targets)}` }),
    actions: actionsOf(draw, language),
  }));
}

function guardOf(draw: Draw, { guards, targets }: Language): object {
  const word = oneOf(draw, guards);
  if (word === 'gate') return { type: word, params: { gate: oneOf(draw, NAMES.gates) } };
  if (word === 'chance') return { type: word, params: { chance: oneOf(draw, NAMES.chances) } };
  return {
    type: word,
    params: { state: oneOf(draw, targets), limit: oneOf(draw, NAMES.limits) },
  };
}
