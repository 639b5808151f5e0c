import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCapacity, claim, goOnTo } from './support/a-host.ts';

/** What happens: somebody new asks, somebody inside leaves, a line fails, works again, wants its maintenance, closes. */
type Event = { readonly kind: 'ask' | 'leave' | 'down' | 'up' | 'own' | 'close'; readonly number: number };
type Made = ReturnType<typeof aCapacity>;

const events: fc.Arbitrary<Event[]> = fc.array(
  fc.record({ kind: fc.constantFrom('ask', 'ask', 'leave', 'down', 'up', 'own', 'close'), number: fc.nat({ max: 2 }) }),
  { maxLength: 30 },
);

const made = (): Made =>
  aCapacity({ slots: 3, platforms: [0, 1, 2], reserved: 2, idleRelease: 2, routing: 'home', waitingRoom: 2 });

function happen({ capacity }: Made, { kind, number }: Event, who: number): void {
  if (kind === 'ask') {
    const isAbout = capacity.waiting.has(who) || capacity.slots.lineOf[who] >= 0;
    if (!isAbout) capacity.request(who, claim({ home: number, insider: who % 2 === 0 }));
  } else if (kind === 'leave') {
    const inside = [...capacity.slots.holder].filter((each) => each >= 0);
    if (inside.length > 0) capacity.release(capacity.slots.lineOf[inside[0]], inside[0]);
  } else if (kind === 'own') capacity.wantOwn(number, true);
  else if (kind === 'close') capacity.close(number);
  else capacity.setUp(number, kind === 'up');
}

/** A month for each event, the last one still to be served; says what the host was told. */
function goOn(plant: Made, first: number, todo: readonly Event[]): string[] {
  todo.forEach((event, index) => {
    plant.capacity.serve();
    goOnTo(plant, plant.host.now + 1);
    happen(plant, event, (first + index) % 20);
  });
  return plant.host.told.splice(0);
}

test('a copy serves as the original would have, and does not disturb it', () => {
  fc.assert(
    fc.property(events, events, events, (before, garbage, after) => {
      const [original, twin, copy] = [made(), made(), made()];
      goOn(original, 0, before);
      goOn(twin, 0, before);
      goOn(copy, 3, garbage);
      copy.capacity.copyFrom(original.capacity);
      copy.host.now = original.host.now;
      copy.host.later.splice(0, Infinity, ...original.host.later);
      const expected = goOn(twin, 5, after);

      expect(goOn(copy, 5, after)).toEqual(expected);
      expect(goOn(original, 5, after)).toEqual(expected);
      expect(copy.capacity.statistics).toEqual(twin.capacity.statistics);
    }),
  );
});
