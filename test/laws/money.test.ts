import { PARTIES } from '#common/parties.ts';
import { purposeOf } from '#random';
import { ACCOUNT, CATEGORY, PARTY_COUNT, categoryOf, isCost, splitFen } from '../../src/kernel/ledger.ts';
import { outputRate } from '../../src/kernel/output.ts';
import { amountOf } from '../../src/kernel/spending.ts';
import { forAllRuns } from './support/for-all-runs.ts';
import { presentValuesOf } from './support/observe.ts';
import type { Entry, Run } from './support/observe.ts';
import { paymentsOf } from './support/payments.ts';
import { lastingMargins } from './support/lasting-margins.ts';
import { runningRoyalties } from './support/royalties.ts';
import { onCost, onSales, soldBetween } from './support/shocks.ts';

const CONTRIBUTIONS = ['equipment', 'facility', 'team', 'operation', 'trial', 'production', 'overrun', 'other'];
const ACCOUNTS = Object.keys(ACCOUNT).length;

forAllRuns({
  'what one account gives another takes, in whole fen': unbalanced,
  'what parties pay for a cost is that cost': wrongBills,
  'the contract splits every cost and every income, entry by entry': wrongShares,
  'what each party paid, received and is worth is the sum of its entries': wrongSums,
  'what parties paid since the decision is told cost by cost': wrongContributions,
  'adopters and firms never give what they do not have': overdrawn,
  'the cost of all parties is what suppliers get, discounted like the technologies that it is held against': wrongCosts,
  'firms are sold, and adopters share their margin, at what their output says': wrongIncomes,
  'living firms, running royalties and lasting margins are worth something to their owners, and nobody pays it':
    wrongTerminalValues,
});

function unbalanced({ world, past, since, settled, study }: Run): unknown[] {
  const { balance } = world.accounts.ledger;
  const mine = new Float64Array(balance.length);
  for (const { category, from, to, fen } of [...past.entries, ...since.entries]) {
    mine[category * ACCOUNTS + from] -= fen;
    mine[category * ACCOUNTS + to] += fen;
  }
  const sum = balance.reduce((total, each) => total + each, 0);
  const { decision, end } = study.calendar;
  const odd = [...past.entries, ...since.entries].filter(({ fen }) => !(Number.isSafeInteger(fen) && fen > 0));
  const early = past.entries.filter(({ month }) => month < 0 || month > decision);
  const late = since.entries.filter(({ month }) => month < decision || month > end);
  const jumps = since.entries.filter(
    ({ month }, at) => at > 0 && at < settled.entries && month < since.entries[at - 1].month,
  );
  const differing = [...balance.keys()].filter((at) => balance[at] !== mine[at]);
  return [...odd, ...early, ...late, ...jumps, ...differing, ...(sum === 0 ? [] : [{ sum }])];
}

/** Sums by cost and month: what the parties paid, and what technologies and lines cost by their own luck. */
function wrongBills(run: Run): unknown[] {
  const sums = new Map<string, number>();
  const add = (cost: number, month: number, fen: number): void => {
    const key = `cost ${cost} in month ${month}`;
    sums.set(key, (sums.get(key) ?? 0) + fen);
  };
  for (const { category, month, to, fen } of [...run.past.entries, ...run.since.entries])
    if (isCost(category) && to === ACCOUNT.OUTSIDE) add(category, month, fen);
  for (const { cost, month, entity, share, of = cost, since = month } of paymentsOf(run)) {
    const shocked = Math.round(amountOf(run.world, entity, of) * onCost(run.world, entity, of, since));
    add(cost, month, -Math.round(shocked * share));
  }
  return [...sums].filter(([, rest]) => rest !== 0);
}

/**
 * Every bill and every income is split by the row of some contract of the study, to the fen. What the purse refuses of
 * government's part falls to the platform; with an instrument the reimbursed party pays less, so those are left out.
 */
