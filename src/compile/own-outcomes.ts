import { FACTS, outcomeWords, stationsOf } from '#model';
import type { Model, OutcomeWords, OwnMeasure, OwnOutcome } from '#model';
import type { Adoption, Scenario } from '#scenario';

/** Facts that fit into the bits that a technology has for facts of its model's own. */
const MOST_FACTS = 32;

/** What the technologies of a model remember for outcomes of its own. */
export interface OwnPlan extends OutcomeWords {
  /** Facts of the model's own; the index is the bit. */
  readonly facts: readonly string[];
  /** Facts of which the first date is remembered. */
  readonly timed: readonly string[];
}

/**
 * The outcomes that a model defines itself, in the fields of a scenario.
 * @throws {TypeError} naming what of the model's facts and outcomes makes no sense
 */
export function ownPlan(model: Model, { fields, firms }: Pick<Scenario, 'fields' | 'firms'>): OwnPlan {
  const { facts = [] } = model;
  const complaints = [...inFacts(facts), ...inOutcomes(model)];
  if (complaints.length > 0)
    throw new TypeError(`model ${model.name} has facts or outcomes that make no sense: ${complaints.join('; ')}`);
  const all = Object.entries(fields).map(([id, field]) => [id, { title: field.title, onLand: isOnLand(field, firms) }]);
  const words = outcomeWords(model, Object.fromEntries(all) as Record<string, { title: string; onLand: boolean }>);
  return { ...words, facts, timed: [...new Set(words.measures.flatMap(datesOf))] };
}

/** Of a field, or else of all. */
function isOnLand({ adoption, land, capacityRelief }: Adoption, firms: Scenario['firms']): boolean {
  if (adoption !== undefined || capacityRelief !== undefined) return false;
  return land !== undefined || firms?.land !== undefined;
}

function datesOf(measure: OwnMeasure): readonly string[] {
  if (measure.kind === 'count' && measure.within !== undefined) return [measure.fact];
  if (measure.kind !== 'months') return [];
  return measure.from === undefined ? [measure.to] : [measure.from, measure.to];
}

function inFacts(facts: readonly string[]): string[] {
  const common: readonly string[] = FACTS;
  return [
    ...(facts.length > MOST_FACTS ? [`${facts.length} facts, which is more than ${MOST_FACTS}`] : []),
    ...facts.filter((fact, index) => facts.indexOf(fact) < index).map((fact) => `the fact ${fact} twice`),
    ...facts.filter((fact) => common.includes(fact)).map((fact) => `the fact ${fact}, which every model has`),
  ];
}

function factsIn(of: OwnOutcome['of']): readonly string[] {
  if ('count' in of) return [of.count];
  if ('spent-by' in of) return of['spent-by'];
  if ('share-with' in of) return [of['share-with'], ...of.of];
  return 'months-to' in of ? [of['months-to'], of.from, of.among].filter((fact) => fact !== undefined) : [];
}

function stationIn(of: OwnOutcome['of']): string | undefined {
  if ('wait-at' in of) return of['wait-at'];
  if ('use-of' in of) return of['use-of'];
  return 'station' in of ? of.station : undefined;
}

function inOutcomes(model: Model): string[] {
  const { facts = [], outcomes = [] } = model;
  const known = new Set<string>([...FACTS, ...facts]);
  return outcomes.flatMap(({ name, unit, of, fields, who }) => {
    const named = factsIn(of);
    const station = stationIn(of);
    return [
      ...(station === undefined || stationsOf(model).includes(station)
        ? []
        : [`the outcome ${name} is of the station ${station}, which the model does not have`]),
      ...(named.length === 0 && (fields !== undefined || who !== undefined)
        ? [`the outcome ${name} is of no fact, and so one for all fields and sides`]
        : []),
      ...named.filter((fact) => !known.has(fact)).map((fact) => `the outcome ${name} is of ${fact}, which is no fact`),
      ...unitOf(of)
        .filter((wanted) => wanted !== unit)
        .map((wanted) => `the outcome ${name} is told in ${unit}, not in ${wanted}`),
    ];
  });
}

/** The unit in which an outcome must be told, if there is only one. */
function unitOf(of: OwnOutcome['of']): readonly string[] {
  if ('months-to' in of) return ['months'];
  if ('spent-by' in of) return ['RMB'];
  return 'share-with' in of ? ['share'] : [];
}
