import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Mailbox } from '../../src/kernel/mailbox.ts';

test('messages leave in the order in which they came, however many wait', () => {
  const todo = fc.array(fc.oneof(fc.integer({ min: 1, max: 90 }), fc.constant('take' as const)), { maxLength: 40 });
  fc.assert(
    fc.property(todo, (acts) => {
      const mailbox = new Mailbox();
      let waiting: [number, number][] = [];
      acts.forEach((act, index) => {
        if (act === 'take') {
          expect(mailbox.isEmpty).toBe(waiting.length === 0);
          if (waiting.length === 0) return;
          expect([mailbox.entity, mailbox.event]).toEqual(waiting[0]);
          mailbox.drop();
          waiting = waiting.slice(1);
          return;
        }
        for (let each = 0; each < act; each++) {
          mailbox.post(index, each);
          waiting.push([index, each]);
        }
      });
      for (const message of waiting) {
        expect([mailbox.entity, mailbox.event]).toEqual(message);
        mailbox.drop();
      }

      expect(mailbox.isEmpty).toBe(true);
    }),
  );
});
