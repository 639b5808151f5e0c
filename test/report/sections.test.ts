import { describe, expect, test } from 'vitest';
import {
  aFact,
  anAssumption,
  aPolicy,
  aRanking,
  aRatio,
  constant,
  TOP,
  theFindings,
  theReport,
  theSection,
} from './support/a-report.ts';
import type { FactCase, ReportParts } from './support/a-report.ts';

const [, , WITHOUT] = theFindings().asStated.policies;

/** Facts as they stand in findings and study. */
function facts(...cases: readonly FactCase[]): ReportParts {
  return { findings: { facts: cases.map(({ finding }) => finding) }, study: { facts: cases.map(({ fact }) => fact) } };
}

describe('the funnel', () => {
  test('says how many leave at which gate, and in per cent, beside no platform', async () => {
    expect(await theSection('The funnel')).toContain(
      [
        '| Technologies | public-line + grant | % | without the platform | % |',
        '| :-- | --: | --: | --: | --: |',
        '| Technologies entered | 50 | 100 | 50 | 100 |',
        '| Abandoned at proof of concept | 20 | 40 | 20 | 40 |',
        '| Withdrawn without a partner | 10 | 20 | 10 | 20 |',
        '| Withdrawn while waiting | 4 | 8 | 4 | 8 |',
        '| Abandoned at the pilot gate | 3 | 6 | 3 | 6 |',
        '| Abandoned at the production gate | 2 | 4 | 2 | 4 |',
        '| Unfinished | 6 | 12 | 6 | 12 |',
        '| Technologies commercialised | 5 | 10 | 5 | 10 |',
      ].join('\n'),
    );
  });

  test('speaks of stated odds only where the study states any', async () => {
    const stated = await theSection('The funnel');
    const viability = await theSection('The funnel', { study: { statesOdds: false } });

    expect(stated).toMatch(/has no primary source[^]*together fix two hidden probabilities/);
    expect(viability).not.toMatch(/has no primary source|two hidden probabilities/);
    expect(viability).toContain('they follow from the stated viability');
    expect(viability).toContain('| Industrialised given a passed pilot gate | 81.6');
  });

  test('accounts for technologies that leave at no gate that the model notes, as in a queue', async () => {
    const queue = aPolicy('queue', {
      estimates: { 'technologies-entered': constant(360.28), unfinished: constant(3.56) },
    });
    const { markdown, charts } = await theReport({ findings: { asStated: aRanking([queue]) } });
    const lines = /## The funnel\n[^]*?\n(\| Technologies entered[^]*?)\n\n/.exec(markdown)?.[1].split('\n') ?? [];
    const [entered, ...rest] = lines.map((line) => Number(line.split('|')[2]));

    expect(markdown).toContain('| Left elsewhere, at no gate of these | 356.7 | 99.0 |');
    expect(rest.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(entered, 9);
    expect(charts.get('funnel.svg')).toContain('Left elsewhere, at no gate of these');
  });

  test('has lines that add up to those that entered, with the digits that show it', async () => {
    const policy = aPolicy('a', {
      estimates: {
        'technologies-entered': constant(1606.24),
        'left-proof-of-concept': constant(812.4),
        'left-pilot': constant(512.38),
        unfinished: constant(233.46),
        'technologies-commercialised': constant(48),
      },
    });
    const text = await theSection('The funnel', { findings: { asStated: aRanking([policy]) } });

    expect(text).toContain('| Technologies entered | 1,606.2 | 100.0 |');
    expect(text).toContain('| Abandoned at proof of concept | 812.4 | 50.6 |');
    expect(text).toContain('| Technologies commercialised | 48.0 | 3.0 |');
    expect(text).toContain('these lines add up to those that entered, but for rounding.');
    expect(text).not.toContain('Left elsewhere');
  });

  test('shows both odds as simulated, and how often odds were cut', async () => {
    const text = await theSection('The funnel');
    expect(text).toContain(
      [
        '| As simulated | public-line + grant | without the platform |',
        '| :-- | --: | --: |',
        '| Industrialised given a passed pilot gate | 81.63 % (95 % interval 81.17 to 82.09) | 81.63 % (95 % interval 81.17 to 82.09) |',
        '| Industrialised given unpiloted | 30.2 % (95 % interval 28.5 to 32.0) | 30.2 % (95 % interval 28.5 to 32.0) |',
      ].join('\n'),
    );
    expect(text).toContain('no primary source');
    expect(text).toMatch(/This happened in 1\.50 fields per draw of the uncertain inputs, on average\.$/);
  });

  test('says where no odds were cut', async () => {
    const uncut = aPolicy('a', { estimates: { ...Object.fromEntries(TOP.estimates), truncations: constant(0) } });
    expect(await theSection('The funnel', { findings: { asStated: aRanking([uncut]) } })).toMatch(
      /In no draw of the uncertain inputs did they ask for a probability outside 0 to 1\.$/,
    );
  });

  test('counts what is unfinished until the end of the last simulated year', async () => {
    expect(await theSection('The funnel', { study: { evaluationYear: 2040 } })).toContain('at the end of 2039');
  });

  test('is silent on odds that no technology ever met', async () => {
    const empty = await theSection('The funnel', { findings: { asStated: aRanking([aPolicy('a')]) } });
    expect(empty).toContain('| Technologies entered | 0 | — |');
    expect(empty).not.toMatch(/odds|!\[/);
  });
});

test('the number of replications is written one way, and not rounded', async () => {
  const { markdown, charts } = await theReport({ findings: { replications: 12_350 } });
  const all = [markdown, ...charts.values()].join('\n');

  expect(all).toContain('12,350 replications');
  expect(all).not.toMatch(/12350 replications|12,400 replications/);
});

describe('facts', () => {
  const miss = aFact(
    'miss',
    { relation: '>', value: 1.2e9, unit: 'RMB' },
    { simulated: [0, 8e6, 187e6], percentile: 1, verdict: 'not reached' },
  );
  const hit = aFact('hit');
  const input = aFact(
    'input',
    { use: 'input', value: 61.6e6, unit: 'RMB', source: '' },
    { simulated: [30e6, 60e6, 90e6], verdict: 'input' },
  );
  const outside = aFact('outside', {}, { verdict: 'outside the 90 % range', percentile: 0.99 });
  const unknown = aFact('unknown', {}, { simulated: [NaN, NaN, NaN], percentile: NaN, verdict: 'not simulated', n: 0 });

  test('that are missed come first and stand out; an input is no agreement', async () => {
    const text = await theSection('Facts against simulation', facts(input, hit, miss));
    expect(text).toContain(
      [
        '| Fact | Reported | Simulated: median (90 % range) | Percentile | Verdict | Source |',
        '| :-- | --: | --: | --: | :-- | :-- |',
        '| Fact miss | above 1.2 billion RMB | 8 (0 to 187) million RMB | 100 % | **not reached** | Daily |',
        '| Fact hit | 6 firms | 11 (3 to 22) firms | 17.2 % | inside the 90 % range | Daily |',
        '| Fact input | 61.6 million RMB | 60 (30 to 90) million RMB | — | input, not a check | none stated |',
      ].join('\n'),
    );
    expect(text).toContain(
      'misses **1** of 2 facts that did not go in as inputs. 1 more went in as an input, which is no check.',
    );
  });

  test('that nothing simulated are owned up to', async () => {
    const text = await theSection('Facts against simulation', facts(hit, unknown, outside));
    expect(text).toContain('misses **1** of 3 facts that did not go in as inputs. Of 1 no replication gave a number.');
    expect([...text.matchAll(/\| Fact (\w+) \|/g)].map(([, fact]) => fact)).toEqual(['outside', 'unknown', 'hit']);
    expect(text).toContain('| Fact unknown | 6 firms | — | — | not simulated | Daily |');
    expect(text).toContain('| **outside the 90 % range** |');
  });

  test('may be none, or inputs alone', async () => {
    expect(await theSection('Facts against simulation')).toBe(
      'The scenario states no facts, so nothing here has been checked against what was observed.',
    );
    expect(await theSection('Facts against simulation', facts(input))).toContain('none of them is a check.');
  });
});

describe('pictures by year and by policy', () => {
  test('say in words what they show', async () => {
    const text = await theSection('Firms and output by year');
    expect(text).toContain(
      '![Incubated firms alive under public-line + grant: in 2027 40 firms in the median, 0 to 100 firms in 90 % of the replications](firms-by-year.svg)',
    );
    expect(text).toContain(
      'in 2027 4 billion RMB in the median, 0 to 10 billion RMB in 90 % of the replications](output-by-year.svg)',
    );
    expect(text).toContain('The dashed line is the median without the platform');
  });

  test('speak of no platform only where it was run', async () => {
    const alone = { findings: { asStated: aRanking([TOP]) } };
    expect(await theSection('Firms and output by year', alone)).not.toContain('without the platform');
    expect(await theSection('Incubated firms by policy', alone)).not.toContain('without the platform');
    expect(await theSection('Incubated firms by policy')).toContain('with the run without the platform last');
  });

  test('are left out where there is nothing to draw', async () => {
    expect(await theSection('Firms and output by year', { findings: { fans: [] } })).toBe(
      'The runs recorded no firms and no output by year.',
    );
    expect(await theSection('Incubated firms by policy', { findings: { spreads: [] } })).toMatch(/so none is drawn\.$/);
  });

  test('show the run without the platform where nothing else was run', async () => {
    const only = { findings: { asStated: aRanking([WITHOUT], { leader: undefined }) } };
    expect(await theSection('Firms and output by year', only)).toContain('Under *without the platform*.');
    expect(await theSection('The funnel', only)).toContain('| Technologies | without the platform | % |');
  });
});

describe('the background', () => {
  test('holds the statecharts as Mermaid', async () => {
    expect(await theSection('The statecharts')).toContain(
      '### technology\n\n```mermaid\nstateDiagram-v2\n  [*] --> research\n```',
    );
  });

  test('counts the assumptions by grade, and lists uncertain ones first', async () => {
    const assumptions = [
      anAssumption('durations.one', { written: '3 | 4', source: 'A*', note: 'note' }),
      anAssumption('durations.two', { uncertain: true, grade: 'literature', source: 'Paper' }),
      anAssumption('durations.three', { uncertain: true, note: 'guess' }),
    ];
    const text = await theSection('The assumptions', { study: { assumptions } });
    expect(text).toContain('| reported | 0 | 0 |\n| literature | 1 | 0 |\n| assumption | 1 | 1 |');
    expect(text).toContain(
      [
        '| Where | Value | Use | Grade | Source and note |',
        '| :-- | :-- | :-- | :-- | :-- |',
        '| <code>durations.two</code> | 4 months | sampled | literature | Paper |',
        '| <code>durations.three</code> | 4 months | sampled | assumption | guess |',
        String.raw`| <code>durations.one</code> | 3 &#124; 4 | one value | assumption | A\* — note |`,
      ].join('\n'),
    );
    expect(text).toContain('<summary>All numbers with their sources (3)</summary>');
  });

  test('lists numbers part by part, those that are alike in one row', async () => {
    const assumptions = [
      anAssumption('durations.a.spread', { written: '0.5' }),
      anAssumption('programme.new-lines', { written: '80', note: 'The plan.' }),
      anAssumption('durations.b.spread', { written: '0.5' }),
      anAssumption('durations.c.spread', { written: '0.5', grade: 'reported' }),
      anAssumption('durations.b.shape', { written: '0.5' }),
      anAssumption('durations.d.spread', { written: '0.5' }),
      anAssumption('co-construction.city.priority', { written: '2' }),
    ];
    const text = await theSection('The assumptions', { study: { assumptions } });
    const head = '| Where | Value | Use | Grade | Source and note |\n| :-- | :-- | :-- | :-- | :-- |';
    expect(text).toContain(
      [
        `**durations**\n\n${head}`,
        '| <code>durations.{a, b, d}.spread</code> | 0.5 | one value | assumption |  |',
        '| <code>durations.c.spread</code> | 0.5 | one value | reported |  |',
        '| <code>durations.b.shape</code> | 0.5 | one value | assumption |  |',
        `\n**programme**\n\n${head}`,
        '| <code>programme.new-lines</code> | 80 | one value | assumption | The plan. |',
        `\n**co-construction: city**\n\n${head}`,
        '| <code>co-construction.city.priority</code> | 2 | one value | assumption |  |',
      ].join('\n'),
    );
    expect(text).toContain('| reported | 0 | 1 |\n| literature | 0 | 0 |\n| assumption | 0 | 6 |');
  });

  test('says what the report does not say, the limits of the model last', async () => {
    const text = await theSection('What this does not say');
    expect(text).toContain('; 1 firm is stated as the smallest difference of interest.');
    expect(text).toMatch(/\n- Firms do not compete\.$/);
  });

  test('says how to run it again', async () => {
    const text = await theSection('How to reproduce it');
    expect(text).toContain('```sh\nnpx pilotline run scenarios/small.yaml --replications 500 --seed small\n```');
    expect(text).toContain(
      [
        '| Scenario | <code>scenarios/small.yaml</code> |',
        '| Hash of inputs and code | <code>abc123</code> |',
        '| Seed | <code>small</code> |',
        '| Replications | 500 for every policy, in blocks of 50 (25 draws of the uncertain inputs, two lucks each) |',
        '| Program | pilotline 0.1.0, compiled interpreter |',
      ].join('\n'),
    );
  });

  test('defines every outcome that can be named', async () => {
    expect(await theSection('Definitions')).toContain('| Incubated firms | firms | Firms founded from technologies');
  });

  test('keeps a ratio without a denominator out of sentences', async () => {
    const idle = aPolicy('a', { estimates: { 'odds-piloted': aRatio(0.8, [0.7, 0.9]) } });
    expect(await theSection('The funnel', { findings: { asStated: aRanking([idle]) } })).toContain(
      '| Industrialised given unpiloted | — |',
    );
  });
});
