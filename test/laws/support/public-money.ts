import { PARTIES } from '#common/parties.ts';
import { capitalRecoveryFactor } from '#economics';
import { KIND } from '../../../src/kernel/entities.ts';
import { ACCOUNT, CATEGORY, PARTY_COUNT, isCost, splitFen } from '../../../src/kernel/ledger.ts';
import { amountOf } from '../../../src/kernel/spending.ts';
import { discountFactor } from '../../../src/kernel/viability.ts';
import type { Entry, Run, World } from './observe.ts';

type Clause = Run['study']['instruments'][number]['clauses'][number];

/** A bill under the policy's instrument, with all that was paid through clauses for it, now or at milestones. */
export interface PublicBill {
  readonly cost: string;
  readonly subject: number;
  readonly month: number;
  readonly fen: number;
  /** By party, as the contract splits it. */
  readonly shares: Float64Array;
  /** By clause, fen. */
  readonly now: readonly number[];
  readonly later: readonly number[];
}

/** The clauses that a policy pays by; none without the platform. */
export function clausesOf({ study, policy }: Run): readonly Clause[] {
  return policy.without === undefined ? study.instruments[study.terms[policy.term].instrument].clauses : [];
}

/** Every bill that was signed under the policy, and every income that a clause may reward, from the entries alone. */
export function billsOf(run: Run): PublicBill[] {
  return [...costsOf(run), ...transfersOf(run)];
}

