import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { models } from '#models';
import { openStudy, tellingOf, textsOfStudy, untold } from '#pipeline';
import { inLanguage, phrase, writtenWords } from '#report';
import { readBundle } from '../../src/cli/library.ts';
import { refuseStray, textsFor, wordsFileOf } from '../../src/cli/words-beside.ts';
import { describeStudy } from '../../src/describe.ts';
import { entryWords, inputWords } from '../../src/report/input-words.ts';
import { outcomesNow, unitsNow } from '../../src/report/words/say.ts';
import { latinIn } from './support/latin.ts';
import { root } from './support/pages.ts';

const names = readdirSync(join(root, 'scenarios')).filter((name) => /^[^.]+[.]yaml$/.test(name));

const opened = (file: string) => {
  const bundle = readBundle(`scenarios/${file}`, root);
  const read = openStudy(bundle, [], models);
  if (!read.ok) throw new Error(`${file} does not open`);
  return { bundle, study: read.value, telling: tellingOf(read.value, bundle, 'zh') };
};

/** Place and value of what a policy sets; a table is shown as it stands in the file. */
function differenceWords(difference: string): readonly string[] {
  const [place, ...value] = difference.split(': ');
  return [inputWords(place), ...(value[0].startsWith('{') ? [] : [writtenWords(value.join(': '))])];
}

describe.each(names)('%s', (file) => {
  const { bundle, study, telling } = opened(file);
  const inChinese = (text: string): string => inLanguage(telling, () => phrase(text));

  test('has Chinese words for every text that a report shows', () => {
    expect(textsOfStudy(study).filter((text) => !/\p{Script=Han}/u.test(inChinese(text)) && !isCitation(text))).toEqual(
      [],
    );
    expect(untold(study, telling)).toEqual([]);
  });

  test('has no words for a text that is not there', () => {
    expect(() => refuseStray(`scenarios/${wordsFileOf(file)}`, file, textsFor(bundle, study), root)).not.toThrow();
  });

  test('leaves no English sentence in them', () => {
    const told = textsOfStudy(study).map(inChinese);

    expect(told.filter((text) => /(?:^|[^A-Za-z])[a-z]+ [a-z]+ [a-z]+/.test(text))).toEqual([]);
  });

  test('gives policies names of their own', () => {
    const told = study.policies.map(({ name }) => inChinese(name));

    expect(new Set(told).size).toBe(told.length);
    expect(told.join()).not.toMatch(/[a-z]{2}/);
  });

  test('names its inputs, their values and units, its outcomes and its tests in Chinese', () => {
    const told = inLanguage(telling, () => [
      ...[...study.inputs, ...study.assumptions].map(({ path }) => inputWords(path)),
      ...study.inputs.map(({ unit }) => unitsNow().word(unit)),
      ...study.assumptions.map(({ written }) => writtenWords(written)),
      ...describeStudy(study).policies.flatMap(({ differs }) => differs.flatMap(differenceWords)),
      ...describeStudy(study).tests.flatMap(({ gate, modes }) => [
        entryWords('gates', gate),
        ...modes.map(({ name }) => entryWords('modes', name)),
      ]),
      ...outcomesNow().flatMap(({ title, definition, unit }) => [title, definition, unitsNow().word(unit)]),
    ]);

    expect(told.filter((text) => latinIn(text).length > 0)).toEqual([]);
  });

  /** Stands in the Chinese file as it is. */
  function isCitation(text: string): boolean {
    return telling.phrases.get(text) === text && /\d{4}/.test(text);
  }
});

describe.each(['co-construction', 'investment'])('the library of %s', (kind) => {
  const library = readBundle('scenarios/first-steps.yaml', root);
  const folder = readdirSync(join(root, 'models', kind));

  test('has its Chinese words beside every file', () => {
    const files = folder.filter((name) => /^[^.]+[.]yaml$/.test(name)).map((name) => name.replace('.yaml', ''));

    expect(files.filter((name) => !folder.includes(`${name}.zh.yaml`))).toEqual([]);
    expect(files.filter((name) => library.translations?.zh[name] === undefined)).toEqual([]);
  });
});
