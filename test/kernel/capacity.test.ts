import { describe, expect, test } from 'vitest';
import { OWN } from '../../src/kernel/slots.ts';
import { aCapacity, claim } from './support/a-host.ts';

describe('a slot', () => {
  test('goes to the lowest priority number, then to the first who came', () => {
    const { capacity, host } = aCapacity();
    [2, 0, 2, 0].forEach((priority, who) => capacity.request(who, claim({ priority })));
    const order: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      capacity.serve();
      order.push(...host.news());
      const [, who] = order[turn].split(' ');
      capacity.release(0, Number(who));
    }

    expect(order).toEqual(['granted 1', 'granted 3', 'granted 0', 'granted 2']);
  });

  test('that is released counts for who asks in the same moment, in whatever order things happen', () => {
    const { capacity, host } = aCapacity();
    capacity.request(0, claim());
    capacity.serve();
    host.news();
    capacity.request(1, claim({ priority: 2 }));
    capacity.release(0, 0);
    capacity.request(2, claim({ priority: 0 }));

    expect(capacity.isUnserved).toBe(true);
    capacity.serve();
    expect(host.news()).toEqual(['granted 2']);
    expect(capacity.isUnserved).toBe(false);
  });

  test('is not given while there is none', () => {
    const { capacity, host } = aCapacity({ slots: 2 });
    for (let who = 0; who < 5; who++) capacity.request(who, claim());
    capacity.serve();
    capacity.serve();

    expect(host.told).toEqual(['granted 0', 'filled 0', 'granted 1']);
    capacity.release(0, 0);
    capacity.serve();
    expect(host.news().slice(-1)).toEqual(['granted 2']);
  });

  test('is granted before it is seized', () => {
    const { capacity } = aCapacity();
    capacity.request(3, claim());
    expect(capacity.isUnseized(3)).toBe(false);
    capacity.serve();
    expect(capacity.isUnseized(3)).toBe(true);
    capacity.seize(0, 3);
    expect(capacity.isUnseized(3)).toBe(false);
    expect(() => capacity.seize(0, 4)).toThrow('no slot');
    expect(() => capacity.release(0, 4)).toThrow('no slot');
  });

  test('is asked for once', () => {
    const { capacity } = aCapacity();
    capacity.request(3, claim());
    expect(() => capacity.request(3, claim())).toThrow('technology 3 asked for a slot while it waits');
    capacity.serve();
    expect(() => capacity.request(3, claim())).toThrow('technology 3 asked for a slot while it waits');
  });

  test('is not given to somebody who has stopped waiting', () => {
    const { capacity, host } = aCapacity();
    capacity.request(0, claim());
    capacity.request(1, claim());
    capacity.withdraw(0);
    capacity.withdraw(7);
    capacity.serve();

    expect(host.news()).toEqual(['granted 1']);
  });
});

describe('routing', () => {
  const lineFor = (routing: 'home-then-field' | 'field' | 'home', home: number, busy: readonly number[]): number => {
    const { capacity } = aCapacity({ routing, platforms: [0, 1, 1, 2] });
    for (const line of busy) capacity.setUp(line, false);
    capacity.request(5, claim({ home }));
    capacity.serve();
    return capacity.slots.lineOf[5];
  };

  test('seeks the home platform first, then the field', () => {
    expect(lineFor('home-then-field', 1, [])).toBe(1);
    expect(lineFor('home-then-field', 1, [1])).toBe(2);
    expect(lineFor('home-then-field', 1, [1, 2])).toBe(0);
    expect(lineFor('home-then-field', 1, [0, 1, 2])).toBe(3);
  });

  test('seeks any line of the field, or none but those at home', () => {
    expect(lineFor('field', 2, [])).toBe(0);
    expect(lineFor('home', 2, [])).toBe(3);
    expect(lineFor('home', 2, [3])).toBe(-1);
  });

  test('does not hold up those whose home has a slot', () => {
    const { capacity, host } = aCapacity({ routing: 'home', platforms: [0, 1] });
    [0, 0, 1].forEach((home, who) => capacity.request(who, claim({ home })));
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'granted 2']);
  });

  test('never leads to another field', () => {
    const { capacity, host } = aCapacity({ routing: 'field', platforms: [0, 0], fields: [0, 1] });
    capacity.request(0, claim({ cell: 1 }));
    capacity.request(1, claim({ cell: 1 }));
    capacity.serve();

    expect(host.news()).toEqual(['granted 0']);
    expect(capacity.slots.lineOf[0]).toBe(1);
  });
});

