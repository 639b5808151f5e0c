import type { Policy, Study } from '#compile';
import type { Accounts } from './accounts.ts';
import { CATEGORY } from './ledger.ts';
import { billOfLine, forgetAmounts, payRunningCosts } from './spending.ts';
import { effectOf } from './terms.ts';
import { LINE_FLAG } from './world.ts';
import type { World } from './world.ts';

/** Puts a line under its term: its historical contract, or the policy's. */
export function assignTerm(world: World, line: number): void {
  const { study, entities, lineTerm } = world;
  const { contract, field } = study.lines[line];
  const entity = entities.firstLine + line;
  const term = contract >= 0 ? study.historicalTerms[contract] : termOfPlannedLine(world, line);
  lineTerm[line] = term;
  entities.field[entity] = field;
  entities.chanceKey[entity] = line;
  entities.effect[entity] = effectOf(world, term);
  forgetAmounts(world, line);
}

/** A line asks for the money to be built: at once in the past, in turn under the programme. */
export function requestMoney(world: World, line: number): void {
  const { option } = world.study.lines[line];
  if (world.isInherited(line)) world.committed(line);
  else if (option < 0) world.awaitingMoney.push(line);
  else if (line === world.study.options[option].lines.at(-1)) world.awaitingOptions.push(option);
}

/** The first of the planned lines may stand under the reference contract, the others under the policy's. */
function termOfPlannedLine({ policy, study }: World, line: number): number {
  if (policy === undefined) return 0;
  const { publicLines, term } = policy;
  if (publicLines === 0 || study.lines[line].option >= 0) return term;
  return plannedLines(study, policy).indexOf(line) < publicLines ? study.historicalTerms[0] : term;
}

/**
 * Starts planned lines in their order, as many as this year's starts and the money allow. Where the money of some
 * policies allows a line and that of others does not, their ways part.
 */
export function startPlannedLines(world: World): void {
  startOptions(world);
  const { awaitingMoney } = world;
  while (world.startsLeft > 0 && awaitingMoney.length > 0) {
    const line = awaitingMoney[0];
    const unable = world.books.filter((books) => !books.promise(line, publicValueOf(world, books, line)));
    if (unable.length === world.books.length) return;
    if (unable.length > 0) world.part(unable);
    awaitingMoney.shift();
    world.startsLeft--;
    world.committed(line);
  }
}

/** Starts options whose date has come and whose lines money allows, all of them or none. */
function startOptions(world: World): void {
  const { awaitingOptions, study } = world;
  while (awaitingOptions.length > 0) {
    const { lines } = study.options[awaitingOptions[0]];
    const unable = world.books.filter((books) => !promiseAll(world, books, lines));
    if (unable.length === world.books.length) return;
    if (unable.length > 0) world.part(unable);
    awaitingOptions.shift();
    for (const line of lines) world.committed(line);
  }
}

function promiseAll(world: World, books: Accounts, lines: readonly number[]): boolean {
  const denied = lines.findIndex((line) => !books.promise(line, publicValueOf(world, books, line)));
  if (denied < 0) return true;
  for (const line of lines.slice(0, denied)) books.releasePromise(line);
  return false;
}

/** A line takes technologies from now on. */
export function openLine(world: World, line: number): void {
  const { study, capacity, lineTerm, lineFlags } = world;
  const { contract } = study.contracts[study.terms[lineTerm[line]].contract];
  lineFlags[line] |= LINE_FLAG.OPENED;
  world.unpaidSince[line] = world.now;
  if (!world.isInherited(line) && study.lines[line].option < 0) world.linesBuilt++;
  const own = lineTerm[line] === world.policy?.term ? world.policy : undefined;
  capacity.open(line, {
    reserved: own?.reservedSlots ?? contract.reservedSlots,
    idleRelease: own?.idleRelease ?? contract.idleRelease,
  });
  for (const books of world.books) books.reach(line, 'commissioning', world.now);
}

/** A line's first technology passed the pilot gate: a milestone of staged clauses. */
export function passFirst(world: World, line: number): void {
  if ((world.lineFlags[line] & LINE_FLAG.FIRST_PASS) !== 0) return;
  world.lineFlags[line] |= LINE_FLAG.FIRST_PASS;
  for (const books of world.books) books.reach(line, 'first-pass', world.now);
}

/** A line takes no more technologies: its costs are settled, and what was promised to it is free again. */
export function closeLine(world: World, line: number): void {
  payRunningCosts(world, line);
  world.unpaidSince[line] = Infinity;
  for (const books of world.books) books.releasePromise(line);
}

/**
 * Present value, in fen, of what government may have to pay for a line until the evaluation date: equipment and
 * facility when building starts (planned lines only), team and operation of every year from the opening on.
 */
export function publicValueOf(world: World, books: Accounts, line: number): number {
  const { study, now } = world;
  const building = world.isInherited(line)
    ? 0
    : meanMonths(world, line, 'building') + meanMonths(world, line, 'commissioning');
  const publicShare = (cost: number, later: boolean): number =>
    books.publicShareOf(billOfLine(world, line, cost), later);
  let value = 0;
  if (!world.isInherited(line)) {
    for (const cost of [CATEGORY.EQUIPMENT, CATEGORY.FACILITY])
      value += publicShare(cost, false) * books.ledger.factor(0, now);
  }
  const yearly = publicShare(CATEGORY.TEAM, true) + publicShare(CATEGORY.OPERATION, true);
  for (let month = now + building; month < study.calendar.end; month += 12) {
    value += yearly * books.ledger.factor(0, month) * Math.min(1, (study.calendar.end - month) / 12);
  }
  return value;
}

function meanMonths({ study, settings, entities }: World, line: number, delay: string): number {
  const index = study.names.delays.indexOf(delay);
  const entity = entities.firstLine + line;
  const cell = entities.effect[entity] * study.fields.length + entities.field[entity];
  return index < 0 ? 0 : settings.delayScale[cell * study.names.delays.length + index];
}

/** Names the planned lines of a policy: in each field the first of those that any policy plans there. */
export function plannedLines(study: Study, { planned }: Policy): number[] {
  const left = [...planned];
  return study.lines.flatMap(({ opened, field, option }, line) => {
    if (opened >= 0 || option >= 0 || !(left[field] > 0)) return [];
    left[field] -= 1;
    return [line];
  });
}