function wrongShares({ study, policy, past, since, world }: Run): unknown[] {
  const plain = policy.without !== undefined || study.terms[policy.term].instrument === 0;
  const all = plain ? [...past.entries, ...since.entries] : past.entries;
  // What adopters earn comes in before they share it, and what a transfer costs goes out before the rest is shared.
  const entries = all.filter(
    ({ to, category }) => to !== ACCOUNT.ADOPTERS && (isCost(category) || to !== ACCOUNT.OUTSIDE),
  );
  const costRows = (cost: number): Float64Array[] =>
    study.contracts.map(
      ({ costRows: rows }, contract) => rows.get(study.names.costs[cost]) ?? world.settings.production[contract],
    );
  const returnRows = (name: string): Float64Array[] =>
    study.contracts.flatMap(({ returnRows: rows }) => rows.get(name) ?? []);
  return groupsOf(entries).filter((group) => {
    const { category } = group[0];
    const incomes = new Map<number, string>([
      [CATEGORY.LICENCE, 'licence-income'],
      [CATEGORY.PATENT, 'licence-income'],
      [CATEGORY.MARGIN, 'adopted-margin'],
    ]);
    const income = incomes.get(category);
    if (!isCost(category) && income === undefined) return false;
    const parts = new Float64Array(PARTY_COUNT);
    for (const { from, to, fen } of group) parts[income === undefined ? from : to] += fen;
    // Nobody pays himself: what the licensee keeps of his own payment is no entry.
    if (income === 'licence-income') parts[group[0].from] += netIncomeOf(world, group[0]) - sumOf(group);
    const rows = income === undefined ? costRows(category) : returnRows(income);
    return !rows.some((row) => isSplitBy(row, parts, income === undefined));
  });
}

/** What is left of a licence fee or a price of a patent when the transfer is paid, fen. */
function netIncomeOf(world: Run['world'], { subject, category }: Entry): number {
  const fen = amountOf(world, subject, category);
  const { contract } = world.study.terms[world.technologies.term[subject]];
  return fen - Math.floor(fen * world.settings.dues[contract].transferCost);
}

function isSplitBy(row: Float64Array, parts: Float64Array, mayBeRefused: boolean): boolean {
  const expected = new Float64Array(PARTY_COUNT);
  splitFen(
    parts.reduce((sum, part) => sum + part, 0),
    row,
    expected,
  );
  const refused = expected[ACCOUNT.GOVERNMENT] - parts[ACCOUNT.GOVERNMENT];
  if (mayBeRefused && refused > 0) {
    expected[ACCOUNT.GOVERNMENT] -= refused;
    expected[ACCOUNT.PLATFORM] += refused;
  }
  return expected.every((part, party) => part === parts[party]);
}

/** Entries that belong together: one page of the ledger, parties in their order. */
function groupsOf(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    const party = ({ category, from, to }: Entry): number => (isCost(category) ? from : to);
    const goesOn =
      at > 0 &&
      before.month === entry.month &&
      before.category === entry.category &&
      before.subject === entry.subject &&
      party(before) < party(entry);
    if (goesOn) groups.at(-1)!.push(entry);
    else groups.push([entry]);
  });
  return groups;
}

function wrongSums({ study, world, since, settled }: Run): unknown[] {
  const { ledger } = world.accounts;
  const rates = Object.values(study.scenario.money.rates);
  const wrong: unknown[] = [];
  for (let party = 0; party < PARTY_COUNT; party++) {
    const sumOf = (entries: readonly Entry[], way: 'from' | 'to', value: (entry: Entry) => number): number =>
      entries.reduce((sum, entry) => (entry[way] === party ? sum + value(entry) : sum), 0);
    const booked = since.entries.slice(0, settled.entries);
    const today = ({ fen, column }: Entry): number =>
      fen * (1 + rates[party]) ** -((column - study.calendar.decision) / 12);
    const present = sumOf(booked, 'to', today) - sumOf(booked, 'from', today);
    const gross = sumOf(booked, 'to', today) + sumOf(booked, 'from', today);
    const sums = [
      ['paid', ledger.paid[party], sumOf(since.entries, 'from', ({ fen }) => fen)],
      ['received', ledger.received[party], sumOf(since.entries, 'to', ({ fen }) => fen)],
    ];
    wrong.push(...sums.filter(([, said, counted]) => said !== counted));
    if (Math.abs(settled.presentValue[party] - present) > 1e-9 * gross) wrong.push({ party, present });
  }
  const isPrivate = (party: number): boolean =>
    party === ACCOUNT.ENTERPRISE || party === ACCOUNT.INVENTORS || party === ACCOUNT.INVESTOR;
  const drawnIn = since.entries.reduce((sum, { category, from, to, fen }) => {
    if ((isCost(category) || category === CATEGORY.ROUND) && isPrivate(from)) return sum + fen;
    if (category === CATEGORY.REPAYMENT && isPrivate(from)) return sum + fen;
    return category === CATEGORY.REIMBURSEMENT && isPrivate(to) ? sum - fen : sum;
  }, 0);
  return drawnIn === ledger.privateMoney ? wrong : [...wrong, { drawnIn, said: ledger.privateMoney }];
}

