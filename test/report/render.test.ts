import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Findings } from '#analysis';
import { renderReport } from '#report';
import {
  aComparison,
  aDescription,
  aFact,
  anAssumption,
  aPolicy,
  aRanking,
  aRatio,
  TOP,
  theFindings,
  theReport,
  theStudy,
} from './support/a-report.ts';
import type { ReportParts } from './support/a-report.ts';
import { picturesOf, tablesOf } from './support/read-markdown.ts';

const [, SECOND, WITHOUT] = theFindings().asStated.policies;

const HOSTILE = [
  'a|b',
  'x\ny',
  '*bold* `code`',
  '<script>alert(1)</script>',
  '中试线 + 补助',
  '\\',
  '| --- |',
  '```',
  '$x$ [l](u)',
];

/** Everything that a user names, named like this. */
function namedBy(names: readonly string[]): ReportParts {
  const name = (index: number): string => names[index % names.length];
  const asStated = aRanking([{ ...TOP, policy: `${name(0)} 1` }, { ...SECOND, policy: `${name(1)} 2` }, WITHOUT]);
  const fact = aFact('f', { title: name(2), source: name(3) });
  return {
    findings: { asStated, withoutEffects: { ...asStated, variant: 'effects set to 1' }, facts: [fact.finding] },
    study: {
      title: name(0),
      question: name(1),
      budget: name(2),
      limits: [name(3)],
      policies: [
        aDescription(`${name(0)} 1`, { clauses: [name(4)], differs: [name(5)] }),
        aDescription(`${name(1)} 2`),
      ],
      leftOut: [{ name: name(6), reason: name(7) }],
      assumptions: [anAssumption(name(2), { written: name(3), source: name(4), note: name(5) })],
      facts: [fact.fact],
    },
    provenance: { seed: name(5), command: `npx pilotline run x --seed '${name(6)}'`, scenarioFile: name(7) },
  };
}

/** What a run may lack, each of which the report must survive. */
const LACKING: readonly (readonly [what: string, parts: ReportParts])[] = [
  ['nothing', {}],
  ['intervals', { findings: withheld() }],
  [
    'a distribution, the outcome being a ratio',
    { findings: { decision: { outcome: 'leverage', better: 'more', smallestDifference: 1 }, spreads: [] } },
  ],
  ['facts', { findings: { facts: [] }, study: { facts: [] } }],
  ['effects', { findings: { withoutEffects: aRanking([], { variant: 'effects set to 1' }) } }],
  ['a second policy', { findings: { asStated: aRanking([TOP]), withoutEffects: aRanking([TOP]) } }],
  ['a policy other than none', { findings: { asStated: aRanking([WITHOUT], { leader: undefined }) } }],
  ['finished replications', { findings: nothingFinished() }],
  ['yearly series', { findings: { fans: [] } }],
  ['money, lines and technologies', { findings: { asStated: aRanking([aPolicy('queue')]) } }],
  ['plain names', namedBy(HOSTILE)],
];

function withheld(): Partial<Findings> {
  const policies = [TOP, SECOND, WITHOUT].map((policy) => ({
    ...policy,
    comparison: policy.exempt
      ? policy.comparison
      : aComparison(policy === TOP ? 'reference' : 'withheld', { note: 'too few' }),
    estimates: new Map(
      [...policy.estimates].map(([name, estimate]) => [
        name,
        { ...estimate, interval: undefined, withheld: 'too few' },
      ]),
    ),
  }));
  return { asStated: aRanking(policies), withoutEffects: aRanking(policies), blocks: 4, replications: 200 };
}

function nothingFinished(): Partial<Findings> {
  const policies = [TOP, SECOND, WITHOUT].map((policy) => ({
    ...policy,
    rank: undefined,
    comparison: aComparison(policy.exempt ? 'exempt' : 'withheld', { difference: NaN }),
    estimates: new Map([...policy.estimates].map(([name]) => [name, aRatio(NaN)])),
  }));
  const fans = theFindings().fans.map((fan) => ({
    ...fan,
    quantiles: fan.years.map(() => [NaN, NaN, NaN, NaN, NaN] as const),
  }));
  return { asStated: aRanking(policies, { leader: undefined }), fans, spreads: [], failedRows: 1500 };
}

