import { expect, test } from 'vitest';
import { IN_ENGLISH, inLanguage } from '#report';
import { OUTCOMES } from '#table';
import type { Context } from '../../src/report/context.ts';
import { limitsSection } from '../../src/report/sections/background.ts';
import { theFindings } from './support/a-report.ts';

function limitsWhere(title: string): string {
  const outcomes = OUTCOMES.map((outcome) => (outcome.name === 'output-value' ? { ...outcome, title } : outcome));
  const context = { findings: theFindings({}), study: { limits: [] as readonly string[] } } as Context;
  return inLanguage({ ...IN_ENGLISH, outcomes }, () => limitsSection(context));
}

test('output value is sales, unless the model has a title of its own for it', () => {
  expect(limitsWhere('Output value')).toContain('Output value is gross sales');
  expect(limitsWhere('What users save')).not.toContain('is gross sales');
  expect(limitsWhere('What users save')).toContain(
    'What users save: this stands where other studies have output value',
  );
});
