import { describe, expect, test } from 'vitest';
import { models } from '#models';
import { asked, leavesOf, nodesOf, reachable, waysOf } from './graph.ts';
import type { Way } from './graph.ts';

const { technology, line, firm } = models['pilot-platform'].charts;

const ways = waysOf(technology);
const REWORKING = 'pilot.reworking';

const guardOf = ({ branch }: Way): { type: string; params: Record<string, string> } | undefined =>
  branch.guard as { type: string; params: Record<string, string> } | undefined;
const endsOf = (chart: typeof technology): string[] =>
  leavesOf(chart)
    .filter(({ type }) => type === 'final')
    .map(({ path }) => path.join('.'));

describe('A technology', () => {
  test('ends commercialised, abandoned or withdrawn, and nowhere else', () => {
    expect(endsOf(technology).toSorted()).toEqual(['abandoned', 'commercialised', 'withdrawn']);
  });

  test('can come to an end from everywhere, and never waits for an event that may not come', () => {
    for (const { path, type, parent, transitions } of leavesOf(technology)) {
      const reached = reachable(path.join('.'), ways);
      expect(
        endsOf(technology).some((end) => reached.has(end)),
        path.join('.'),
      ).toBe(true);
      const clocks = [transitions, parent!.transitions].flatMap((known) => [...known.keys()]);
      if (type !== 'final')
        expect(
          clocks.some((event) => event.startsWith('xstate.after.')),
          path.join('.'),
        ).toBe(true);
    }
  });

  test('goes in circles by rework alone', () => {
    const forward = ways.filter(({ to }) => to !== REWORKING);

    for (const { from, to } of forward)
      expect(reachable(to, forward).has(from), `${from} to ${to} and back`).toBe(false);
    expect(reachable(REWORKING, ways).has('pilot.testing')).toBe(true);
  });

  test('is reworked only while that was done fewer times than the limit says', () => {
    const into = ways.filter(({ to }) => to === REWORKING);

    expect(into.map(guardOf)).toEqual([{ type: 'below', params: { limit: 'rework', state: REWORKING } }]);
  });

  test('keeps its slot through rework: seized on entry to the pilot, released on leaving it', () => {
    const own = nodesOf(technology.root);
    const pilot = technology.root.states['pilot'];
    const touches = (verb: string): string[] =>
      own.filter(({ entry, exit }) => asked([...entry, ...exit], verb).length > 0).map(({ path }) => path.join('.'));

    expect(touches('seize')).toEqual(['pilot']);
    expect(touches('release')).toEqual(['pilot']);
    expect(asked(pilot.entry, 'seize')).toEqual(['pilot-line']);
    expect(asked(pilot.exit, 'release')).toEqual(['pilot-line']);
    expect(touches('request')).toEqual(['awaitingLine']);
    expect(touches('withdraw')).toEqual(['awaitingLine']);
  });

  test('comes to the market only by the gate of production, and to production only from a pilot or without one', () => {
    const into = (state: string): Way[] => ways.filter(({ to }) => to === state);

    expect(into('commercialised').map(guardOf)).toEqual([{ type: 'gate', params: { gate: 'production' } }]);
    for (const way of into('scalingUp')) {
      const facts = asked(way.branch.actions, 'record');
      expect(facts).toEqual(guardOf(way)!.type === 'gate' ? ['pilot-passed'] : ['unpiloted']);
      expect(guardOf(way)!.params).toEqual(facts[0] === 'unpiloted' ? { chance: 'goes-unpiloted' } : { gate: 'pilot' });
    }
    expect(new Set(into('scalingUp').map(({ from }) => from.split('.')[0]))).toEqual(
      new Set(['pilot', 'elsewhere', 'awaitingLine']),
    );
  });

  test('says once, and rightly, where it was lost', () => {
    const lost = ways.filter(({ to }) => to === 'abandoned' || to === 'withdrawn');
    const reasons = lost.map(({ from, branch }) => `${from}: ${asked(branch.actions, 'record').join()}`);

    expect([...new Set(reasons)].toSorted()).toEqual([
      'awaitingLine: left-waiting',
      'contracting: left-contracting',
      'elsewhere: left-pilot',
      'pilot.debugging: left-waiting',
      'pilot.developingSample: left-waiting',
      'pilot.reworking: left-waiting',
      'pilot.settingUp: left-waiting',
      'pilot.testing: left-pilot',
      'pilot.testing: left-waiting',
      'research: left-proof-of-concept',
      'scalingUp: left-production',
    ]);
  });

  test('becomes income where a contract can say so: at contracting, after the pilot, after production', () => {
    const points = nodesOf(technology.root).flatMap(({ entry, transitions }) => [
      ...asked(entry, 'found'),
      ...[...transitions.values()].flat().flatMap(({ actions }) => asked(actions, 'found')),
    ]);

    expect([...new Set(points)].toSorted()).toEqual(['contracting', 'pilot', 'production']);
    expect(asked(technology.root.states['commercialised'].entry, 'found')).toEqual(['production']);
  });

  test('may be mended by rework, and by nothing else', () => {
    const mends = ways.filter(({ branch }) => asked(branch.actions, 'mend').length > 0);

    expect(new Set(mends.map(({ from }) => from))).toEqual(new Set([REWORKING]));
  });
});

