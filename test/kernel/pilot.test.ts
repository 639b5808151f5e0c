import { describe, expect, test } from 'vitest';
import type { Step } from '#kernel';
import { observe } from '../laws/support/observe.ts';
import type { Run } from '../laws/support/observe.ts';
import { aStudy } from './support/a-study.ts';
import type { Differences } from './support/a-study.ts';

/** Shows the runs of a study's policy in a few replications. */
function watch(differences: Differences, look: (run: Run) => void): void {
  const study = aStudy({ scenario: { 'without-platform': undefined }, ...differences });
  for (let replication = 0; replication < 6; replication++)
    observe(study, { seed: 'pilot', replication, neutral: false }, (run) => {
      if (run.policy.without === undefined) look(run);
    });
}

const stepsOf = ({ past, since }: Run): readonly Step[] => [...past.steps, ...since.steps];

/** When each technology entered and left the pilot; only those that did both. */
function staysOf(run: Run): { technology: number; from: number; to: number; reached: string }[] {
  const { leaves } = run.study.programs.technology;
  const isPilot = (leaf: number): boolean => leaf >= 0 && leaves[leaf].startsWith('pilot.');
  const since = new Map<number, number>();
  return stepsOf(run).flatMap(({ entity, from, to, month }) => {
    if (entity >= run.world.entities.firstLine || isPilot(from) === isPilot(to)) return [];
    if (isPilot(to)) since.set(entity, month);
    return isPilot(to) ? [] : [{ technology: entity, from: since.get(entity)!, to: month, reached: leaves[to] }];
  });
}

/** Spans in which the only line is in a state. */
function spansOf(run: Run, state: string): { from: number; to: number }[] {
  const { leaves } = run.study.programs.line;
  const steps = stepsOf(run).filter(({ entity }) => entity === run.world.entities.firstLine);
  return steps
    .filter(({ from, to }) => leaves[to] === state && from !== to)
    .map(({ month }) => ({
      from: month,
      to:
        steps.find(({ from, to, month: later }) => later >= month && leaves[from] === state && from !== to)?.month ??
        Infinity,
    }));
}

