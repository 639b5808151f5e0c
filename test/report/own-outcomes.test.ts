import { describe, expect, it } from 'vitest';
import { IN_ENGLISH, inLanguage } from '#report';
import { OUTCOMES } from '#table';
import type { Context } from '../../src/report/context.ts';
import { ownOutcomesSection } from '../../src/report/sections/own-outcomes.ts';
import { anEstimate, aPolicy, theFindings } from './support/a-report.ts';

const PARTS = { unit: 'months', better: 'neither', definition: 'A part.' } as const;
const OWN = [
  { name: 'harm', title: 'Harmful measures', unit: 'measures', better: 'less', definition: 'Those that do harm.' },
  { name: 'pace-months', title: 'Pace, all together', ...PARTS },
  { name: 'pace-counted', title: 'Pace, counted', ...PARTS },
  { name: 'pace', title: 'Pace', ...PARTS, ratio: ['pace-months', 'pace-counted'] },
] as const;

function told(outcomes: readonly (typeof OUTCOMES)[number][]): string {
  const estimates = {
    harm: anEstimate(3, [2.8, 3.2], [1, 2, 3, 4, 5]),
    pace: anEstimate(14, [13.5, 14.5], [10, 12, 14, 16, 18]),
  };
  const policies = [aPolicy('quick', { estimates }), aPolicy('slow', { estimates })];
  const findings = theFindings({ asStated: { variant: 'as stated', policies, leader: 'quick', best: undefined } });
  return inLanguage({ ...IN_ENGLISH, outcomes }, () => ownOutcomesSection({ findings } as Context));
}

describe('the outcomes of a model of its own', () => {
  it('stand by policy with their intervals, without the parts of a mean', () => {
    const text = told([...OUTCOMES, ...OWN]);

    expect(text).toContain('| Policy | Harmful measures | Pace (months) |');
    expect(text).toContain('| quick | 3.00<br>(2.80 to 3.20) | 14.0<br>(13.5 to 14.5) |');
    expect(text).not.toContain('all together');
  });

  it('are rows where they are more than the policies', () => {
    const more = [...OWN, { ...OWN[0], name: 'harm', title: 'Again' }].map((each) => ({ ...each }));

    expect(told([...OUTCOMES, ...more])).toContain('| Outcome | quick | slow |');
  });

  it('are no section where there are none', () => {
    expect(told(OUTCOMES)).toBe('');
  });
});