describe('A line', () => {
  const states = waysOf(line);

  test('waits for committed money before it is built, then operates, then retires', () => {
    expect(
      states
        .filter(({ from }) => from === 'planned')
        .map(({ event, to }) => `${event}: ${to}`)
        .toSorted(),
    ).toEqual(['money.committed: building', 'programme.ended: retired']);
    expect(asked(line.root.states['planned'].entry, 'request')).toEqual(['money']);
    expect(asked(line.root.states['building'].entry, 'spend')).toEqual(['equipment', 'facility']);
    expect(endsOf(line)).toEqual(['retired']);
  });

  test('ends with the programme from every state', () => {
    const leaving = states.filter(({ event }) => event === 'programme.ended');

    expect(new Set(leaving.map(({ to }) => to))).toEqual(new Set(['retired']));
    expect(leaving.length).toBe(leavesOf(line).length);
    for (const { branch } of leaving) expect(branch.actions).toEqual([{ type: 'expel' }]);
  });

  test('finishes what is on it before it retires of age', () => {
    const old = states.filter(({ event }) => event.startsWith('xstate.after.lifetime'));

    expect(new Set(old.map(({ to }) => to))).toEqual(new Set(['retiring']));
    expect(states.filter(({ from, to }) => from === 'retiring' && to === 'retired').map(({ event }) => event)).toEqual([
      'line.emptied',
      'programme.ended',
    ]);
  });

  test('knows of slots that fill and free in every state in which technologies can be on it', () => {
    const open = leavesOf(line).filter(({ path }) => ['operating', 'retiring', 'retired'].includes(path[0]));

    for (const leaf of open) {
      const chain = [leaf, leaf.parent!, leaf.parent?.parent ?? leaf];
      for (const event of ['line.filled', 'line.freed']) {
        expect(
          chain.some(({ transitions }) => transitions.has(event)),
          `${leaf.path.join('.')}: ${event}`,
        ).toBe(true);
      }
    }
  });

  test('is down between a suspension and a resumption, and takes its own slot for maintenance', () => {
    const { down, maintained, due } = line.root.states['operating'].states;

    expect(down.config).toMatchObject({ entry: { type: 'suspend' }, exit: { type: 'resume' } });
    expect([asked(maintained.entry, 'seize'), asked(maintained.exit, 'release')]).toEqual([['own-slot'], ['own-slot']]);
    expect([asked(due.entry, 'request'), asked(due.exit, 'withdraw')]).toEqual([['own-slot'], ['own-slot']]);
  });
});

describe('A firm', () => {
  test('ramps up, is established, and ends by its survival clock alone, failed or acquired', () => {
    const lives = waysOf(firm);
    const clock = (event: string): string => event.split('.')[2];

    expect(lives.map(({ from, to, event }) => `${from} after ${clock(event)}: ${to}`).toSorted()).toEqual([
      'founded.established after survival: acquired',
      'founded.established after survival: failed',
      'founded.ramping after ramp: founded.established',
      'founded.ramping after survival: acquired',
      'founded.ramping after survival: failed',
    ]);
  });

  test('says how it ended', () => {
    for (const end of ['acquired', 'failed']) expect(asked(firm.root.states[end].entry, 'record')).toEqual([end]);
  });
});

describe('A queue', () => {
  test('is waited in, served, and left; or refused', () => {
    const queue = waysOf(models['queue'].charts.technology);

    expect(queue.map(({ from, to }) => `${from}: ${to}`)).toEqual([
      'waiting: served',
      'waiting: turnedAway',
      'served: done',
    ]);
  });
});
