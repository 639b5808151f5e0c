import type { Study } from '#compile';
import { FACT_BIT } from './fact-bits.ts';
import { FEN } from './fen.ts';
import { stateOf } from './own-state.ts';
import { isInsider } from './terms.ts';
import type { World } from './world.ts';

type Measure = Study['own']['measures'][number];
type Months = Extract<Measure, { kind: 'months' }>;
type OfMany = Exclude<Measure, { kind: 'state' | 'wait' | 'use' }>;
type Count = Extract<Measure, { kind: 'count' }>;
type OfStation = Extract<Measure, { kind: 'wait' | 'use' }>;

/** Outcomes that the model defines itself, over the technologies that entered since the decision date. */
export function ownOutcomes(world: World): Record<string, number> {
  const { own, calendar, names } = world.study;
  if (own.measures.length === 0) return {};
  const { entities, technologies } = world;
  const entered: number[] = [];
  for (let technology = 0; technology < technologies.end; technology++)
    if (entities.state[technology] >= 0 && technologies.entered[technology] >= calendar.decision)
      entered.push(technology);
  const sums = own.measures.map((measure) => {
    if (measure.kind === 'state') return { [measure.column]: stateOf(world, measure.of) };
    if ('station' in measure) return ofStation(world, measure);
    const field = measure.field === undefined ? -1 : names.fields.indexOf(measure.field);
    const ofField = field < 0 ? entered : entered.filter((technology) => entities.field[technology] === field);
    const among =
      measure.who === undefined
        ? ofField
        : ofField.filter((technology) => isInsider(world, technology) === (measure.who === 'insiders'));
    return ofMany(world, measure, among);
  });
  return Object.assign({}, ...sums) as Record<string, number>;
}

function ofMany(world: World, measure: OfMany, among: readonly number[]): Record<string, number> {
  const { spent, viable } = world.technologies;
  const has = (fact: string) => withFact(world, fact);
  switch (measure.kind) {
    case 'count':
      return { [measure.column]: countOf(world, measure, among) };
    case 'months':
      return monthsOf(world, measure, measure.among === undefined ? among : among.filter(has(measure.among)));
    case 'spent': {
      const counted = measure.having.reduce((left, fact) => left.filter(has(fact)), among);
      const fen = counted.reduce((sum, technology) => sum + spent[technology], 0);
      return { [measure.rmb]: fen / FEN, [measure.technologies]: counted.length };
    }
    case 'share': {
      const alike = among.filter((technology) => (viable[technology] === 1) === measure.viable);
      const counted = alike.filter((technology) => measure.of.some((fact) => has(fact)(technology)));
      return {
        [measure.part]: counted.filter(has(measure.fact)).length,
        [measure.technologies]: counted.length,
      };
    }
  }
}

/** Waiting for a station's slots over slots granted, or their months busy over those open. */
function ofStation({ capacity, study }: World, measure: OfStation): Record<string, number> {
  const { at } = capacity.statistics;
  const station = study.names.stations.indexOf(measure.station);
  const [months, over] = measure.kind === 'wait' ? [at.waitingMonths, at.waits] : [at.busyMonths, at.availableMonths];
  return { [measure.months]: months[station], [measure.over]: over[station] };
}

/** Whether a technology has a fact. */
function withFact({ study, technologies }: World, fact: string): (technology: number) => boolean {
  const own = study.own.facts.indexOf(fact);
  const bits = own < 0 ? technologies.facts : technologies.own.bits;
  const mask = own < 0 ? FACT_BIT[fact as keyof typeof FACT_BIT] : 1 << own;
  return (technology) => (bits[technology] & mask) !== 0;
}

function countOf(world: World, { fact, within }: Count, among: readonly number[]): number {
  return within === undefined
    ? among.filter(withFact(world, fact)).length
    : countWithin(world, { fact, within }, among);
}

/** Those with a fact so many months after the decision; not a number where the study ends before that. */
function countWithin(
  { study, technologies }: World,
  { fact, within }: { readonly fact: string; readonly within: number },
  among: readonly number[],
): number {
  const { calendar, own } = study;
  const until = calendar.decision + within;
  if (until > calendar.end) return NaN;
  const timed = own.timed.indexOf(fact);
  return among.filter((technology) => (technologies.own.dateOf(technology, timed) ?? Infinity) <= until).length;
}

function monthsOf({ study, technologies }: World, measure: Months, among: readonly number[]): Record<string, number> {
  const { timed } = study.own;
  const [from, to] = [measure.from, measure.to].map((fact) => (fact === undefined ? -1 : timed.indexOf(fact)));
  let months = 0;
  let counted = 0;
  for (const technology of among) {
    const since = from < 0 ? technologies.entered[technology] : technologies.own.dateOf(technology, from);
    const until = technologies.own.dateOf(technology, to);
    if (since === undefined || until === undefined || until < study.calendar.statisticsFrom) continue;
    months += until - since;
    counted++;
  }
  return { [measure.months]: months, [measure.technologies]: counted };
}
