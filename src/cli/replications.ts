import { FEWEST_BLOCKS } from '#analysis';
import type { Study } from '#compile';
import { blockSizeOf, mostReplications, wholeBlocks } from '#experiment';
import type { DesignSpec } from '#experiment';
import { UserError } from './world.ts';
import type { World } from './world.ts';

/** What is to be run, and what else makes it smaller. */
interface Extent {
  /** Replications as typed; without: those of the scenario. */
  readonly asked: number | undefined;
  /** Blocks that the answer needs at least. */
  readonly leastBlocks: number;
  /** How many policies or levels, how they are called, and which option asks for fewer. */
  readonly count: number;
  readonly called: string;
  readonly option: string;
  /** How chance is sampled: it says how large a block is. */
  readonly design: DesignSpec;
  /** Whether rows may be put aside, so that any number of them will do. */
  readonly windowed?: boolean;
}

/**
 * How many replications are run: whole blocks, and a word where that is not what was asked for.
 * @throws {UserError} when their rows would not fit into memory
 */
export function replicationsFor(
  study: Study,
  { asked, leastBlocks, count, called, option, design, windowed }: Extent,
  world: World,
): number {
  const wanted = asked ?? study.scenario.replications;
  const blockSize = blockSizeOf(design);
  const replications = Math.max(leastBlocks * blockSize, wholeBlocks(wanted, blockSize));
  if (replications !== wanted)
    world.err(
      `Replications come in blocks of ${blockSize}${leastBlocks > 1 ? `, at least ${leastBlocks}` : ''}: ${replications} are run.\n`,
    );
  if (windowed === true) return replications;
  const most = mostReplications(study, count, blockSize);
  if (replications <= most) return replications;
  const fewer = `fewer ${called} with ${option}`;
  throw new UserError(
    `${replications} replications of ${count} ${called} do not fit into memory.\n→ Ask for ${most < leastBlocks * blockSize ? fewer : `at most ${most}, or for ${fewer}`}.`,
  );
}

/**
 * How many blocks of a design of its own are run.
 * @throws {UserError} when there are too few for an interval, or their rows would not fit into memory
 */
export function blocksFor(
  study: Study,
  { asked, policies, blockSize, called }: { asked: number; policies: number; blockSize: number; called: string },
): number {
  const most = Math.floor(mostReplications(study, policies) / blockSize);
  if (asked < FEWEST_BLOCKS)
    throw new UserError(
      `${asked} ${called} are too few: an interval needs at least ${FEWEST_BLOCKS}.\n→ Write --blocks ${FEWEST_BLOCKS} or more.`,
    );
  if (asked <= most) return asked;
  throw new UserError(
    `${asked} ${called}, ${asked * blockSize} replications, do not fit into memory.\n→ Ask for at most --blocks ${most}.`,
  );
}
