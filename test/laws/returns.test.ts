import { purposeOf } from '#random';
import { ACCOUNT, CATEGORY } from '../../src/kernel/ledger.ts';
import { forAllRuns } from './support/for-all-runs.ts';
import type { Entry, Run } from './support/observe.ts';

forAllRuns({
  'a firm holds the rounds that its luck grants while it lives, and what comes in goes into its growth': wrongRounds,
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