/** Each entry of a cost counts for its payer, and what is paid back of it later for who pays it back. */
function wrongContributions({ study, policy, since, measures }: Run): unknown[] {
  const costs = study.names.costs.map((cost) => (CONTRIBUTIONS.includes(cost) ? cost : 'other'));
  const mine = new Map<string, number>();
  const add = (party: number, cost: string, fen: number): void => {
    const key = `paid-${PARTIES[party]}-${cost}`;
    mine.set(key, (mine.get(key) ?? 0) + fen);
  };
  const { clauses } = study.instruments[study.terms[policy.term].instrument];
  for (const { category, clause, from, to, fen } of since.entries) {
    if (isCost(category))
      add(from, costs[study.names.costs.findIndex((_, cost) => categoryOf(cost) === category)], fen);
    if (category !== CATEGORY.REIMBURSEMENT) continue;
    add(from, clauses[clause].pays, fen);
    add(to, clauses[clause].pays, -fen);
  }
  const said = PARTIES.flatMap((party) => CONTRIBUTIONS.map((cost) => `paid-${party}-${cost}`));
  return said.filter((name) => Math.round(measures.outcomes[name] * 100) !== (mine.get(name) ?? 0));
}

/** Adopters and firms have no purse of their own: what they give they got before. */
function overdrawn({ past, since }: Run): unknown[] {
  const balances = new Map<string, number>();
  return [...past.entries, ...since.entries].filter(({ from, to, fen, subject }) => {
    const add = (account: number, amount: number): number => {
      const key = `${account} of ${subject}`;
      balances.set(key, (balances.get(key) ?? 0) + amount);
      return balances.get(key)!;
    };
    if (to === ACCOUNT.FIRMS || to === ACCOUNT.ADOPTERS) add(to, fen);
    return (from === ACCOUNT.FIRMS || from === ACCOUNT.ADOPTERS) && add(from, -fen) < 0;
  });
}

function wrongCosts({ study, world, since, measures: { outcomes } }: Run): unknown[] {
  const { decision } = study.calendar;
  const discounted = (column: number): number =>
    (1 + study.scenario.money.rates.government) ** -((column - decision) / 12);
  const paid = since.entries.filter(({ from, to }) => from < PARTY_COUNT && to === ACCOUNT.OUTSIDE);
  const launched = since.steps.filter(
    ({ entity, to }) =>
      entity < world.entities.firstLine &&
      study.programs.technology.leaves[to] === 'commercialised' &&
      world.technologies.entered[entity] >= decision,
  );
  const sums = [
    ['total-cost', paid.reduce((sum, { fen }) => sum + fen / 100, 0)],
    ['discounted-cost', paid.reduce((sum, entry) => sum + (entry.fen / 100) * discounted(entry.column), 0)],
    ['discounted-commercialised', launched.reduce((sum, { month }) => sum + discounted(columnOf(month, decision)), 0)],
  ] as const;
  return sums.filter(([name, sum]) => !(Math.abs(outcomes[name] - sum) <= 1e-9 * sum));
}

/** Value of a firm at the end: a multiple of its yearly output, in whole fen. */
function valueOf({ world: { firms, settings } }: Run, firm: number, month: number): number {
  return Math.round(settings.firm.multiple * outputAt(firms, firm, month) * 100);
}

function outputAt(firms: Run['world']['firms'], firm: number, month: number): number {
  const designed = outputRate(firms.plateau[firm], firms.ramp[firm] / 12, (month - firms.since[firm]) / 12);
  return designed * (month - firms.since[firm] < firms.startUp[firm] ? firms.performance[firm] : 1);
}

/** What a firm is sold for: its value times its own luck, in whole fen. */
function priceOf(run: Run, firm: number, month: number): number {
  const { firms, settings, entities } = run.world;
  const luck = run.study.firms?.exit?.quantile(run.world.chance(entities.firstFirm + firm, purposeOf('firm:exit'), 0));
  const sales = outputAt(firms, firm, month) * onSales(run.world, firms, firm, month);
  return Math.round(settings.firm.multiple * sales * (luck ?? 1) * 100);
}

/** The share of a firm that was not sold in the rounds that its entries tell of, each known by its date. */
function keptOf({ past, since, world }: Run, firm: number): number {
  const { entities, firms, settings } = world;
  return [...past.entries, ...since.entries]
    .filter(({ category, subject, from }) => {
      const isMine = subject === entities.firstFirm + firm;
      return category === CATEGORY.ROUND && isMine && from === ACCOUNT.INVESTOR;
    })
    .map(({ month }) => settings.rounds.find(({ after }) => firms.since[firm] + after === month)!.sells)
    .reduce((kept, sold) => kept * (1 - sold), 1);
}

