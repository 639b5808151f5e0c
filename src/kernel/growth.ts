import { exp, log } from '#random';
import { CURVE } from './producers.ts';
import type { Producers } from './producers.ts';
import type { World } from './world.ts';

/**
 * What a producer may sell a year at full size, RMB: what its luck gives, times the effects of its contract, within the
 * market, and within what earlier producers of the field leave below the ceiling. So the sum never exceeds the ceiling.
 */
export function sizeWithin(world: World, technology: number, lucky: number): number {
  const { entities, settings } = world;
  const field = entities.field[technology];
  const cell = world.cellOf(technology);
  const wanted = Math.min(lucky * settings.sizes.sales[cell], settings.markets.ofOne[cell]);
  const ceiling = settings.markets.ofAll[cell];
  return ceiling === Infinity ? wanted : Math.max(0, Math.min(wanted, ceiling - soldIn(world, field)));
}

/** What the living producers of a field sell a year at full size, RMB. */
function soldIn({ adopters, entities, firms, now }: World, field: number): number {
  let sold = 0;
  for (const producers of [firms, adopters]) {
    for (let producer = 0; producer < producers.count; producer++) {
      const lives = producers.until[producer] > now;
      if (lives && entities.field[producers.technology[producer]] === field) sold += producers.plateau[producer];
    }
  }
  return sold;
}

/** Sales of a new producer grow by diffusion where its field states one. */
export function diffuse(world: World, producers: Producers, producer: number): void {
  const { sizes } = world.settings;
  const cell = world.cellOf(producers.technology[producer]);
  const innovation = sizes.innovation[cell];
  if (innovation > 0) producers.growAlong(producer, CURVE.DIFFUSION, innovation, sizes.imitation[cell]);
}

/** What a new adopter saves grows with demand, which grew since the decision date whether or not there was an adopter. */
export function relieve({ adopters, entities, now, settings, study }: World, adopter: number): void {
  const field = entities.field[adopters.technology[adopter]];
  if (study.fields[field].adoption?.by !== 'relief') return;
  const growth = settings.sizes.growth[field];
  const years = (now - study.calendar.decision) / 12;
  const start = settings.sizes.demand[field] * exp(log(1 + growth) * years);
  adopters.growAlong(adopter, CURVE.RELIEF, start, growth);
}
