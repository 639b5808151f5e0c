import type { Study } from '#compile';
import { ACCOUNT, categoryNames, measure } from '#kernel';
import type { Course, Entry } from '#kernel';
import { PARTIES } from '#common/parties.ts';
import { LUCKS_PER_DRAW } from './draws.ts';
import { buildApparatus } from './replicate.ts';
import type { Traced } from './traced.ts';
import { dateOf, subjectOf } from './subjects.ts';
import type { Subject } from './subjects.ts';

type World = Course['world'];

/** One movement of money, for reading. */
export interface LedgerLine {
  /** Months from the start of the past. */
  readonly month: number;
  /** Calendar month, as 2027-03; what falls due at the end of a month is of that month, and what begins with a year is of its first. */
  readonly date: string;
  /** What it is for, for instance `equipment`. */
  readonly category: string;
  /** Accounts: a party, a platform, firm or adopter by name, or outside. */
  readonly from: string;
  readonly to: string;
  /** Whole fen. */
  readonly fen: number;
  /** The technology, line or firm that it is about, for reading; empty: none. */
  readonly subject: string;
  /** Number of that technology in the stream of candidates (of a firm: of the one it grew from); -1: none. */
  readonly technology: number;
  /** Id of the clause that it went through; empty: none. */
  readonly clause: string;
  /** Was it paid in the past, which is sunk and counts for no policy? */
  readonly sunk: boolean;
}

/** Every entry of the ledger in one replication of a policy, the past included, in the order of time. */
export function traceLedger(
  study: Study,
  seed: string,
  { policy, replication, interpreter, design }: Traced,
): readonly LedgerLine[] {
  const { simulation, draws } = buildApparatus(study, seed, interpreter, design);
  const inputs = new Float64Array(study.inputs.length);
  const draw = Math.floor(replication / LUCKS_PER_DRAW);
  draws.fill(draw, inputs);
  const chance = draws.chanceOf(draw, replication % LUCKS_PER_DRAW);
  const entries: Entry[] = [];
  const keep = (entry: Entry): void => {
    entries.push(entry);
  };
  simulation.runPast(chance, inputs, undefined, keep);
  const sunk = entries.length;
  const { world } = simulation.runPolicy(study.policies[policy], false, undefined, keep);
  // Margins are shared when the books are closed, for all years at once.
  measure(world);
  const names = { categories: categoryNames(study), clauses: clauseIds(study, policy) };
  return entries
    .map((entry, index) => describe(study, world, { ...entry, sunk: index < sunk }, names))
    .toSorted((a, b) => a.month - b.month);
}

function clauseIds({ policies, terms, instruments }: Study, policy: number): readonly string[] {
  return instruments[terms[policies[policy].term].instrument].clauses.map(({ id }) => id);
}

function describe(
  study: Study,
  world: World,
  entry: Entry & { readonly sunk: boolean },
  names: { readonly categories: readonly string[]; readonly clauses: readonly string[] },
): LedgerLine {
  const subject = entry.subject < 0 ? undefined : subjectOf(study, world, entry.subject);
  return {
    month: entry.month,
    date: dateOf(study, entry.column),
    category: names.categories[entry.category],
    from: accountName(entry.from, subject),
    to: accountName(entry.to, subject),
    fen: entry.fen,
    subject: subject === undefined ? '' : `${subject.entity} ${subject.ordinal} (${subject.name})`,
    technology: technologyOf(world, entry.subject),
    clause: names.clauses[entry.clause] ?? '',
    sunk: entry.sunk,
  };
}

/** The account by name; firms, adopters and platforms by whom the entry is about. */
function accountName(account: number, { ordinal, platform }: Partial<Subject> = {}): string {
  const others: Readonly<Record<number, string>> = {
    [ACCOUNT.PLATFORM]: `platform ${platform ?? ''}`.trimEnd(),
    [ACCOUNT.FIRMS]: `firm ${ordinal ?? ''}`,
    [ACCOUNT.ADOPTERS]: `adopter of technology ${ordinal ?? ''}`,
    [ACCOUNT.OUTSIDE]: 'outside',
  };
  return others[account] ?? PARTIES[account];
}

function technologyOf({ entities, candidates, firms }: World, subject: number): number {
  if (subject < 0) return -1;
  if (subject < entities.firstLine) return candidates.ordinal[subject];
  return subject < entities.firstFirm ? -1 : candidates.ordinal[firms.technology[subject - entities.firstFirm]];
}