/** What its owners get of what a firm is worth: later investors, the first round's (government by its stake), the founders' row. */
function ownersOf(run: Run, firm: number, fen: number): Float64Array {
  const { accounts, firms, settings, technologies } = run.world;
  const technology = firms.technology[firm];
  const old = Math.floor(fen * keptOf(run, firm));
  const round = Math.floor(old * settings.firm.dilution);
  const stake = Math.floor(round * accounts.publicStake[technology]);
  const parts = new Float64Array(PARTY_COUNT);
  const { contract } = run.study.terms[technologies.term[technology]];
  splitFen(old - round, run.study.contracts[contract].returnRows.get('firm-equity')!, parts);
  parts[ACCOUNT.GOVERNMENT] += stake;
  parts[ACCOUNT.INVESTOR] += fen - old + round - stake;
  return parts;
}

/** The month that a payment belongs to: what falls due at its end is of the month that ends. */
const columnOf = (month: number, decision: number): number => Math.max(decision, Math.ceil(month) - 1);

const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, { fen }) => sum + fen, 0);

function wrongIncomes(run: Run): unknown[] {
  const { study, world, past, since } = run;
  const { adopters, settings, entities } = world;
  const { leaves } = study.programs.firm;
  const { decision, end } = study.calendar;
  const sold = [...past.steps, ...since.steps].filter(
    ({ entity, to }) => entity >= entities.firstFirm && leaves[to] === 'acquired',
  );
  const exits = [...past.entries, ...since.entries].filter(({ category }) => category === CATEGORY.EXIT);
  const owed = new Float64Array(PARTY_COUNT);
  for (const { entity, month } of sold)
    ownersOf(run, entity - entities.firstFirm, priceOf(run, entity - entities.firstFirm, month)).forEach(
      (fen, party) => (owed[party] += fen),
    );
  const unpaid = [...owed.keys()].filter((party) => owed[party] !== sumOf(exits.filter(({ to }) => to === party)));
  const years = Math.ceil((end - decision) / 12);
  let margin = 0;
  for (let adopter = 0; adopter < adopters.count; adopter++)
    margin +=
      100 * settings.firm.margin * soldBetween(world, adopters, adopter, { from: adopters.since[adopter], to: end });
  const shared = sumOf(
    since.entries.filter(
      ({ category, from }) =>
        (category === CATEGORY.MARGIN || category === CATEGORY.ROYALTY) && from === ACCOUNT.ADOPTERS,
    ),
  );
  return [
    ...unpaid.map((party) => ({ sold: sold.length, party, owed: owed[party] })),
    // Each adopter's margin is rounded to whole fen year by year.
    ...(Math.abs(margin - shared) <= adopters.count * years + 1e-9 * margin ? [] : [{ margin, shared }]),
  ];
}

function wrongTerminalValues(run: Run): unknown[] {
  const { study, world, since, settled } = run;
  const { firms, now } = world;
  const after = presentValuesOf(world);
  const { decision } = study.calendar;
  const booked = since.entries.slice(settled.entries);
  const running = runningRoyalties(run);
  const lasting = lastingMargins(run);
  const owned = Object.values(study.scenario.money.rates).map((rate, party) => {
    const factor = (month: number): number => (1 + rate) ** -((columnOf(month, decision) - decision) / 12);
    const margins = booked.reduce((sum, { to, fen, month }) => sum + (to === party ? fen * factor(month) : 0), 0);
    const terminal = after[party] - settled.presentValue[party] - margins;
    return terminal / factor(now) - running[party] - lasting[party];
  });
  const due = new Float64Array(PARTY_COUNT);
  for (let firm = 0; firm < firms.count; firm++)
    if (firms.until[firm] > now)
      ownersOf(run, firm, valueOf(run, firm, now)).forEach((fen, party) => (due[party] += fen));
  // Present values are differences of sums of doubles, the largest of some billions of fen; shares of firms are cut to fen.
  const worth = due.reduce((sum, fen) => sum + fen, 0);
  const rounding = 1e-9 * (worth + Math.max(...settled.presentValue.map(Math.abs))) + 4 * firms.count + 1;
  return owned.flatMap((fen, party) =>
    Math.abs(fen - due[party]) <= rounding ? [] : [{ party, owned: fen, due: due[party] }],
  );
}
