import { purposeOf } from '#random';
import type { FactName } from '#model';
import type { ActionUse, Program } from '#compile';
import { exploit } from './exploit.ts';
import { FACT_BIT } from './fact-bits.ts';
import { feesOf, payServiceFee, payUserFee } from './fees.ts';
import { startFirstPlant } from './first-plant.ts';
import { closeLine, openLine, passFirst, requestMoney } from './lines.ts';
import { sellFirm } from './owners.ts';
import { payForLine, payForTechnology } from './spending.ts';
import { OWN } from './slots.ts';
import { claimOf, signContract } from './terms.ts';
import type { World } from './world.ts';

/** What each action of a program does to an entity, by action index. */
export type VerbTable = readonly ((entity: number) => void)[];

const MENDING = purposeOf('technology:mending');

/**
 * The verbs of a program, bound to a world.
 * @throws {TypeError} when a chart asks its kind of entity for what it cannot do
 */
export function verbsOf(program: Program, world: World): VerbTable {
  return program.actions.map((use) => {
    const verb = { technology: technologyVerb, line: lineVerb, firm: firmVerb }[program.kind](use, world);
    if (verb === undefined) throw new TypeError(`a ${program.kind} cannot ${use.verb} ${use.name}`);
    return verb;
  });
}

type Act = ((entity: number) => void) | undefined;

function technologyVerb({ verb, name }: ActionUse, world: World): Act {
  const { capacity, entities, technologies } = world;
  const cost = world.study.names.costs.indexOf(name);
  const { hasServiceFees, hasUserFees } = feesOf(world.study);
  const station = world.study.names.stations.indexOf(name);
  const verbs: Readonly<Record<string, (entity: number) => void>> = {
    request: (entity) => {
      capacity.request(entity, claimOf(world, entity, station));
    },
    withdraw: (entity) => {
      capacity.withdraw(entity);
    },
    seize: (entity) => {
      const line = lineOf(world, entity, station);
      if (station === 0) technologies.pilotedOn[entity] = line;
      world.projects[line]++;
      capacity.seize(line, entity);
      if (hasServiceFees && station === 0) payServiceFee(world, entity, line);
    },
    release: (entity) => {
      const line = lineOf(world, entity, station);
      if (hasUserFees) payUserFee(world, entity, line);
      capacity.release(line, entity);
    },
    spend: (entity) => {
      payForTechnology(world, entity, cost);
    },
    found: (entity) => {
      if (name === 'contracting') signContract(world, entity);
      exploit(world, entity, name);
      if (name === 'production') startFirstPlant(world, entity);
    },
    record: recordOf(world, name),
    mend: (entity) => {
      const attempt = technologies.mended[entity]++;
      if (technologies.viable[entity] === 1) return;
      const cell = entities.effect[entity] * world.study.fields.length + entities.field[entity];
      if (world.chance(entity, MENDING, attempt) < world.settings.mending[cell]) technologies.viable[entity] = 1;
    },
  };
  return verbs[verb];
}

/** Notes a fact, with its date where an outcome of the model needs that. */
function recordOf(world: World, fact: string): (entity: number) => void {
  const { technologies, study } = world;
  const ownBit = study.own.facts.indexOf(fact);
  const note = ownBit < 0 ? recordFact(world, fact as FactName) : recordOwn(technologies.own.bits, 1 << ownBit);
  const timed = study.own.timed.indexOf(fact);
  if (timed < 0) return note;
  return (entity) => {
    note(entity);
    technologies.own.date(entity, timed, world.now);
  };
}

function recordOwn(bits: Uint32Array, mask: number): (entity: number) => void {
  return (entity) => {
    bits[entity] |= mask;
  };
}

/**
 * The line that a technology was granted at a station.
 * @throws {Error} when it has a slot of another: a chart took what it did not ask for
 */
function lineOf({ capacity, study }: World, technology: number, station: number): number {
  const line = capacity.slots.lineOf[technology];
  if (line >= 0 && study.lines[line].station !== station)
    throw new Error(`technology ${technology} has a slot of another station than ${study.names.stations[station]}`);
  return line;
}

function recordFact(world: World, fact: FactName): (entity: number) => void {
  const { technologies } = world;
  const bit = FACT_BIT[fact];
  if (fact === 'commercialised') {
    return (entity) => {
      technologies.facts[entity] |= bit;
      technologies.commercialisedAt[entity] = world.now;
    };
  }
  if (fact === 'pilot-passed') {
    return (entity) => {
      technologies.facts[entity] |= bit;
      // The slot was released on the way out of the pilot, before this is recorded.
      const line = technologies.pilotedOn[entity];
      if (line >= 0) passFirst(world, line);
    };
  }
  if (fact === 'elsewhere') {
    return (entity) => {
      technologies.facts[entity] |= bit;
      technologies.pilotedOn[entity] = -1;
    };
  }
  return (entity) => {
    technologies.facts[entity] |= bit;
  };
}

function lineVerb({ verb, name }: ActionUse, world: World): Act {
  const { capacity, entities } = world;
  const cost = world.study.names.costs.indexOf(name);
  const numbered = (act: (line: number) => void) => (entity: number) => {
    act(entity - entities.firstLine);
  };
  const verbs: Readonly<Record<string, (line: number) => void>> = {
    request:
      name === 'money'
        ? (line) => {
            requestMoney(world, line);
          }
        : (line) => {
            capacity.wantOwn(line, true);
          },
    withdraw: (line) => {
      capacity.wantOwn(line, false);
    },
    seize: (line) => {
      capacity.seize(line, OWN);
    },
    release: (line) => {
      capacity.release(line, OWN);
    },
    spend: (line) => {
      payForLine(world, line, cost);
    },
    open: (line) => {
      openLine(world, line);
    },
    close: (line) => {
      closeLine(world, line);
      capacity.close(line);
    },
    expel: (line) => {
      closeLine(world, line);
      capacity.expel(line);
    },
    suspend: (line) => {
      capacity.setUp(line, false);
      world.pause(line, true);
    },
    resume: (line) => {
      capacity.setUp(line, true);
      world.pause(line, false);
    },
  };
  return Object.hasOwn(verbs, verb) ? numbered(verbs[verb]) : undefined;
}

function firmVerb({ verb, name }: ActionUse, world: World): Act {
  if (verb !== 'record') return undefined;
  const { entities, firms } = world;
  return (entity) => {
    const firm = entity - entities.firstFirm;
    if (name === 'acquired') sellFirm(world, firm);
    if (name === 'acquired' || name === 'failed') firms.until[firm] = world.now;
  };
}
