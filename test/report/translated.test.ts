import { describe, expect, it } from 'vitest';
import { textsOf, translated } from '../../src/report/words/translated.ts';

const PHRASES = new Map([
  ['First steps', '入门'],
  ['grant', '拨款'],
  ['alone', '单独'],
]);

describe('texts of a study in another language', () => {
  it('are replaced in lists, maps, sets and records alike, and numbers stay', () => {
    const value = {
      title: 'First steps',
      list: ['First steps', 1],
      map: new Map([['First steps', new Set(['First steps'])]]),
      numbers: Float64Array.of(1, 2),
    };

    expect(translated(value, PHRASES)).toEqual({
      title: '入门',
      list: ['入门', 1],
      map: new Map([['入门', new Set(['入门'])]]),
      numbers: Float64Array.of(1, 2),
    });
  });

  it('leave alone the words by which the code tells things apart, unless a policy has that name', () => {
    const texts = textsOf(PHRASES, ['alone']);

    expect(translated({ form: 'grant', policy: 'alone', title: 'First steps' }, texts)).toEqual({
      form: 'grant',
      policy: '单独',
      title: '入门',
    });
  });
});
