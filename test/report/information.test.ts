import { describe, expect, test } from 'vitest';
import { theSection } from './support/a-report.ts';
import { aValue, theInformation } from './support/the-information.ts';

const HEADING = 'What would be worth measuring';

describe('the value of information', () => {
  test('stands in plain words, in the unit of the decision and in RMB', async () => {
    const section = await theSection(HEADING);

    expect(section).toContain(
      'Knowing everything uncertain before choosing would be worth up to 2 firms (best estimate 1.20 firms)',
    );
    expect(section).toContain('would be worth up to 60 million RMB (best estimate 36 million RMB)');
    expect(section).toContain(
      "Choosing by government's test: 30 million RMB for each incubated firm, less public cost",
    );
  });

  test('stands by part and by input with its interval, which never goes below zero, and its grade', async () => {
    const section = await theSection(HEADING);

    expect(section).toContain('| Durations | 0.90<br>(0.30 to 1.50) | 20 | assumption |');
    expect(section).toContain('| How many technologies come | 0<br>(0 to 0.20) | 20 |');
    expect(section).not.toContain('−');
  });

  test('says what to measure next', async () => {
    const section = await theSection(HEADING);

    expect(section).toContain('To measure next: <code>durations.patience</code>. The value of it lies above zero.');
  });

  test('names the most promising where nothing is distinguishable from zero, and never says worth nothing', async () => {
    const [firms] = theInformation();
    const inputs = [aValue(['arrivals.rate'], -0.1, [-0.4, 0.2])];
    const information = [{ ...firms, everything: aValue(['arrivals.rate'], 0.1, [-0.4, 0.6]), groups: [], inputs }];
    const section = await theSection(HEADING, { findings: { information } });

    expect(section).toContain('It is not distinguishable from zero.');
    expect(section).toContain('No single input has a value that is distinguishable from zero.');
    expect(section).toContain('may be worth most are <code>arrivals.rate</code>');
    expect(section).not.toContain('worth nothing');
  });

  test('says when the choice is so clear that knowing changes nothing', async () => {
    const [firms] = theInformation();
    const none = aValue(['a|b'], 0, undefined, 0);
    const information = [{ ...firms, everything: none, groups: [{ group: 'a|b', ...none }], inputs: [none] }];
    const section = await theSection(HEADING, { findings: { information } });

    expect(section).toContain('the choice is so clear');
    expect(section).toContain('| a&#124;b | none seen | 0 |');
  });

  test('says why it is withheld, and what to do about a ratio', async () => {
    const [firms] = theInformation();
    const withheld = 'a ratio of means has no value in a single draw';
    const information = [{ ...firms, withheld, everything: undefined, groups: [], inputs: [] }];
    const section = await theSection(HEADING, { findings: { information } });

    expect(section).toContain(`withheld: ${withheld}. To value information, choose by an outcome`);
    expect(section).not.toContain('|');
  });
});
