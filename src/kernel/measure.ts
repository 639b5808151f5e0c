import type { Party } from '#common/parties.ts';
import { closeBooks, moneyOutcomes, yearlyMoney } from './measure-books.ts';
import { FACT_BIT } from './fact-bits.ts';
import { ownOutcomes } from './own-outcomes.ts';
import { salesBetween, salesRate } from './sales.ts';
import { TAKEN } from './technologies.ts';
import type { World } from './world.ts';
import { worldCounts } from './two-worlds.ts';
import { yearOf, yearStart } from './years.ts';

/** RMB in the unit of the jobs figure. */
const MILLION = 1e6;

const {
  commercialised: COMMERCIALISED,
  unpiloted: UNPILOTED,
  'pilot-passed': PILOT_PASSED,
  'left-proof-of-concept': LEFT_PROOF,
  'left-contracting': LEFT_CONTRACTING,
  'left-waiting': LEFT_WAITING,
  'left-pilot': LEFT_PILOT,
  'left-production': LEFT_PRODUCTION,
} = FACT_BIT;

type Outcomes = Readonly<Record<string, number>>;

/** What one run came to: outcomes by name, and series by year since the decision, in RMB and counts. */
export class Measures {
  readonly yearly: Readonly<Record<'firms-alive' | 'output' | 'fiscal-outlay' | `net-${Party}`, Float64Array>>;
  private readonly parts: readonly Outcomes[];

  constructor(parts: readonly Outcomes[], yearly: Measures['yearly']) {
    this.parts = parts;
    this.yearly = yearly;
  }

