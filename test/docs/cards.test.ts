import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PARTIES } from '#common/parties.ts';
import { compileChart } from '#compile';
import { ENTITY_KINDS } from '#model';
import { models } from '#models';
import type { Cap, Contract, Instrument, Row, Stated, StatedRow } from './support/model-files.ts';
import { codeIn, read, root, tableWith } from './support/pages.ts';

/** The files of a kind, by the name that scenarios use. */
function filesOf<File>(kind: string): Readonly<Record<string, File>> {
  const names = readdirSync(join(root, 'models', kind)).filter((name) => /^[^.]+[.]yaml$/.test(name));
  return Object.fromEntries(
    names.map((name) => [name.replace('.yaml', ''), parse(read(`models/${kind}/${name}`)) as File]),
  );
}

const numberOf = (stated: Stated): string =>
  String(typeof stated === 'object' ? (stated.between ?? stated.value) : stated);
const gradeOf = (stated: Stated): string => (typeof stated === 'object' ? stated.grade : undefined) ?? 'assumption';
const evidenceOf = (stated: Stated): string =>
  typeof stated === 'object' ? joined([stated.source, stated.note]) : joined([]);
const joined = (parts: readonly (string | undefined)[]): string =>
  parts.some((part) => part !== undefined) ? parts.filter((part) => part !== undefined).join('; ') : '—';
const sharesOf = (row: StatedRow | undefined): string =>
  row === undefined
    ? '—'
    : PARTIES.flatMap((party) => (row[party] === undefined ? [] : [`${party} ${numberOf(row[party])}`])).join(', ');

/** Rows of a card as they must be, their order left open; the first cell links to the file. */
function expectRows(card: string, header: string, first: string, expected: readonly Row[]): void {
  const rows = tableWith(card, header).rows.map((row) => ({ ...row, [first]: row[first] ?? '' }));
  const link = (name: string | undefined): string => `[\`${name ?? ''}\`](${name ?? ''}.yaml)`;
  const wanted = expected.map((row) => ({ ...row, [first]: link(row[first]) }));
  const sorted = (list: readonly object[]): string[] =>
    list.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
  expect(sorted(rows)).toEqual(sorted(wanted));
}

describe('the card of the co-construction models', () => {
  const card = read('models/co-construction/README.md');
  const contracts = Object.entries(filesOf<Contract>('co-construction'));
  const costs = ['equipment', 'facility', 'team', 'operation', 'trial', 'overrun'];
  const incomes = ['firm-equity', 'licence-income', 'adopted-margin'];

  test('says who pays as the files do', () => {
    expectRows(
      card,
      'overrun',
      'Contract',
      contracts.map(([name, { shares }]) => ({
        Contract: name,
        ...Object.fromEntries(costs.map((cost) => [cost, sharesOf(shares[cost])])),
      })),
    );
  });

  test('says who receives as the files do', () => {
    expectRows(
      card,
      'settlement',
      'Contract',
      contracts.map(([name, { returns, settlement }]) => ({
        Contract: name,
        settlement,
        ...Object.fromEntries(incomes.map((income) => [income, sharesOf(returns[income])])),
      })),
    );
  });

  test('says what is charged as the files do', () => {
    expectRows(
      card,
      'least a year',
      'Contract',
      contracts.flatMap(([name, { royalty, 'transfer-cost': cost }]) =>
        royalty === undefined
          ? []
          : [
              {
                Contract: name,
                royalty: numberOf(royalty.rate),
                'least a year': numberOf(royalty.minimum),
                years: numberOf(royalty.years),
                'transfer cost': numberOf(cost ?? '0 %'),
                'grade of the royalty': gradeOf(royalty.rate),
              },
            ],
      ),
    );
  });

  test('says whose technologies go first as the files do', () => {
    expectRows(
      card,
      'priority',
      'Contract',
      contracts.map(([name, contract]) => ({
        Contract: name,
        'reserved-slots': String(contract['reserved-slots']),
        'idle-release': contract['idle-release'],
        priority: String(contract.priority),
        insiders: numberOf(contract.insiders),
        'grade of insiders': gradeOf(contract.insiders),
      })),
    );
  });

  test('says what becomes of a technology as the files do', () => {
    expectRows(
      card,
      'mean',
      'Contract',
      contracts.flatMap(([name, { exploitation }]) =>
        exploitation.map(({ kind, at, mean }) => ({
          Contract: name,
          kind,
          at,
          mean: numberOf(mean),
          grade: gradeOf(mean),
          'source and note': evidenceOf(mean),
        })),
      ),
    );
  });

  test('names every effect with its value and grade', () => {
    const effectsOf = ({ effects }: Contract): [string, Stated][] =>
      Object.entries(effects ?? {}).flatMap(([kind, named]) =>
        Object.entries(named ?? {}).map(([name, stated]): [string, Stated] => [
          `${kind === 'odds' ? 'odds' : kind.slice(0, -1)} of ${name}`,
          stated,
        ]),
      );
    expectRows(
      card,
      'on',
      'Contract',
      contracts.flatMap(([name, contract]) =>
        effectsOf(contract).map(([on, stated]) => ({
          Contract: name,
          on,
          value: numberOf(stated),
          grade: gradeOf(stated),
          'source and note': evidenceOf(stated),
        })),
      ),
    );
  });

  test('gives each contract its sentence', () => {
    expectRows(
      card,
      'in one sentence',
      'Contract',
      contracts.map(([name, { summary }]) => ({ Contract: name, 'in one sentence': summary })),
    );
  });
});

