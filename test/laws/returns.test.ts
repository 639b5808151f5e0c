import { tieredFee } from '#economics';
import { purposeOf } from '#random';
import { ACCOUNT, CATEGORY, PARTY_COUNT, splitFen } from '../../src/kernel/ledger.ts';
import { forAllRuns } from './support/for-all-runs.ts';
import type { Entry, Run } from './support/observe.ts';
import { owedFor, owingOf } from './support/royalties.ts';
import type { Owing } from './support/royalties.ts';
import { soldBetween } from './support/shocks.ts';

forAllRuns({
  'a firm holds the rounds that its luck grants while it lives, and what comes in goes into its growth': wrongRounds,
  'adopters and licensed firms pay their royalty of every year, and nobody else does': wrongRoyalties,
  'the enterprise pays the service fee of the line for every campaign': wrongServiceFees,
  'who is no insider pays for his months on a line, tier after tier': wrongUserFees,
});

/** An entry as text, in the order in which differing lists are shown. */
const shown = ({ month, from, to, fen, subject }: Pick<Entry, 'month' | 'from' | 'to' | 'fen' | 'subject'>): string =>
  `${subject}: ${fen} fen from ${from} to ${to} in month ${month}`;

/** What differs between what was entered and what should have been, whatever the order. */
function differing(entered: readonly string[], expected: readonly string[]): unknown[] {
  const left = [...expected];
  const odd = entered.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...odd.map((entry) => ({ odd: entry })), ...left.map((missing) => ({ missing }))];
}

function wrongRounds({ study, world, past, since }: Run): unknown[] {
  const { entities, firms, settings } = world;
  const entered = [...past.entries, ...since.entries].filter(({ category }) => category === CATEGORY.ROUND);
  const stated = study.scenario.firms?.rounds ?? [];
  const expected: string[] = [];
  for (let firm = 0; firm < firms.count; firm++) {
    const subject = entities.firstFirm + firm;
    stated.forEach(({ name }, round) => {
      const { after, chance, raises } = settings.rounds[round];
      const month = firms.since[firm] + after;
      const isHeld = world.chance(subject, purposeOf(`firm:round:${name}`), 0) < chance;
      if (!isHeld || month > study.calendar.end || firms.until[firm] <= month) return;
      const luck = study.firms!.rounds[round].raises.shape.quantile(
        world.chance(subject, purposeOf(`firm:raises:${name}`), 0),
      );
      const fen = Math.round(raises * luck * 100);
      const payment = { month, fen, subject, from: ACCOUNT.INVESTOR, to: ACCOUNT.FIRMS };
      if (fen > 0) expected.push(shown(payment), shown({ ...payment, from: ACCOUNT.FIRMS, to: ACCOUNT.OUTSIDE }));
    });
  }
  return differing(entered.map(shown), expected);
}

type Flow = Pick<Entry, 'month' | 'from' | 'to' | 'fen' | 'subject'>;

/** The entries of licence income: the cost of the transfer, then the parties, but nobody who would pay himself. */
function licenceIncome({ study, world }: Run, contract: number, source: Omit<Flow, 'to'>): Flow[] {
  const cost = Math.floor(source.fen * world.settings.dues[contract].transferCost);
  const shared = split(study, source.fen - cost, { contract, kind: 'licence-income' });
  return [{ ...source, to: ACCOUNT.OUTSIDE, fen: cost }, ...shared.map((fen, to) => ({ ...source, to, fen }))].filter(
    ({ from, to, fen }) => fen > 0 && from !== to,
  );
}

function split(study: Run['study'], fen: number, of: { contract: number; kind: string }): number[] {
  const row = Float64Array.from(Object.values(study.contracts[of.contract].contract.returns[of.kind]));
  const parts = new Float64Array(PARTY_COUNT);
  splitFen(fen, row, parts);
  return [...parts];
}

const entriesOf = ({ past, since }: Run, wanted: number): string[] =>
  [...past.entries, ...since.entries].filter(({ category }) => category === wanted).map(shown);

function wrongRoyalties(run: Run): unknown[] {
  return differing(
    entriesOf(run, CATEGORY.ROYALTY),
    owingOf(run).flatMap((owing) => royaltiesOf(run, owing).map(shown)),
  );
}

function royaltiesOf(run: Run, owing: Owing): Flow[] {
  const { adopters, entities, firms } = run.world;
  const { decision, end } = run.study.calendar;
  const [producers, account, subject] =
    owing.who === 'firm'
      ? [firms, ACCOUNT.FIRMS, entities.firstFirm + owing.number]
      : [adopters, ACCOUNT.ADOPTERS, owing.technology];
  const paid: Flow[] = [];
  for (let start = decision; start < end; start += 12) {
    const close = Math.min(start + 12, end);
    const [from, to] = [Math.max(start, owing.since), Math.min(close, owing.stops, owing.expires)];
    if (from >= to) continue;
    const sales = soldBetween(run.world, producers, owing.number, { from, to });
    const fen = Math.round(owedFor(owing, sales, (to - from) / 12) * 100);
    // A firm that ends pays when it ends.
    const month = owing.who === 'firm' ? Math.min(close, owing.stops) : close;
    if (fen === 0) continue;
    paid.push({ month, subject, from: ACCOUNT.OUTSIDE, to: account, fen });
    paid.push(...licenceIncome(run, owing.contract, { month, subject, from: account, fen }));
  }
  return paid;
}

function wrongServiceFees(run: Run): unknown[] {
  const { study, world, past, since } = run;
  const expected = [...past.visits, ...since.visits].flatMap(({ month, line, entity, way, who }) => {
    if (way === 'out' || who === 'own') return [];
    const { contract } = study.terms[world.lineTerm[line]];
    const fen = Math.round(world.settings.dues[contract].serviceFee * 100);
    return licenceIncome(run, contract, { month, subject: entity, from: ACCOUNT.ENTERPRISE, fen });
  });
  return differing(entriesOf(run, CATEGORY.FEE), expected.map(shown));
}

function wrongUserFees(run: Run): unknown[] {
  const { study, world, past, since } = run;
  const visits = [...past.visits, ...since.visits];
  const expected = visits.flatMap(({ month, line, entity, way, who }, at): Flow[] => {
    if (way === 'in' || who !== 'stranger') return [];
    const came = visits.slice(0, at).findLast((visit) => visit.entity === entity && visit.way === 'in')!;
    const { contract } = study.terms[world.lineTerm[line]];
    const tiers = study.contracts[contract].contract.userFee.map(({ upTo, perMonth }) => ({ upTo, rate: perMonth }));
    if (tiers.length === 0) return [];
    const fee = Math.round(tieredFee(tiers, month - came.month) * 100);
    const { contract: own } = study.terms[world.technologies.term[entity]];
    const borne = new Float64Array(PARTY_COUNT);
    splitFen(fee, study.contracts[own].costRows.get('trial')!, borne);
    return [...borne].flatMap((part, from) =>
      from === ACCOUNT.GOVERNMENT
        ? []
        : split(study, part, { contract, kind: 'user-fees' }).map((fen, to) => ({
            month,
            subject: entity,
            from,
            to,
            fen,
          })),
    );
  });
  return differing(
    entriesOf(run, CATEGORY.USER_FEE),
    expected.filter(({ from, to, fen }) => fen > 0 && from !== to).map(shown),
  );
}
