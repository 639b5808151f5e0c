import type { Bill } from './bill.ts';
import { overrunOf } from './first-plant.ts';
import { CATEGORY } from './ledger.ts';
import type { World } from './world.ts';

/** What a line pays every year. */
const RUNNING_COSTS = [CATEGORY.TEAM, CATEGORY.OPERATION] as const;

/** What a cost amounts to for an entity, in whole fen: the term's mean times the entity's own luck. */
export function amountOf(world: World, entity: number, cost: number): number {
  const { study, settings, entities } = world;
  const field = entities.field[entity];
  const shape = study.conditions[entities.effect[entity]].fields[field].costShapes[cost];
  const mean = settings.cost[world.cellOf(entity) * world.costPurposes.length + cost];
  // Luck is a factor: of nothing it makes nothing, and need not be drawn.
  if (mean === 0) return 0;
  const luck =
    entity < entities.firstLine && shape === study.fields[field].costShapes[cost]
      ? world.luck.quantileOnce(world.costLuck[cost], entity, entities.chanceKey[entity], shape)
      : shape.quantile(world.chance(entity, world.costPurposes[cost], 0));
  return Math.round(mean * luck);
}

/** A technology's cost (its trial, its first production), paid now. */
export function payForTechnology(world: World, technology: number, cost: number): void {
  const { bill, capacity, study, technologies } = world;
  const line = capacity.slots.lineOf[technology];
  bill.cost = cost;
  bill.fen = amountForTechnology(world, technology, cost);
  bill.term = technologies.term[technology];
  bill.platform = line >= 0 ? study.lines[line].platform : technologies.home[technology];
  bill.line = -1;
  bill.subject = technology;
  if (cost === CATEGORY.PRODUCTION) technologies.production[technology] = bill.fen;
  if (bill.fen === 0) return;
  technologies.spent[technology] += bill.fen;
  const shares = world.accounts.sharesOf(bill);
  for (const books of world.books) {
    const publicPart = books.pay(bill, world.now, shares);
    if (cost === CATEGORY.PRODUCTION) books.publicStake[technology] = publicPart;
  }
}

/** What a technology pays: a trial on a line costs less with the experience of the line; an overrun is known at last. */
function amountForTechnology(world: World, technology: number, cost: number): number {
  if (cost === CATEGORY.OVERRUN) return overrunOf(world, technology);
  const fen = withShock(world, technology, cost, amountOf(world, technology, cost));
  const line = world.capacity.slots.lineOf[technology];
  if (cost !== CATEGORY.TRIAL || line < 0) return fen;
  return Math.round(fen * world.settings.learning.factorOf(world.projects[line]));
}

/** A cost in the year in which it is paid: its amount times that year's shocks, in whole fen. */
function withShock({ entities, now, shocks }: World, entity: number, cost: number, fen: number): number {
  return shocks.isMoved.costs ? Math.round(fen * shocks.factorAt('costs', cost, entities.field[entity], now)) : fen;
}

/** A line's cost (its equipment, its facility), paid now. */
export function payForLine(world: World, line: number, cost: number): void {
  const bill = billOfLine(world, line, cost);
  payByAll(world, bill, world.accounts.sharesOf(bill));
}

/** Team and operation of a line since they were last paid, at their yearly amounts. */
export function payRunningCosts(world: World, line: number): void {
  const months = world.now - world.unpaidSince[line];
  if (!(months > 0)) return;
  world.unpaidSince[line] = world.now;
  for (const cost of RUNNING_COSTS) {
    if (world.lineAmount[line * world.costPurposes.length + cost] === 0) continue;
    const bill = billOfLine(world, line, cost);
    bill.fen = Math.round((bill.fen * months) / 12);
    if (bill.fen > 0) payByAll(world, bill, months === 12 ? yearSharesOf(world, bill) : world.accounts.sharesOf(bill));
  }
}

function payByAll({ books, now }: World, bill: Bill, shares: Float64Array): void {
  for (const each of books) each.pay(bill, now, shares);
}

/** A whole year costs the same every year, so a line asks once how it is split. */
function yearSharesOf({ accounts, costPurposes, yearShares, yearSharesKnown }: World, bill: Bill): Float64Array {
  const at = bill.line * costPurposes.length + bill.cost;
  if (yearSharesKnown[at] === 0) {
    yearShares[at].set(accounts.sharesOf(bill));
    yearSharesKnown[at] = 1;
  }
  return yearShares[at];
}

/** Every line pays what it owes for team and operation up to now. */
export function payAllRunningCosts(world: World): void {
  for (let line = 0; line < world.study.lines.length; line++) payRunningCosts(world, line);
}

/** The bill of a line for a cost: all of it, or a year of it. Overwritten by the next bill. */
export function billOfLine(world: World, line: number, cost: number): Bill {
  const { bill, entities, lineAmount, lineTerm, study } = world;
  const at = line * world.costPurposes.length + cost;
  // Its luck never changes, so a line asks once.
  if (lineAmount[at] < 0) lineAmount[at] = amountForLine(world, line, cost);
  bill.cost = cost;
  bill.fen = withShock(world, entities.firstLine + line, cost, lineAmount[at]);
  bill.term = lineTerm[line];
  bill.platform = study.lines[line].platform;
  bill.line = line;
  bill.subject = entities.firstLine + line;
  return bill;
}

/** What a cost of a line amounts to, fen: a line of an option has its part of the price, and of what all of them cost a year. */
function amountForLine(world: World, line: number, cost: number): number {
  const { option } = world.study.lines[line];
  const usual = (): number => amountOf(world, world.entities.firstLine + line, cost);
  if (option < 0) return usual();
  if (cost === CATEGORY.EQUIPMENT) return Math.round(world.settings.optionPrice[option]);
  if (cost === CATEGORY.FACILITY) return 0;
  const running = world.settings.optionRunning[option];
  if (Number.isNaN(running)) return usual();
  return cost === CATEGORY.OPERATION ? Math.round(running) : 0;
}

/** What a line knew of its amounts holds no longer: it comes under another term. */
export function forgetAmounts({ costPurposes, lineAmount, yearSharesKnown }: World, line: number): void {
  const first = line * costPurposes.length;
  lineAmount.fill(-1, first, first + costPurposes.length);
  yearSharesKnown.fill(0, first, first + costPurposes.length);
}