  /** An outcome; undefined where none has the name. */
  outcome(name: string): number | undefined {
    for (const part of this.parts) {
      const value = part[name];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** All outcomes by name, put together anew: too slow for every replication. */
  get outcomes(): Outcomes {
    return Object.assign({}, ...this.parts) as Outcomes;
  }
}

/** Measures the run of one policy that has reached the evaluation date, and closes its books. */
export function measure(world: World): Measures {
  return measureAll(world)[0];
}

/**
 * Measures a course that has reached the evaluation date for every policy that took it, and closes their books.
 * `anyway`: per candidate, whether it is commercialised without the platform; left out where that is not known.
 */
export function measureAll(world: World, anyway?: Uint8Array): readonly Measures[] {
  closeBooks(world);
  const series = seriesOf(world);
  const shared = [
    technologyCounts(world),
    ownOutcomes(world),
    worldCounts(world, anyway),
    producerCounts(
      world,
      series.output.reduce((sum, value) => sum + value, 0),
    ),
    capacityOutcomes(world),
    {
      'lines-built': world.linesBuilt,
      'lines-unfunded': world.awaitingMoney.length,
      'inherited-technologies': world.inherited,
      truncations: world.settings.truncations,
    },
  ];
  const { end } = world.study.calendar;
  return world.books.map(
    (books) => new Measures([moneyOutcomes(books, end), ...shared], { ...series, ...yearlyMoney(books) }),
  );
}

function technologyCounts(world: World): Record<string, number> {
  const { technologies, study, entities } = world;
  const { decision } = study.calendar;
  const { final } = study.programs.technology;
  const counts = new TechnologyCounts();
  for (let technology = 0; technology < technologies.end; technology++) {
    const leaf = entities.state[technology];
    if (leaf < 0) continue;
    if (technologies.entered[technology] >= decision) counts.add(technologies, technology, final[leaf] === 1);
  }
  return counts.named();
}

/** Counts over the technologies that entered in the window. */
class TechnologyCounts {
  private readonly sums: Record<string, number> = {
    'technologies-entered': 0,
    'technologies-commercialised': 0,
    'technologies-served': 0,
    'left-proof-of-concept': 0,
    'left-contracting': 0,
    'left-waiting': 0,
    'left-pilot': 0,
    'left-production': 0,
    unfinished: 0,
    'piloted-passed': 0,
    'piloted-industrialised': 0,
    'unpiloted-tried': 0,
    'unpiloted-industrialised': 0,
    licences: 0,
    'patent-sales': 0,
    adoptions: 0,
    'to-market-months': 0,
  };

  add(
    { facts, taken, served, commercialisedAt, entered }: World['technologies'],
    technology: number,
    finished: boolean,
  ): void {
    const { sums } = this;
    const noted = facts[technology];
    const commercialised = bit(noted, COMMERCIALISED);
    const verdict = commercialised + bit(noted, LEFT_PRODUCTION);
    sums['technologies-entered']++;
    sums['technologies-commercialised'] += commercialised;
    sums['technologies-served'] += served[technology];
    sums['left-proof-of-concept'] += bit(noted, LEFT_PROOF);
    sums['left-contracting'] += bit(noted, LEFT_CONTRACTING);
    sums['left-waiting'] += bit(noted, LEFT_WAITING);
    sums['left-pilot'] += bit(noted, LEFT_PILOT);
    sums['left-production'] += bit(noted, LEFT_PRODUCTION);
    // What is commercialised has come to its end, even where its chart lets it live on: it stands in one line of the funnel.
    sums['unfinished'] += finished || commercialised === 1 ? 0 : 1;
    sums['piloted-passed'] += verdict * bit(noted, PILOT_PASSED);
    sums['piloted-industrialised'] += commercialised * bit(noted, PILOT_PASSED);
    sums['unpiloted-tried'] += verdict * bit(noted, UNPILOTED);
    sums['unpiloted-industrialised'] += commercialised * bit(noted, UNPILOTED);
    sums['licences'] += taken[technology] & TAKEN.licence;
    sums['patent-sales'] += (taken[technology] & TAKEN['patent-sale']) === 0 ? 0 : 1;
    sums['adoptions'] += (taken[technology] & TAKEN.adoption) === 0 ? 0 : 1;
    if (commercialised === 1) sums['to-market-months'] += commercialisedAt[technology] - entered[technology];
  }

  named(): Record<string, number> {
    return this.sums;
  }
}

function bit(noted: number, mask: number): number {
  return (noted & mask) === 0 ? 0 : 1;
}

function producerCounts(world: World, output: number): Record<string, number> {
  const { firms, adopters, settings, now, technologies, study } = world;
  const { decision } = study.calendar;
  let founded = 0;
  let alive = 0;
  let inherited = 0;
  let rate = 0;
  let inheritedOutput = 0;
  for (let firm = 0; firm < firms.count; firm++) {
    const living = firms.until[firm] > now ? 1 : 0;
    if (technologies.entered[firms.technology[firm]] >= decision) {
      founded++;
      alive += living;
      rate += salesRate(world, firms, firm, now);
    } else {
      inherited += living;
      inheritedOutput += salesBetween(world, firms, firm, { from: decision, to: now });
    }
  }
  const net = 1 - settings.firm.displaced;
  let displaced = 0;
  for (let adopter = 0; adopter < adopters.count; adopter++) {
    if (technologies.entered[adopters.technology[adopter]] >= decision) {
      rate += net * salesRate(world, adopters, adopter, now);
      displaced += settings.firm.displaced * salesBetween(world, adopters, adopter, { from: decision, to: now });
    } else inheritedOutput += net * salesBetween(world, adopters, adopter, { from: decision, to: now });
  }
  return {
    'incubated-firms': alive,
    'firms-founded': founded,
    'inherited-firms': inherited,
    'output-value': output,
    'displaced-output': displaced,
    'inherited-output': inheritedOutput,
    'local-tax': output * settings.firm.tax,
    jobs: (rate / MILLION) * settings.firm.jobs,
  };
}

function capacityOutcomes({ capacity: { statistics } }: World): Record<string, number> {
  return {
    'waiting-months': statistics.waitingMonths,
    waits: statistics.waits,
    ...bySide(statistics),
    'busy-months': statistics.busyMonths,
    'available-months': statistics.availableMonths,
    'queue-months': statistics.queueMonths,
  };
}

/** Waits of those who belong to the co-building party, and of the others. */
function bySide(statistics: World['capacity']['statistics']): Record<string, number> {
  const insiders = {
    months: statistics.total('insiderWaitingMonths'),
    waits: statistics.total('insiderWaits'),
    lost: statistics.total('insidersLost'),
  };
  const waits = statistics.waits - insiders.waits;
  const lost = statistics.total('lost') - insiders.lost;
  return {
    'insiders-waiting-months': insiders.months,
    'insiders-waits': insiders.waits,
    'insiders-lost': insiders.lost,
    'insiders-asked': insiders.waits + insiders.lost,
    'others-waiting-months': statistics.waitingMonths - insiders.months,
    'others-waits': waits,
    'others-lost': lost,
    'others-asked': waits + lost,
  };
}

/** Firms alive at the end of each year and output of each year, of technologies since the decision. */
function seriesOf(world: World): Pick<Measures['yearly'], 'firms-alive' | 'output'> {
  const { firms, adopters, settings, technologies, study } = world;
  const { decision, end } = study.calendar;
  const years = Math.ceil((end - decision) / 12);
  const alive = new Float64Array(years);
  const output = new Float64Array(years);
  const net = 1 - settings.firm.displaced;
  for (let firm = 0; firm < firms.count; firm++) {
    if (technologies.entered[firms.technology[firm]] < decision) continue;
    const first = yearOf(firms.since[firm], decision);
    for (let year = first; year < years && yearStart(year, decision) < firms.until[firm]; year++) {
      const to = Math.min(end, yearStart(year + 1, decision));
      const from = Math.max(firms.since[firm], yearStart(year, decision));
      output[year] += salesBetween(world, firms, firm, { from, to });
      if (firms.until[firm] > to) alive[year]++;
    }
  }
  for (let adopter = 0; adopter < adopters.count; adopter++) {
    if (technologies.entered[adopters.technology[adopter]] < decision) continue;
    for (let year = yearOf(adopters.since[adopter], decision); year < years; year++) {
      const from = Math.max(adopters.since[adopter], yearStart(year, decision));
      const to = Math.min(end, yearStart(year + 1, decision));
      output[year] += net * salesBetween(world, adopters, adopter, { from, to });
    }
  }
  return { 'firms-alive': alive, output };
}
