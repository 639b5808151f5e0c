import { spawnSync } from 'node:child_process';
import { Dice } from '#random';
import type { Study } from '#compile';
import { compare } from './measure.ts';
import type { Comparison, Contestant } from './measure.ts';
import type { Benchmark, Effort } from './measurement.ts';
import { studyOf } from './studies.ts';
import { check } from './tandem/check.ts';
import type { Check } from './tandem/check.ts';
import { Engine } from './tandem/engine.ts';
import { HandWritten, STAGE } from './tandem/hand-written.ts';
import type { Draws } from './tandem/hand-written.ts';
import { tandem } from './tandem/model.ts';

/** Replications in one lap. */
const REPLICATIONS = 10;

/** The engine against a loop written by hand for this one pipeline, with the same draws and the same results. */
export const tandemBenchmark: Benchmark = (effort) => {
  const study = openTandem();
  const checked = checkElsewhere();
  const same = versus(study, 'the same draws', effort);
  const needed = versus(study, 'only needed draws', effort);
  return [
    {
      what: 'tandem: engine over a loop by hand, the same draws',
      value: same.ratio,
      unit: ' x',
      spread: same.spread,
      goal: { bound: 'at most', value: 1.5 },
      notes: [
        `Checked first, exactly: both leave every one of ${Math.round(checked.technologies)} technologies at the same place, with the same sum of finishing times, in each of ${checked.replications} replications (${milliseconds(same.seconds[0])} by the engine, ${milliseconds(same.seconds[1])} by hand).`,
        `The engine does more than the loop: it copies the past for the policy, measures waiting and use of slots, tells the 120 lines when they fill and free, and pays their running costs every year (${checked.moneyDraws} draws besides the ${Math.round(checked.draws)} that both make); no scenario can leave these out.`,
      ],
    },
    {
      what: 'tandem: the same, the loop drawing only what it needs',
      value: needed.ratio,
      unit: ' x',
      spread: needed.spread,
      notes: ['The engine draws field, home, entry and membership of every candidate, whatever the pipeline.'],
    },
  ];
};

/** Prints what the check found; throws when the two differ. */
export const tandemCheck = (): Check => check(openTandem());

function openTandem(): Study {
  return studyOf('bench/tandem/tandem.yaml', { catalogue: { tandem } });
}

/** The check runs in a process of its own, so that what it watches leaves no trace in the code that is timed. */
function checkElsewhere(): Check {
  const { status, stdout, stderr } = spawnSync(process.execPath, [process.argv[1], 'tandem-check'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The tandem benchmark prints nothing, because its check failed.\n${stderr}`);
  return JSON.parse(stdout) as Check;
}

function versus(study: Study, draws: Draws, effort: Effort): Comparison {
  const dice = new Dice(1, 2);
  const engine = new Engine(study, dice);
  return compare(
    engineContestant(study, engine),
    handContestant(new HandWritten(dice, draws, engine.capacity)),
    effort,
  );
}

function engineContestant({ programs }: Study, engine: Engine): Contestant {
  const commercialised = programs.technology.leaves.indexOf('commercialised');
  const lap = (): number => {
    let sum = 0;
    for (let replication = 0; replication < REPLICATIONS; replication++) {
      const { entities, technologies } = engine.run(replication);
      for (let technology = 0; technology < technologies.end; technology++) {
        if (entities.state[technology] === commercialised) sum += technologies.commercialisedAt[technology];
      }
    }
    return sum;
  };
  return { name: 'the engine', lap };
}

function handContestant(hand: HandWritten): Contestant {
  const lap = (): number => {
    let sum = 0;
    for (let replication = 0; replication < REPLICATIONS; replication++) {
      hand.run(replication);
      for (let technology = 0; technology < hand.count; technology++) {
        if (hand.stage[technology] === STAGE.COMMERCIALISED) sum += hand.left[technology];
      }
    }
    return sum;
  };
  return { name: 'the loop by hand', lap };
}

function milliseconds(lap: number): string {
  return `${((lap * 1000) / REPLICATIONS).toFixed(2)} ms a replication`;
}