describe('a technology in the pilot', () => {
  test('keeps its slot through rework, as often as it may be reworked', () => {
    const failing = {
      'proof-of-concept': { sensitivity: '100 %', specificity: '100 %' },
      pilot: { sensitivity: '0 %', specificity: '100 %' },
      production: { sensitivity: '100 %' },
    };
    let stays = 0;
    watch({ scenario: { gates: failing, limits: { rework: 2 } } }, (run) => {
      const all = staysOf(run);
      // Set-up, sample, debugging and test; then rework, debugging and test, twice.
      for (const { from, to, reached } of all) {
        expect(to - from).toBeCloseTo(4 + 2 * 3, 9);
        expect(reached).toBe('abandoned');
      }
      const ins = [...run.past.visits, ...run.since.visits].filter(({ way }) => way === 'in').length;
      expect(ins - all.length).toBeLessThanOrEqual(1);
      stays += all.length;
    });

    expect(stays).toBeGreaterThan(30);
  });

  test('is served as long as without breakdowns, down times added', () => {
    let interrupted = 0;
    const durations = {
      breakdown: { mean: '3 months', shape: 'exponential' },
      repair: { mean: '1 months', spread: 0.8 },
    };
    watch({ durations }, (run) => {
      const downs = spansOf(run, 'operating.down');
      for (const { from, to } of staysOf(run)) {
        const down = downs.reduce(
          (sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
          0,
        );
        interrupted += down > 0 ? 1 : 0;

        expect(to - from - down).toBeCloseTo(4, 9);
      }
    });

    expect(interrupted).toBeGreaterThan(30);
  });

  test('is not interrupted by maintenance, which waits for a free slot and goes before the queue', () => {
    let waited = 0;
    const durations = { 'maintenance-interval': '2.5 months', maintenance: '0.25 months' };
    watch({ durations }, (run) => {
      const stays = staysOf(run);
      for (const { from, to } of stays) expect(to - from).toBeCloseTo(4, 9);
      const due = spansOf(run, 'operating.due');
      const maintained = spansOf(run, 'operating.maintained');
      for (const { from, to } of due) {
        const inside = stays.find((stay) => stay.from < from && stay.to > from);
        const freed = inside?.to ?? from;
        if (!Number.isFinite(to)) continue;
        waited += inside === undefined ? 0 : 1;

        expect(to).toBe(freed);
        expect(maintained.some((span) => span.from === to && (span.to === Infinity || span.to - to > 0.2))).toBe(true);
      }
      for (const span of maintained)
        expect(stays.filter(({ from, to }) => from < span.to && to > span.from)).toEqual([]);
    });

    expect(waited).toBeGreaterThan(30);
  });

  test('leaves no slot idle while somebody waits for it', () => {
    let handedOver = 0;
    watch({}, (run) => {
      const stays = staysOf(run);
      stays.slice(1).forEach(({ from, technology }, index) => {
        const asked = stepsOf(run).find(
          ({ entity, to }) => entity === technology && run.study.programs.technology.leaves[to] === 'awaitingLine',
        )!.month;
        handedOver += asked < stays[index].to ? 1 : 0;

        expect(from).toBe(Math.max(asked, stays[index].to));
      });
    });

    expect(handedOver).toBeGreaterThan(30);
  });
});

describe('a technology without a line', () => {
  const balking = { lines: { slots: 1, 'waiting-room': 0 } };
  const outcomesOf = (chances: Readonly<Record<string, string>>): Readonly<Record<string, number>> => {
    const sums: Record<string, number> = {};
    const all = { 'finds-partner': '100 %', 'goes-unpiloted': '0 %', 'finds-line-elsewhere': '0 %', ...chances };
    watch({ scenario: { ...balking, chances: all } }, ({ measures }) => {
      for (const [name, value] of Object.entries(measures.outcomes)) sums[name] = (sums[name] ?? 0) + value;
    });
    return sums;
  };

  test('that finds the room full goes to production unpiloted, or gives up', () => {
    const balked = outcomesOf({ 'goes-unpiloted': '100 %' });
    expect(balked['unpiloted-tried']).toBeGreaterThan(30);
    expect(balked['unpiloted-tried']).toBe(balked['unpiloted-industrialised']);
    expect(balked['left-waiting']).toBe(0);
    expect(balked['waiting-months']).toBe(0);

    const gone = outcomesOf({});
    expect(gone['left-waiting']).toBe(balked['unpiloted-tried']);
    expect(gone['unpiloted-tried']).toBe(0);
  });

  test('may find a line elsewhere, which takes no slot here', () => {
    const elsewhere = outcomesOf({ 'finds-line-elsewhere': '100 %', 'goes-unpiloted': '100 %' });
    const balked = outcomesOf({ 'goes-unpiloted': '100 %' });

    expect(elsewhere['unpiloted-tried']).toBe(0);
    expect(elsewhere['piloted-passed']).toBe(balked['piloted-passed'] + balked['unpiloted-tried']);
    expect(elsewhere['busy-months']).toBe(balked['busy-months']);
  });

  test('waits for as long as its patience lasts', () => {
    let left = 0;
    watch({ durations: { patience: '2 months' } }, (run) => {
      const { leaves } = run.study.programs.technology;
      const asked = new Map<number, number>();
      for (const { entity, to, from, month } of stepsOf(run)) {
        if (entity >= run.world.entities.firstLine) continue;
        if (leaves[to] === 'awaitingLine') asked.set(entity, month);
        if (leaves[from] !== 'awaitingLine') continue;
        const wait = month - asked.get(entity)!;
        left += leaves[to] === 'withdrawn' ? 1 : 0;

        if (leaves[to] === 'withdrawn') expect(wait).toBeCloseTo(2, 9);
        else expect(wait).toBeLessThanOrEqual(2);
      }
    });

    expect(left).toBeGreaterThan(30);
  });

  test('is whoever waits when the last line closes, but not when another opens that very moment', () => {
    // Both last 15 months; the new one opens after 12 months of past, two of building and one of commissioning.
    let waitingOn = 0;
    let refused = 0;
    const programme = { budget: '900 million RMB', 'lines-per-year': 1, 'new-lines': 1, hold: 'money' };
    watch({ scenario: { programme }, durations: { lifetime: '15 months' } }, (run) => {
      const { leaves } = run.study.programs.technology;
      const left = stepsOf(run).filter(
        ({ entity, from, to }) =>
          entity < run.world.entities.firstLine && leaves[from] === 'awaitingLine' && leaves[to] === 'withdrawn',
      );
      expect(left.filter(({ month }) => month < 30)).toEqual([]);
      waitingOn += stepsOf(run).filter(
        ({ entity, to, month }) =>
          entity < run.world.entities.firstLine && leaves[to] === 'pilot.settingUp' && month === 15,
      ).length;
      refused += left.filter(({ month }) => month === 30).length;
    });

    expect(waitingOn).toBeGreaterThan(3);
    expect(refused).toBeGreaterThan(30);
  });
});

describe('a reserved slot of a plant', () => {
  test.each([0, 1, 3])('is lent after %d idle months, where nobody is an insider', (months) => {
    let lent = 0;
    const contract = { 'reserved-slots': 1, 'idle-release': `${months} months`, priority: 0, insiders: '0 %' };
    watch({ contract }, ({ past, since }) => {
      const visits = [...past.visits, ...since.visits];
      visits.slice(1).forEach(({ way, month }, index) => {
        if (way === 'in') expect(month - visits[index].month).toBeGreaterThanOrEqual(months - 1e-9);
        lent += way === 'in' ? 1 : 0;
      });
    });

    expect(lent).toBeGreaterThan(30);
  });

  test('is used by insiders at once', () => {
    const quickest = { insider: Infinity, stranger: Infinity };
    const contract = { 'reserved-slots': 1, 'idle-release': '2 months', priority: 0, insiders: '50 %' };
    watch({ contract }, ({ past, since }) => {
      const visits = [...past.visits, ...since.visits];
      visits.slice(1).forEach(({ way, who, month }, index) => {
        if (way === 'in' && who !== 'own') quickest[who] = Math.min(quickest[who], month - visits[index].month);
      });
    });

    expect(quickest.insider).toBe(0);
    expect(quickest.stranger).toBeCloseTo(2, 9);
  });

  test('that comes free in the same moment as others is not given away before them', () => {
    // Both lines are lent three months after their opening; the first in the queue finds its home free by then.
    const contract = { 'reserved-slots': 1, 'idle-release': '3 months', insiders: '0 %' };
    const lines = [{ field: 'all', count: 1, opened: 2024 }];
    const platforms = ['north', 'south'].map((id) => ({ id, lines }));
    const homes = new Set<number>();
    const arrivals = { rate: '60 per year', maximum: '60 per year' };
    watch({ contract, scenario: { platforms, arrivals } }, ({ study, past, world }) => {
      const { leaves } = study.programs.technology;
      const { firstLine } = world.entities;
      const line = past.visits.find(({ month }) => month === 3)?.line;
      const first = past.steps.find(({ month, entity, to }) => {
        return month === 3 && entity < firstLine && leaves[to] === 'pilot.settingUp';
      });
      if (line === undefined || first === undefined) return;
      const home = world.technologies.home[first.entity];
      homes.add(home);

      expect(study.lines[line].platform).toBe(home);
    });

    expect(homes.size).toBe(2);
  });
});
