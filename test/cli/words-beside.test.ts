import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { emptyFolder, pilotline, remove } from '../docs/support/program.ts';
import { root } from '../docs/support/pages.ts';

const here = emptyFolder();
afterAll(() => {
  remove(here);
});

const SCENARIO = `title: A bench
question: How long do we wait?
model: queue
time: { start: 2020, decision: 2025, window: 1 years, evaluation: 1 years }
decision: { outcome: utilisation, better: more }
arrivals: { rate: 10 per year, maximum: 20 per year }
fields: { bench: { title: Bench work, share: 100 % } }
durations: { service: 1 month }
platforms: [{ id: hall, title: The hall, lines: [{ field: bench, count: 1, opened: 2020 }] }]
`;
const WORDS = `A bench: 台架
How long do we wait?: 要等多久？
Bench work: 台架工作
The hall: 大厅
`;

/** Writes the scenario and the words beside it. */
function write(words: string): void {
  writeFileSync(join(here, 'bench.yaml'), SCENARIO);
  writeFileSync(join(here, 'bench.zh.yaml'), words);
}

describe('check, of words beside a scenario', () => {
  test('finds them fine when each is for a text of it', async () => {
    write(WORDS);

    expect(await pilotline(['check', 'bench.yaml', 'bench.zh.yaml'], here)).toMatchObject({ code: 0, err: '' });
  });

  test.each(['bench.yaml', 'bench.zh.yaml'])('says, asked of %s, which is for none', async (file) => {
    write(WORDS.replace('Bench work:', 'Bench wrok:'));

    const { code, err } = await pilotline(['check', file], here);

    expect(code).toBe(2);
    expect(err).toMatch(/bench.zh.yaml:3:1: no text of bench.yaml is "Bench wrok"[^]*→ did you mean "Bench work"\?/);
  });

  test('says of an empty file what is to stand in it', async () => {
    write('');

    const { code, err } = await pilotline(['check', 'bench.zh.yaml'], here);

    expect(code).toBe(2);
    expect(err).toMatch(/is empty[^]*→ write "English text": "its translation"/);
    expect(err).not.toContain('title:');
  });

  test('knows the texts of a contract', async () => {
    const path = 'models/co-construction/public-line';
    for (const end of ['.yaml', '.zh.yaml'])
      cpSync(join(root, `${path}${end}`), join(here, 'co-construction', `mine${end}`));
    const words = join(here, 'co-construction', 'mine.zh.yaml');
    const text = readFileSync(words, 'utf8').replace('public-line:', 'mine:');

    writeFileSync(words, text);
    expect(await pilotline(['check', 'co-construction/mine.zh.yaml'], here)).toMatchObject({ code: 0 });

    writeFileSync(words, `${text}\n"Not there": "不在"\n`);
    expect(await pilotline(['check', 'co-construction/mine.zh.yaml'], here)).toMatchObject({ code: 2 });
  });
});

test('a run in Chinese says once how many texts have no Chinese, unless it is to be quiet', async () => {
  write(WORDS.replace(/The hall.*\n/, ''));
  const run = (...more: string[]) =>
    pilotline(['run', 'bench.yaml', '--language', 'zh', '--replications', '2', ...more], here);

  expect((await run()).err).toContain('1 text has no Chinese; see bench.zh.yaml\n');
  // The same run again is not simulated.
  expect((await run('--quiet')).err).not.toContain('no Chinese');
});
