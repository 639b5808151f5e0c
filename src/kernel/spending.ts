import { purposeOf } from '#random';
import type { World } from './world.ts';

const PURPOSES: Readonly<Record<string, number>> = Object.fromEntries(
  ['equipment', 'facility', 'team', 'operation', 'trial', 'production', 'licence', 'patent-sale'].map((cost) => [
    cost,
    purposeOf(`cost:${cost}`),
  ]),
);

/** What a cost amounts to for an entity, in whole fen: the term's mean times the entity's own luck. */
export function amountOf(world: World, entity: number, cost: string): number {
  const { study, settings, entities } = world;
  const index = study.names.costs.indexOf(cost);
  const shape = study.fields[entities.field[entity]].costShapes[index];
  const mean = settings.cost[world.cellOf(entity) * study.names.costs.length + index];
  return Math.round(mean * shape.quantile(world.chance(entity, PURPOSES[cost], 0)));
}

/** A technology's cost (its trial, its first production), paid now. */
export function payForTechnology(world: World, technology: number, cost: string): void {
  const { accounts, capacity, study, technologies } = world;
  const fen = amountOf(world, technology, cost);
  const line = capacity.slots.lineOf[technology];
  const bill = {
    cost: study.names.costs.indexOf(cost),
    fen,
    term: technologies.term[technology],
    platform: line >= 0 ? study.lines[line].platform : technologies.home[technology],
    line: -1,
  };
  const publicPart = accounts.pay(bill, world.now);
  if (cost !== 'production') return;
  technologies.production[technology] = fen;
  technologies.publicStake[technology] = publicPart;
}

/** A line's cost (its equipment, its facility), paid now. */
export function payForLine(world: World, line: number, cost: string): void {
  payLine(world, line, cost, amountOf(world, world.entities.firstLine + line, cost));
}

/** Team and operation of a line since they were last paid, at their yearly amounts. */
export function payRunningCosts(world: World, line: number): void {
  const months = world.now - world.unpaidSince[line];
  if (!(months > 0)) return;
  world.unpaidSince[line] = world.now;
  for (const cost of ['team', 'operation']) {
    payLine(world, line, cost, Math.round((amountOf(world, world.entities.firstLine + line, cost) * months) / 12));
  }
}

function payLine(world: World, line: number, cost: string, fen: number): void {
  const { accounts, lineTerm, study } = world;
  accounts.pay(
    { cost: study.names.costs.indexOf(cost), fen, term: lineTerm[line], platform: study.lines[line].platform, line },
    world.now,
  );
}
