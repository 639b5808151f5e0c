import { describe, expect, test } from 'vitest';
import { fieldsInTurn } from '../../src/compile/planned-lines.ts';
import { openScenario, tableOf, traceOf } from '../experiment/a-study.ts';
import { column } from '#table';

describe('Lines by share', () => {
  test('go to the fields by highest averages', () => {
    // Quotients of 53, 24, 23: 53, 26.5, 24, 23, 17.7, 13.3.
    expect(fieldsInTurn([0.53, 0.24, 0.23], 6)).toEqual([0, 0, 1, 2, 0, 0]);
  });

  test('leave out fields without a share, and are none where none has one', () => {
    expect(fieldsInTurn([undefined, 0.5, 0.5], 3)).toEqual([1, 2, 1]);
    expect(fieldsInTurn([undefined], 3)).toEqual([]);
  });
});

const short = { 'time.window': '3 years', 'time.evaluation': '5 years', 'arrivals.rate': '5 per year' };
const fields = Object.keys(openScenario('first-steps', short).scenario.fields);

/** Fields of the lines that begin to be planned or built under a policy, by name. */
function linesIn(set: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  const study = openScenario('first-steps', { ...short, ...set });
  const { planned } = study.policies[0];
  return Object.fromEntries(fields.map((field, index) => [field, planned[index]]));
}

describe('Lines by field', () => {
  test('are as many as are stated; the other fields share the rest', () => {
    const [first, ...others] = fields;
    const stated = linesIn({ 'programme.new-lines': 4, [`programme.lines-by-field.${first}`]: 3 });

    expect(stated[first]).toBe(3);
    expect(others.reduce((sum, field) => sum + stated[field], 0)).toBe(others.length === 0 ? 0 : 4);
  });

  test('that repeat what shares give change nothing', async () => {
    const plain = openScenario('first-steps', { ...short, 'programme.new-lines': 5 });
    const [first] = fields;
    const same = linesIn({ 'programme.new-lines': 5 });
    const stated = openScenario('first-steps', {
      ...short,
      'programme.new-lines': 5 - same[first],
      [`programme.lines-by-field.${first}`]: same[first],
    });
    expect(stated.policies[0].planned).toEqual(plain.policies[0].planned);
    const [one, other] = [await tableOf(plain), await tableOf(stated)];
    expect(column(other, 0, 'public-cost')).toEqual(column(one, 0, 'public-cost'));
  });

  test('are built in that field alone', () => {
    const [first, ...others] = fields;
    const none = Object.fromEntries(others.map((field) => [`programme.lines-by-field.${field}`, 0]));
    const study = openScenario('first-steps', {
      ...short,
      ...none,
      'programme.new-lines': 0,
      [`programme.lines-by-field.${first}`]: 2,
    });
    const built = traceOf(study).filter(
      ({ date, entity, to }) => date >= '2025-01' && entity === 'line' && to.includes('building'),
    );

    expect(built.map(({ name }) => name)).toEqual([`${first}, institute`, `${first}, institute`]);
  });

  test('name a field that there is', () => {
    expect(() => openScenario('first-steps', { 'programme.lines-by-field.robotcs': 2 })).toThrow(
      /there is no field named "robotcs"/,
    );
  });
});