describe('the card of the investment models', () => {
  const card = read('models/investment/README.md');
  const instruments = Object.entries(filesOf<Instrument>('investment'));
  const capsOf = ({ cap, caps }: Instrument['clauses'][number]): readonly Cap[] =>
    caps ?? (cap === undefined ? [] : [cap]);
  const capInWords = ({ amount, base, scope }: Cap): string =>
    `${numberOf(amount)}${base === undefined ? '' : ` of ${base}`} per ${scope}`;
  const gradeIn = (stated: Stated, around: string): string => (typeof stated === 'object' ? gradeOf(stated) : around);
  const sourceOf = (stated: Stated): string | undefined => (typeof stated === 'object' ? stated.source : undefined);
  const rateOf = ({ rate, base }: Instrument['clauses'][number]): string =>
    base === undefined ? numberOf(rate) : `${numberOf(rate)} of ${base}`;
  const listed = (parts: readonly string[], none: string): string => (parts.length === 0 ? none : parts.join('; '));
  const perClause = (row: (clause: Instrument['clauses'][number]) => Row): Row[] =>
    instruments.flatMap(([name, { clauses }]) => clauses.map((clause) => ({ Instrument: name, ...row(clause) })));

  test('states the clauses as the files do', () => {
    expectRows(
      card,
      'rate',
      'Instrument',
      perClause(({ form, years, interest, stages, ...clause }) => ({
        clause: clause.id,
        pays: clause.pays,
        reimburses: clause.reimburses,
        rate: rateOf(clause),
        cap: listed(capsOf(clause).map(capInWords), 'none'),
        excludes: listed(clause.excludes ?? [], '—'),
        form: years === undefined ? (form ?? 'grant') : `${form ?? ''}, ${years} years, ${interest ?? '0 %'}`,
        stages: stages?.map(({ at, share }) => `${at} ${share}`).join(', ') ?? 'at once',
      })),
    );
  });

  test('cites document, source, date and grade as the files do', () => {
    expectRows(
      card,
      'date',
      'Instrument',
      perClause(({ grade = 'assumption', document, number, source, date, ...clause }) => ({
        clause: clause.id,
        'grade of the rate': gradeIn(clause.rate, grade),
        'grade of the cap': listed(
          capsOf(clause).map(({ amount }) => gradeIn(amount, grade)),
          '—',
        ),
        'document or source': joined([
          ...new Set([
            document,
            number,
            source,
            sourceOf(clause.rate),
            ...capsOf(clause).map(({ amount }) => sourceOf(amount)),
          ]),
        ]),
        date: date ?? '—',
      })),
    );
  });

  test('says when an instrument makes sense, and what is spent again', () => {
    expectRows(
      card,
      'recycled',
      'Instrument',
      instruments.map(([name, instrument]) => ({
        Instrument: name,
        'applies when':
          instrument['applies-when']?.map(({ party = '', pays = '' }) => `${party} pays ${pays}`).join(', ') ??
          'always',
        'most public': numberOf(instrument.stacking?.['most-public'] ?? '100 %'),
        recycled: numberOf(instrument.recycled ?? '0 %'),
      })),
    );
  });

  test('gives each instrument its sentence', () => {
    expectRows(
      card,
      'in one sentence',
      'Instrument',
      instruments.map(([name, { summary }]) => ({ Instrument: name, 'in one sentence': summary })),
    );
  });
});

describe.each(Object.entries(models))('the card of the model %s', (name, model) => {
  const card = read(`models/${name}/README.md`);

  test('says its sentence and its limits word for word', () => {
    const running = card.replace(/\s+/g, ' ');

    for (const sentence of [model.summary, ...model.limits]) expect(running).toContain(sentence);
  });

  test('has every part of a card', () => {
    for (const part of ['Purpose', 'Entities', 'Assumptions', 'Sources', 'Limits'])
      expect(card).toContain(`## ${part}\n`);
  });

  test('names exactly what its charts ask of a scenario', () => {
    const words = { gate: 'gates', chance: 'chances', below: 'limits' } as const;
    const asked = ENTITY_KINDS.flatMap((kind) => {
      const { actions, delays, guards } = compileChart(model.charts[kind], kind, model);
      return [
        ...guards.map(({ word, name: named }) => `${words[word]} ${named} ${kind}`),
        ...delays.map(({ name: named }) => `durations ${named} ${kind}`),
        ...actions.filter(({ verb }) => verb === 'spend').map(({ name: named }) => `costs ${named} ${kind}`),
      ];
    });
    const stated = tableWith(card, 'kind').rows.map((row) => `${row['kind']} ${codeIn(row['name'])} ${row['of']}`);

    expect(stated.toSorted()).toEqual([...new Set(asked)].toSorted());
  });
});
