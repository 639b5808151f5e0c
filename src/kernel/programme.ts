import type { Policy } from '#compile';
import { assignTerm, plannedLines, publicValueOf, startPlannedLines } from './lines.ts';
import { payAllRunningCosts } from './spending.ts';
import { signContract } from './terms.ts';
import { MATTER, layoutOf } from './world.ts';
import type { World } from './world.ts';

/** The past begins: its lines are due to open, and technologies to enter. */
export function beginPast(world: World): void {
  const { calendar, capacity, study } = world;
  capacity.share(layoutOf(study.scenario.programme));
  study.lines.forEach(({ opened }, line) => {
    if (opened >= 0) calendar.push(opened, MATTER.OPENING - 2 * line, 0);
  });
  scheduleArrival(world, 0, study.calendar.decision);
  if (study.calendar.decision > 12) calendar.push(12, MATTER.YEAR, 0);
}

/** The decision: a policy comes into force, planned lines ask for money, technologies go on entering. */
export function beginPolicy(world: World, policy: Policy, neutral: boolean): void {
  const { calendar, study, capacity } = world;
  world.policy = policy;
  world.neutral = neutral;
  world.startsLeft = policy.linesPerYear;
  world.inherited = countUnderWay(world);
  capacity.statistics.restart(study.calendar.statisticsFrom);
  capacity.share(layoutOf(policy));
  if (policy.without === undefined) promiseInherited(world);
  if (policy.without === 'close') world.endProgramme();
  for (const line of plannedLines(study, policy)) startLine(world, line);
  scheduleOptions(world, policy);
  scheduleArrival(world, firstCandidate(world, study.calendar.decision), study.calendar.windowEnd);
  if (study.calendar.decision + 12 <= study.calendar.end) calendar.push(study.calendar.decision + 12, MATTER.YEAR, 0);
}

/** Lines of options start at their date; before the year begins anew, so that its money can be committed to them. */
function scheduleOptions(world: World, { optionMonths }: Policy): void {
  const { calendar, study } = world;
  study.options.forEach(({ lines }, option) => {
    const month = optionMonths[option] ?? Infinity;
    if (month >= study.calendar.end) return;
    for (const line of lines) {
      if (month <= study.calendar.decision) startLine(world, line);
      else calendar.push(month, MATTER.OPENING - 2 * line, 0);
    }
  });
}

/** A year is over: running costs are paid, instalments come in, lines may start. */
export function endYear(world: World): void {
  const { books, calendar, policy, study, now } = world;
  payAllRunningCosts(world);
  // The year that ends at the decision is closed by the past itself: left in the calendar, it would end again.
  const goesOn = policy === undefined ? now + 12 < study.calendar.decision : now + 12 <= study.calendar.end;
  if (goesOn) calendar.push(now + 12, MATTER.YEAR, 0);
  if (policy === undefined) return;
  for (const each of books) each.newYear(now);
  // At the evaluation date itself nothing is begun that could bear no fruit.
  if (now >= study.calendar.end) return;
  world.startsLeft = policy.linesPerYear;
  startPlannedLines(world);
}

/** A candidate enters, under the contract in force at its home; the next one is scheduled. */
export function enterTechnology(world: World, technology: number): void {
  const { candidates, entities, technologies, study, policy } = world;
  entities.field[technology] = candidates.field[technology];
  entities.chanceKey[technology] = candidates.ordinal[technology];
  technologies.home[technology] = candidates.home[technology];
  technologies.entered[technology] = world.now;
  technologies.end = technology + 1;
  signContract(world, technology);
  technologies.viable[technology] =
    candidates.viability[technology] < world.settings.prior[world.cellOf(technology)] ? 1 : 0;
  scheduleArrival(world, technology + 1, policy === undefined ? study.calendar.decision : study.calendar.windowEnd);
}

/** Puts a line into its chart. */
export function startLine(world: World, line: number): void {
  assignTerm(world, line);
  world.starting(world.entities.firstLine + line);
}

/** The next candidate that enters before a month: thinning keeps as many as the rate in force. */
function scheduleArrival(world: World, from: number, before: number): void {
  const { candidates, policy, settings, study } = world;
  const rate = policy?.without === undefined ? settings.rate : settings.rate * (1 - settings.attracted);
  const kept = rate / study.arrivals.maximum;
  world.nextArrival = Infinity;
  for (let next = from; next < candidates.count && candidates.time[next] < before; next++) {
    if (candidates.thinning[next] >= kept) continue;
    world.nextArrival = candidates.time[next];
    world.nextTechnology = next;
    return;
  }
}

function firstCandidate({ candidates }: World, month: number): number {
  let first = 0;
  while (first < candidates.count && candidates.time[first] < month) first++;
  return first;
}

/** Contracts signed before the decision stand: what they cost government is promised first. */
function promiseInherited(world: World): void {
  const { books, capacity, study } = world;
  for (let line = 0; line < study.lines.length; line++) {
    if (capacity.slots.open[line] === 0) continue;
    for (const each of books) each.promise(line, publicValueOf(world, each, line));
  }
}

function countUnderWay({ entities, technologies, study }: World): number {
  const { final } = study.programs.technology;
  let count = 0;
  for (let technology = 0; technology < technologies.end; technology++) {
    const leaf = entities.state[technology];
    if (leaf >= 0 && final[leaf] === 0) count++;
  }
  return count;
}
