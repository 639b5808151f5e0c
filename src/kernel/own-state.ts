import type { Study } from '#compile';
import { salesRate } from './sales.ts';
import type { World } from './world.ts';

type State = Extract<Study['own']['measures'][number], { kind: 'state' }>['of'];
type OfStation = Extract<State, { station: string }>;

/** Halvings of the time in which a share of the land is reached: a day in decades needs fourteen. */
const HALVINGS = 30;

/** What a model asks of the state that a run has come to. */
export function stateOf(world: World, of: State): number {
  if ('station' in of) return inUse(world, of);
  if ('sales' in of) return yearlySales(world);
  const { decision, end } = world.study.calendar;
  if (of.land === 'mu') return landAt(world, of.after === undefined ? end : Math.min(end, decision + 12 * of.after));
  return of.land === 'mu-years' ? muYears(world) : yearsTo(world, of.share);
}

/** Adopters on land of what entered since the decision date, each with what a mu of it sells a year, RMB. */
function onLand(world: World): readonly (readonly [adopter: number, each: number])[] {
  const { adopters, entities, settings, study, technologies } = world;
  const found: [number, number][] = [];
  for (let adopter = 0; adopter < adopters.count; adopter++) {
    const technology = adopters.technology[adopter];
    const field = entities.field[technology];
    if (study.fields[field].adoption?.by !== 'land') continue;
    if (technologies.entered[technology] < study.calendar.decision) continue;
    const { perMu, sales } = settings.sizes;
    // A contract that moves sales moves what a mu brings, not the land.
    const each = perMu[field] * sales[world.cellOf(technology)];
    if (each > 0) found.push([adopter, each]);
  }
  return found;
}

function landAt(world: World, month: number): number {
  return onLand(world).reduce((mu, [adopter, each]) => mu + world.adopters.rateAt(adopter, month) / each, 0);
}

function muYears(world: World): number {
  const { adopters, study } = world;
  const { end } = study.calendar;
  return onLand(world).reduce(
    (sum, [adopter, each]) => sum + adopters.outputBetween(adopter, adopters.since[adopter], end) / each,
    0,
  );
}

/** Land that all adopters can take together: what the market allows, by what a mu sells. */
function landToHave({ settings, study }: World): number {
  return study.fields.reduce(
    (sum, { adoption }, field) =>
      adoption?.by === 'land' ? sum + settings.markets.ofOne[field] / settings.sizes.perMu[field] : sum,
    0,
  );
}

/** Land only grows, since nobody gives up what was taken up: the time is found by halving. */
function yearsTo(world: World, share: number): number {
  const { decision, end } = world.study.calendar;
  const goal = share * landToHave(world);
  let late = end;
  if (landAt(world, end) < goal) return (end - decision) / 12;
  let early = decision;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (early + late) / 2;
    if (landAt(world, middle) < goal) early = middle;
    else late = middle;
  }
  return (late - decision) / 12;
}

/** Of firms and adopters of what entered since the decision date, at the evaluation date, RMB a year. */
function yearlySales(world: World): number {
  const { adopters, firms, technologies, study } = world;
  let sales = 0;
  for (const producers of [firms, adopters]) {
    for (let producer = 0; producer < producers.count; producer++) {
      if (technologies.entered[producers.technology[producer]] < study.calendar.decision) continue;
      sales += salesRate(world, producers, producer, study.calendar.end);
    }
  }
  return sales;
}

/** Slots or lines of a station at the end, those that were there before included. */
function inUse({ capacity, study }: World, of: OfStation): number {
  const { slots } = capacity;
  const station = study.names.stations.indexOf(of.station);
  let count = 0;
  slots.open.forEach((open, line) => {
    if (open === 0 || study.lines[line].station !== station) return;
    const busy = slots.occupied[line];
    if ('lines-in-use' in of) count += busy >= of['lines-in-use'] * slots.perLine ? 1 : 0;
    else count += of.slots === 'open' ? slots.perLine : busy;
  });
  return count;
}