describe('a report', () => {
  test('has its sections in order', async () => {
    const { markdown } = await theReport();
    expect(markdown.match(/^## .+$/gm)).toEqual([
      '## The question',
      '## The answer',
      '## In short',
      '## The policies',
      '## The ranking without the assumed effects',
      '## Firms and output by year',
      '## Incubated firms by policy',
      '## How much is uncertainty, how much luck',
      '## What drives the answer',
      '## What would be worth measuring',
      '## The funnel',
      '## The money by party',
      '## Would every party sign?',
      '## What it costs the public',
      '## Which clauses did the paying',
      '## What would have happened anyway',
      '## What one commercialised technology costs',
      '## Utilisation and waiting',
      '## Facts against simulation',
      '## The statecharts',
      '## The assumptions',
      '## The inputs as they were sampled',
      '## What this does not say',
      '## How to reproduce it',
      '## Definitions',
    ]);
  });

  test('is the same bytes each time, charts included', async () => {
    const [once, again] = [await theReport(namedBy(HOSTILE)), await theReport(namedBy(HOSTILE))];
    expect(again.markdown).toBe(once.markdown);
    expect([...again.charts]).toEqual([...once.charts]);
  });

  test('explains itself before each table and each picture', async () => {
    const blocks = (await theReport()).markdown.split('\n\n');
    const sentences = blocks.map((block, index) => (/^(\||!\[)/.test(block) ? blocks[index - 1] : 'words'));
    for (const before of sentences) expect(before).not.toMatch(/^#/);
  });

  test('leaves what it was given as it was', async () => {
    const [findings, study] = [theFindings(), theStudy()];
    const before = JSON.stringify([findings, study]);
    await renderReport(findings, study, {
      scenarioFile: '',
      inputsHash: '',
      seed: '',
      replications: 50,
      blockSize: 50,
      version: '',
      interpreter: '',
      command: '',
    });
    expect(JSON.stringify([findings, study])).toBe(before);
  });

  describe.each(LACKING)('that lacks %s', (_, parts) => {
    test('has as many cells in each row as in the header', async () => {
      const tables = tablesOf((await theReport(parts)).markdown);
      expect(tables.length).toBeGreaterThan(4);
      for (const { lines, cells } of tables) {
        expect(lines[1]).toMatch(/^\|( :--| --:|( \|)){2,}/);
        expect(new Set(cells)).toEqual(new Set([cells[0]]));
      }
    });

    test('shows exactly the pictures that it draws', async () => {
      const { markdown, charts } = await theReport(parts);
      expect(picturesOf(markdown).toSorted()).toEqual([...charts.keys()].toSorted());
    });

    test('says nothing that is no sentence', async () => {
      const { markdown, charts } = await theReport(parts);
      const text = markdown.replace(/^(\|.*|.*<code>.*)$/gm, '');
      expect(text).not.toMatch(/undefined|NaN|null|\[object|withheld: withheld|Infinity/);
      expect(text).not.toMatch(/ \.|\.\.(?!\.)|, \./);
      for (const svg of charts.values()) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    });
  });

  test('keeps its shape whatever the names are', async () => {
    const shape = (text: string) => tablesOf(text).map(({ cells }) => cells);
    const headings = (text: string) => text.match(/^#{1,3} .*$/gm)?.length;
    const plain = (await theReport(namedBy(['plain']))).markdown;
    const name = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...HOSTILE));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 8, maxLength: 8 }), async (names) => {
        const { markdown, charts } = await theReport(namedBy(names));
        expect(shape(markdown)).toEqual(shape(plain));
        expect(headings(markdown)).toBe(headings(plain));
        expect(picturesOf(markdown).toSorted()).toEqual([...charts.keys()].toSorted());
      }),
      { numRuns: 12 },
    );
  });

  // Pins the whole text against changes that nobody meant; what must hold is said by the other tests.
  test('reads as it did', async () => {
    const assumed = { illustrationOnly: true, assumedShare: 0.833 };
    const fact = aFact('f', { relation: '>' }, { verdict: 'not reached', percentile: 1 });
    const { markdown } = await theReport({
      findings: { ...assumed, facts: [fact.finding] },
      study: { facts: [fact.fact], leftOut: [{ name: 'public-line + loan', reason: 'nobody borrows' }] },
    });
    await expect(markdown.replace(/## Definitions[\s\S]*/, '')).toMatchFileSnapshot('golden/report.txt');
  });
});