describe('a line', () => {
  test('takes a slot for its maintenance when one is free, before those who wait', () => {
    const { capacity, host } = aCapacity();
    capacity.request(0, claim());
    capacity.serve();
    capacity.request(1, claim({ priority: 0 }));
    capacity.wantOwn(0, true);
    capacity.serve();
    expect(host.news()).toEqual(['granted 0']);

    capacity.release(0, 0);
    capacity.serve();
    expect(host.news()).toEqual(['own 0']);
    capacity.seize(0, OWN);
    capacity.release(0, OWN);
    capacity.serve();
    expect(host.news()).toEqual(['granted 1']);
  });

  test('wants its maintenance no longer once it has said so', () => {
    const { capacity, host } = aCapacity();
    capacity.wantOwn(0, true);
    capacity.wantOwn(0, false);
    capacity.serve();

    expect(host.news()).toEqual([]);
  });

  test('grants nothing while it is down, and says that it is full when it works again', () => {
    const { capacity, host } = aCapacity();
    capacity.setUp(0, false);
    capacity.request(0, claim());
    capacity.serve();
    expect(host.news()).toEqual([]);

    capacity.setUp(0, true);
    capacity.serve();
    expect(host.news()).toEqual(['granted 0']);
    capacity.setUp(0, false);
    host.told.length = 0;
    capacity.setUp(0, true);
    expect(host.told).toEqual(['filled 0']);
  });

  test('that closes lets those inside finish, and says when the last is out', () => {
    const { capacity, host } = aCapacity({ slots: 2 });
    for (let who = 0; who < 3; who++) capacity.request(who, claim());
    capacity.serve();
    host.news();
    capacity.close(0);
    capacity.serve();
    expect(host.news()).toEqual(['refused 2']);

    capacity.release(0, 0);
    expect(host.news()).toEqual([]);
    capacity.release(0, 1);
    expect(host.news()).toEqual(['emptied 0']);
  });

  test('that closes turns nobody away while another line of the field is open', () => {
    const { capacity, host } = aCapacity({ platforms: [0, 1] });
    for (let who = 0; who < 3; who++) capacity.request(who, claim());
    capacity.serve();
    host.news();
    capacity.close(0);
    capacity.serve();

    expect(host.news()).toEqual([]);
  });

  test('that ends sends everybody away', () => {
    const { capacity, host } = aCapacity({ slots: 3 });
    for (let who = 0; who < 4; who++) capacity.request(who, claim());
    capacity.serve();
    host.news();
    capacity.expel(0);
    capacity.serve();

    expect(host.news()).toEqual(['closed 0', 'closed 1', 'closed 2', 'refused 3']);
  });
});

