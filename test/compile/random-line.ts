import fc from 'fast-check';

const slot = { resource: 'own-slot' };
const ignored = { 'line.filled': {}, 'line.freed': {} };

/** A line's chart with some of what may happen to a line: it wears out, breaks down, is maintained, ends with the programme. */
export function randomLine(draw: fc.GeneratorValue): object {
  const [breaks, maintained, wearsOut, ends, showsUse] = Array.from({ length: 5 }, () => draw(fc.boolean));
  const breakdown = breaks ? { breakdown: { target: '#line.operating.down' } } : {};
  const lucky = [{ guard: { type: 'chance', params: { chance: 'c0' } }, target: 'working' }, { target: 'due' }];
  return {
    id: 'line',
    initial: 'planned',
    on: ends ? { 'programme.ended': { target: '.retired', actions: { type: 'expel' } } } : { 'programme.ended': {} },
    states: {
      planned: {
        entry: { type: 'request', params: { resource: 'money' } },
        on: { 'money.committed': { target: 'building' } },
      },
      building: {
        entry: ['equipment', 'facility'].map((cost) => ({ type: 'spend', params: { cost } })),
        after: { building: { target: 'operating' } },
      },
      operating: {
        entry: { type: 'open' },
        initial: 'working',
        on: ignored,
        after: wearsOut ? { lifetime: { target: 'retiring' } } : {},
        states: {
          working: {
            after: { ...breakdown, ...(maintained ? { 'maintenance-interval': lucky } : {}) },
            ...(showsUse ? use : {}),
          },
          due: {
            entry: { type: 'request', params: slot },
            exit: { type: 'withdraw', params: slot },
            on: { 'line.granted': { target: 'maintained' } },
            after: breakdown,
          },
          maintained: {
            entry: { type: 'seize', params: slot },
            exit: { type: 'release', params: slot },
            after: { maintenance: { target: 'working' } },
          },
          down: { entry: { type: 'suspend' }, exit: { type: 'resume' }, after: { repair: { target: 'working' } } },
        },
      },
      retiring: { entry: { type: 'close' }, on: { ...ignored, 'line.emptied': { target: 'retired' } } },
      retired: { type: 'final', on: { ...ignored, 'line.emptied': {} } },
    },
  };
}

const use = {
  initial: 'free',
  states: {
    free: { on: { 'line.filled': { target: 'busy' } } },
    busy: { on: { 'line.freed': { target: 'free' } } },
  },
};