function costsOf(run: Run): PublicBill[] {
  const { study, policy, since, world } = run;
  const { contract } = study.terms[policy.term];
  const clauses = clausesOf(run);
  const groups = new Map<string, Entry[]>();
  for (const entry of since.entries) {
    if (!isCost(entry.category) || entry.to !== ACCOUNT.OUTSIDE || termOf(run, entry.subject) !== policy.term) continue;
    const key = `${entry.category} ${entry.subject} ${entry.month}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const milestones = since.entries.filter(({ category }) => category === CATEGORY.REIMBURSEMENT);
  return [...groups.values()].map((group) => {
    const { category, subject, month } = group[0];
    const cost = study.names.costs[category];
    const fen = sumOf(group);
    const shares = new Float64Array(PARTY_COUNT);
    const row = study.contracts[contract].costRows.get(cost) ?? world.settings.production[contract];
    splitFen(fen, row, shares);
    const later = milestones.filter((entry) => entry.subject === subject);
    return {
      ...{ cost, subject, month, fen, shares },
      now: clauses.map((_, index) => sumOf(group.filter(({ clause }) => clause === index))),
      later: clauses.map(({ pays }, index) =>
        pays === cost ? sumOf(later.filter(({ clause }) => clause === index)) : 0,
      ),
    };
  });
}

function isTransfer({ category }: Entry): boolean {
  return category === CATEGORY.LICENCE || category === CATEGORY.PATENT;
}

function isSameIncome(one: Entry, other: Entry): boolean {
  return one.subject === other.subject && one.category === other.category && one.month === other.month;
}

/** Licences and sales of patents, each with the bonuses that follow it in the books. */
function transfersOf(run: Run): PublicBill[] {
  const { policy, since, world } = run;
  const clauses = clausesOf(run);
  const incomes: (Entry & { now: number[] })[] = [];
  for (const entry of since.entries) {
    const last = incomes.at(-1);
    if (entry.category === CATEGORY.BONUS && last?.subject === entry.subject) last.now[entry.clause] += entry.fen;
    if (!isTransfer(entry) || termOf(run, entry.subject) !== policy.term) continue;
    if (last === undefined || !isSameIncome(last, entry)) incomes.push({ ...entry, now: clauses.map(() => 0) });
  }
  return incomes.map(({ subject, category, month, now }) => ({
    ...{ cost: 'transfer', subject, month, now },
    fen: amountOf(world, subject, category),
    shares: new Float64Array(PARTY_COUNT),
    later: clauses.map(() => 0),
  }));
}

/** What each clause grants of each bill, worked out the long way: every way in which clauses go together is tried. */
export function grantsOf(run: Run, bills: readonly PublicBill[]): number[][] {
  const clauses = clausesOf(run);
  const used = new Map<string, number>();
  const { mostPublic } = run.study.instruments[run.study.terms[run.policy.term].instrument].instrument;
  return bills.map((bill) => {
    const places = clauses.map(({ caps, pays }) =>
      pays === bill.cost ? caps.map(({ scope }) => placeOf(run, bill, scope)) : [],
    );
    const level = levelOf(run, bill);
    const left = (clause: number): number => {
      const rooms = clauses[clause].caps.map(({ amount, base }, at) => {
        const limit = base === 'cost' ? Math.floor(amount * 100 * clauses[clause].rate) : amount * 100;
        const before = used.get(`${clause} ${at} ${places[clause][at]}`) ?? 0;
        return Math.floor(Math.max(0, limit - before) / level);
      });
      return Math.min(Infinity, ...rooms);
    };
    const worth = (clause: number): number =>
      Math.max(0, valueOfRights(run, clauses[clause], bill) - (used.get(`rights ${bill.subject}`) ?? 0));
    const ways = waysOf(clauses, bill.cost).map((way) => grantsIn(way, { clauses, bill, mostPublic, left, worth }));
    const most = Math.max(...ways.map((way) => total(way)));
    const best = ways.find((way) => total(way) === most) ?? [];
    best.forEach((fen, clause) =>
      places[clause].forEach((place, at) => {
        if (clauses[clause].caps[at].scope === 'item') return;
        const key = `${clause} ${at} ${place}`;
        used.set(key, (used.get(key) ?? 0) + fen * level);
      }),
    );
    const lent = clauses.reduce((sum, { form }, clause) => sum + (form === 'usage-loan' ? best[clause] : 0), 0);
    used.set(`rights ${bill.subject}`, (used.get(`rights ${bill.subject}`) ?? 0) + lent);
    return best;
  });
}

/** What may be lent against the rights to use a line, fen; anything where none are asked for. */
function valueOfRights(
  { study, world }: Run,
  { form, rights, loanToValue, interest }: Clause,
  bill: PublicBill,
): number {
  if (form !== 'usage-loan' || rights === undefined) return Infinity;
  const { field } = study.lines[world.entities.ordinalOf(bill.subject)];
  const rent = rights.yearly * 100 + rights.trials * world.settings.trialCost(field);
  return Math.round(rent * (loanToValue / capitalRecoveryFactor(interest, rights.years)));
}

/** Sets of clauses that pay a cost and do not exclude each other; those with earlier clauses come first. */
function waysOf(clauses: readonly Clause[], cost: string): boolean[][] {
  const all = clauses.reduce<boolean[][]>(
    (sets, { pays }) =>
      sets.flatMap((set) =>
        pays === cost
          ? [
              [...set, true],
              [...set, false],
            ]
          : [[...set, false]],
      ),
    [[]],
  );
  return all.filter((set) =>
    set.every(
      (isIn, at) => !isIn || !clauses[at].excludes.some((id) => set[clauses.findIndex((one) => one.id === id)]),
    ),
  );
}

interface Means {
  readonly clauses: readonly Clause[];
  readonly bill: PublicBill;
  readonly mostPublic: number;
  /** What the caps of a clause leave, and what the rights to use the line are still worth. */
  readonly left: (clause: number) => number;
  readonly worth: (clause: number) => number;
}

function grantsIn(way: readonly boolean[], { clauses, bill, mostPublic, left, worth }: Means): number[] {
  const grants = clauses.map(() => 0);
  clauses.forEach(({ rate, base, reimburses, form }, at) => {
    if (!way[at]) return;
    if (bill.cost === 'transfer') {
      grants[at] = Math.min(Math.floor(bill.fen * rate), left(at));
      return;
    }
    const party = PARTIES.indexOf(reimburses);
    const had = clauses.reduce((sum, other, index) => sum + (other.reimburses === reimburses ? grants[index] : 0), 0);
    const own = bill.shares[party] - had;
    const isPublic = bill.shares[ACCOUNT.GOVERNMENT] + total(grants);
    const of = { 'own-share': own, 'whole-cost': bill.fen, 'non-fiscal': bill.fen - isPublic }[base];
    const room = Math.max(0, Math.floor(bill.fen * mostPublic) - isPublic);
    const lent = clauses.reduce((sum, other, index) => sum + (other.form === 'usage-loan' ? grants[index] : 0), 0);
    const lendable = form === 'usage-loan' ? Math.max(0, worth(at) - lent) : Infinity;
    grants[at] = Math.min(Math.floor(of * rate), own, room, left(at), lendable);
  });
  return grants;
}

/** What a cap's scope tells apart of a bill. */
export function placeOf(run: Run, bill: PublicBill, scope: Clause['caps'][number]['scope']): string {
  const platform = platformOf(run, bill);
  const year = yearOf(run, bill);
  const { subject: project } = bill;
  return `${{ item: '', project, platform, 'platform-year': `${platform} ${year}`, year, programme: '' }[scope]}`;
}

/** A technology's trial is of the platform whose line it is on; else a technology is of its home. */
function platformOf({ study, world, since }: Run, { subject, month, cost }: PublicBill): number {
  if (isLine(world, subject)) return study.lines[world.entities.ordinalOf(subject)].platform;
  const visit =
    cost === 'trial' ? since.visits.find((each) => each.entity === subject && each.month === month) : undefined;
  return visit === undefined ? world.technologies.home[subject] : study.lines[visit.line].platform;
}

/** Year of a bill: what is paid for the year that ends belongs to it. */
function yearOf({ study }: Run, { cost, month }: PublicBill): number {
  const years = (month - study.calendar.decision) / 12;
  return cost === 'team' || cost === 'operation' ? Math.ceil(years) - 1 : Math.floor(years);
}

/** Level of prices when a bill was due; one in the base year. */
export function levelOf(run: Run, bill: PublicBill): number {
  const { money, time } = run.study.scenario;
  return discountFactor(money.inflation, money.baseYear - time.decision - yearOf(run, bill));
}

function isLine({ entities }: World, subject: number): boolean {
  return entities.kindOf(subject) === KIND.LINE;
}

function termOf({ world }: Run, subject: number): number {
  return isLine(world, subject) ? world.lineTerm[world.entities.ordinalOf(subject)] : world.technologies.term[subject];
}

const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, { fen }) => sum + fen, 0);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
