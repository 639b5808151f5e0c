import { FACTS, GUARDS, RESOURCES, VERBS } from '#model';
import type { EntityKind, GuardWord, Verb } from '#model';
import type { Exploitation } from '#scenario';
import { COSTS } from '../costs.ts';
import { named, parameterOf } from './words.ts';

const [OWN_SLOT, MONEY] = RESOURCES;
const POINTS: readonly Exploitation['at'][] = ['contracting', 'pilot', 'production'];

/** Any name: the scenario says what stands behind it. */
const ANY = 'any';

/** A station of the model. */
const STATION = 'station';

type Names = readonly string[] | typeof ANY | typeof STATION;

/** What each kind of entity can be asked to do, and with which parameters; none for a verb that takes none. */
const ABILITIES: Readonly<Record<EntityKind, Partial<Record<Verb, Names>>>> = {
  technology: {
    request: STATION,
    withdraw: STATION,
    seize: STATION,
    release: STATION,
    spend: ANY,
    found: POINTS,
    record: FACTS,
    mend: [],
  },
  line: {
    request: [OWN_SLOT, MONEY],
    withdraw: [OWN_SLOT],
    seize: [OWN_SLOT],
    release: [OWN_SLOT],
    spend: COSTS,
    open: [],
    close: [],
    suspend: [],
    resume: [],
    expel: [],
  },
  firm: { record: ['acquired', 'failed'] },
};

/** Who speaks in a chart: a kind of entity, whose model may have facts and stations of its own. */
export interface Speaker {
  readonly kind: EntityKind;
  readonly facts: readonly string[];
  readonly stations: readonly string[];
}

/** Only a technology is viable or not, and only its visits have limits. */
const DECISIONS: Readonly<Record<EntityKind, readonly GuardWord[]>> = {
  technology: ['gate', 'chance', 'below'],
  line: ['chance'],
  firm: ['chance'],
};

/** What is wrong with an action of an entity's chart; nothing when the kernel can perform it. */
export function inAction(action: unknown, speaker: Speaker): string[] {
  const { kind } = speaker;
  if (typeof action === 'function') return [`an inline action function${nameOf(action)}`];
  const { type } = named(action);
  if (!isVerb(type)) return [`action ${type}`];
  const wrong = inParameters('action', action, VERBS[type] === undefined ? [] : [VERBS[type]]);
  if (wrong.length > 0) return wrong;
  const can = ABILITIES[kind][type];
  if (can === undefined) return [`action ${type}: not for a ${kind}`];
  const name = parameterOf(action);
  const isKnown = VERBS[type] === undefined || isAble(can, name, speaker) || isOwnFact(type, name, speaker);
  return isKnown ? [] : [`action ${type}: a ${kind} cannot ${type} ${name}`];
}

function isAble(can: Names, name: string, { stations }: Speaker): boolean {
  return can === ANY || (can === STATION ? stations : can).includes(name);
}

/** Does a technology record a fact of its model's own? */
function isOwnFact(verb: Verb, name: string, { kind, facts }: Speaker): boolean {
  return kind === 'technology' && verb === 'record' && facts.includes(name);
}

/** What is wrong with a guard of an entity's chart whose states are given by their paths. */
export function inGuard(guard: unknown, { kind }: Speaker, states: readonly string[]): string[] {
  if (typeof guard === 'function') return [`an inline guard function${nameOf(guard)}`];
  const { type, params } = named(guard);
  if (!isGuardWord(type)) return [`guard ${type}`];
  const wrong = inParameters('guard', guard, type === 'below' ? [GUARDS[type], 'state'] : [GUARDS[type]]);
  if (wrong.length > 0) return wrong;
  if (!DECISIONS[kind].includes(type)) return [`guard ${type}: not for a ${kind}`];
  if (type !== 'below' || states.some((path) => path === params['state'])) return [];
  return [`guard below: ${String(params['state'])} is no state of the chart`];
}

function inParameters(role: string, item: unknown, needed: readonly string[]): string[] {
  if (typeof item === 'object' && item !== null && 'params' in item && typeof item.params === 'function') {
    return [`${role} ${named(item).type} with computed parameters`];
  }
  const { type, params } = named(item);
  return [
    ...needed.filter((name) => typeof params[name] !== 'string').map((name) => `${role} ${type} without its ${name}`),
    ...Object.keys(params)
      .filter((name) => !needed.includes(name))
      .map((name) => `${role} ${type} with a parameter ${name}`),
  ];
}

function isVerb(type: string): type is Verb {
  return Object.hasOwn(VERBS, type);
}

function isGuardWord(type: string): type is GuardWord {
  return Object.hasOwn(GUARDS, type);
}

/** XState's own actions say what they are; other functions may have a name. */
function nameOf(item: object): string {
  const name = 'type' in item ? item.type : 'name' in item ? item.name : '';
  return typeof name === 'string' && name !== '' ? ` (${name})` : '';
}
