import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { partsOf, samplesPage } from '../../scripts/samples-page.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const en = `> **Illustration, not advice.** All is assumed.

# Two lines

## The question

Which of the two?

## The answer

Over 500 replications, **A** has the highest mean: 2.5 firms (Sugden et al., 2000). It cannot be told apart from *B*. It costs 1.2 million RMB.

## In short

- More.
`;

const zh = `# 两条线

## 问题

选哪一条？

## 结论

在500次模拟中，“**甲**”的均值最高：2.5家；中位数为2家。其与“乙”无法区分。该方案的财政资金成本为120万元。

## 要点
`;

describe('the page of samples', () => {
  it('finds title, question and two sentences of the answer in either language', () => {
    expect(partsOf(en)).toEqual({
      title: 'Two lines',
      question: 'Which of the two?',
      answer:
        'Over 500 replications, **A** has the highest mean: 2.5 firms (Sugden et al., 2000). It cannot be told apart from *B*.',
      illustration: true,
    });
    expect(partsOf(zh)).toEqual({
      title: '两条线',
      question: '选哪一条？',
      answer: '在500次模拟中，“**甲**”的均值最高：2.5家；中位数为2家。其与“乙”无法区分。',
      illustration: false,
    });
  });

  it('does not take another notice for the one of illustrations', () => {
    expect(partsOf(`> 3 replications were stopped.\n\n${zh}`).illustration).toBe(false);
  });

  it('links both reports, and says which is an illustration', () => {
    const page = samplesPage([{ name: 'two-lines', en, zh }]);

    expect(page).toContain(
      '**[Two lines](two-lines/report.md)**\\\nWhich of the two?\\\n*Illustration, not advice.* Over',
    );
    expect(page).toContain('**[两条线](two-lines/zh/report.md)**\\\n选哪一条？\\\n在500次');
  });

  it('refuses what is no report', () => {
    expect(() => partsOf('# A page')).toThrow('a report that opens otherwise: # A page');
  });

  it('opens the report of Quanzhou that is committed', () => {
    const { title, answer } = partsOf(readFileSync(join(root, 'reports/samples/quanzhou/report.md'), 'utf8'));

    expect(title).toBe('Pilot-scale testing platforms of Quanzhou');
    expect(answer).toMatch(/^Over \d+ replications, \*\*.+\*\* has the highest mean/);
  });
});

it('renders no sample of a scenario that there is not', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/samples.mjs', 'first-step'], {
    cwd: root,
    encoding: 'utf8',
  });

  expect(status).toBe(2);
  expect(stderr).toMatch(/^There is no scenario "first-step"[.] The scenarios are: .*first-steps/);
});