describe('the statistics', () => {
  test('count waits from request to grant, use from seizing to release, and what is open', () => {
    const { capacity, host } = aCapacity();
    capacity.request(0, claim());
    capacity.request(1, claim());
    capacity.serve();
    capacity.seize(0, 0);
    host.now = 4;
    capacity.release(0, 0);
    capacity.serve();
    capacity.seize(0, 1);
    host.now = 5;
    capacity.request(2, claim());
    host.now = 10;
    capacity.settle(10);
    const { waits, waitingMonths, queueMonths, busyMonths, availableMonths } = capacity.statistics;

    expect({ waits, waitingMonths, queueMonths, busyMonths, availableMonths }).toEqual({
      waits: 2,
      waitingMonths: 4,
      queueMonths: 9,
      busyMonths: 10,
      availableMonths: 10,
    });
  });

  test('that begin later than now count no wait that is over by then', () => {
    const { capacity, host } = aCapacity();
    capacity.statistics.restart(5);
    capacity.request(0, claim());
    host.now = 3;
    capacity.serve();
    capacity.seize(0, 0);
    host.now = 4;
    capacity.request(1, claim());
    host.now = 6;
    capacity.release(0, 0);
    capacity.serve();
    const { waits, waitingMonths, queueMonths, busyMonths } = capacity.statistics;

    expect({ waits, waitingMonths, queueMonths, busyMonths }).toEqual({
      waits: 1,
      waitingMonths: 2,
      queueMonths: 1,
      busyMonths: 1,
    });
  });

  test('count a line from its first opening, should it open again', () => {
    const { capacity, host } = aCapacity();
    host.now = 4;
    capacity.open(0, { reserved: 0, idleRelease: 0 });
    host.now = 6;
    capacity.close(0);
    host.now = 8;
    capacity.open(0, { reserved: 0, idleRelease: 0 });
    host.now = 9;
    capacity.settle(9);

    expect(capacity.statistics.availableMonths).toBe(7);
  });

  test('leave out what was before they began', () => {
    const { capacity, host } = aCapacity();
    capacity.request(0, claim());
    capacity.request(1, claim());
    capacity.serve();
    capacity.seize(0, 0);
    host.now = 6;
    capacity.statistics.restart(6);
    host.now = 8;
    capacity.release(0, 0);
    capacity.serve();
    capacity.settle(8);
    const { waits, waitingMonths, queueMonths, busyMonths, availableMonths } = capacity.statistics;

    expect({ waits, waitingMonths, queueMonths, busyMonths, availableMonths }).toEqual({
      waits: 1,
      waitingMonths: 8,
      queueMonths: 2,
      busyMonths: 2,
      availableMonths: 2,
    });
  });
});

describe('who has no line to wait for', () => {
  test('is refused: where none is open, or none at home where routing leads to no other', () => {
    const { capacity, host } = aCapacity({ routing: 'home', platforms: [0, 1] });
    capacity.close(1);
    capacity.serve();
    host.news();
    for (const [who, home] of [1, 0, 7].entries()) capacity.request(who, claim({ home }));
    capacity.serve();

    expect(host.news()).toEqual(['granted 1', 'refused 0', 'refused 2']);
  });

  test('is told when the last line closes, whatever others of the field do', () => {
    const { capacity, host } = aCapacity({ routing: 'home', platforms: [0, 1] });
    for (const [who, home] of [0, 1, 0, 1].entries()) capacity.request(who, claim({ home }));
    capacity.serve();
    host.news();
    capacity.close(0);
    capacity.serve();

    expect(host.news()).toEqual(['refused 2']);
  });

  test('is not refused when another line opens in the same moment', () => {
    const { capacity, host } = aCapacity({ platforms: [0, 1] });
    capacity.close(1);
    for (const who of [0, 1]) capacity.request(who, claim());
    capacity.serve();
    host.news();
    capacity.close(0);
    capacity.open(1, { reserved: 0, idleRelease: 0 });
    capacity.serve();
    expect(host.news()).toEqual(['granted 1']);

    capacity.close(1);
    capacity.request(2, claim());
    capacity.open(0, { reserved: 0, idleRelease: 0 });
    capacity.release(0, 0);
    capacity.serve();
    expect(host.news()).toEqual(['granted 2']);
  });

  test('has waited until then, and waits no longer', () => {
    const { capacity, host } = aCapacity();
    for (const who of [0, 1]) capacity.request(who, claim());
    capacity.serve();
    host.now = 2;
    capacity.close(0);
    capacity.serve();
    host.now = 5;
    capacity.release(0, 0);
    capacity.open(0, { reserved: 0, idleRelease: 0 });
    capacity.serve();

    expect(host.news()).toEqual(['granted 0', 'refused 1', 'emptied 0']);
    expect(capacity.statistics.queueMonths).toBe(2);
  });
});
