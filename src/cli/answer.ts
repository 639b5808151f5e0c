import type { Study } from '#compile';
import type { OutcomeTable } from '#table';
import { publishAnswer, refuseForeign } from './answer-folder.ts';
import type { AnswerFolder } from './answer-folder.ts';
import { beginDraft } from './draft.ts';
import { simulated } from './simulated.ts';
import type { Manner, Order } from './simulated.ts';
import type { World } from './world.ts';

/** What is simulated for an answer, and what is made of it. */
interface Asked<Findings> {
  readonly study: Study;
  readonly order: Order;
  readonly manner: Omit<Manner, 'signal'>;
  /** What cannot be said when replications are missing, as in "levels cannot be compared". */
  readonly impossible: string;
  readonly make: (
    table: OutcomeTable,
  ) => Promise<{ readonly findings: Findings; readonly files: ReadonlyMap<string, string> }>;
}

/**
 * Simulates, and gives the answer its folder: whole or not at all. Undefined, and a word on the error stream, where
 * replications stopped at the event limit.
 * @throws {UserError} when the folder holds something else, or cannot be written
 */
export async function answer<Findings>(to: AnswerFolder, asked: Asked<Findings>): Promise<Findings | undefined> {
  const { study, order, manner, impossible, make } = asked;
  refuseForeign(to);
  const signal = manner.world.interruption();
  const draft = beginDraft(to.folder);
  try {
    const table = await simulated(study, order, { ...manner, signal });
    if (hasFailed(table, impossible, manner.world)) return undefined;
    const { findings, files } = await make(table);
    signal.throwIfAborted();
    publishAnswer(draft, to, files);
    return findings;
  } finally {
    draft.discard();
  }
}

/** A replication that is missing leaves others without the same luck to be compared with. */
function hasFailed({ status }: OutcomeTable, impossible: string, world: World): boolean {
  const failed = status.filter((one) => one !== 0).length;
  if (failed > 0)
    world.err(`${failed} replications stopped at the event limit, so ${impossible}. Nothing was written.\n`);
  return failed > 0;
}
