import { describe, expect, test } from 'vitest';
import { mermaid } from '#model';
import { models } from '#models';
import { diagramLabel, IN_ENGLISH, inLanguage } from '#report';

/** What a diagram says: labels of states, and what stands beside arrows. */
function labelsOf(diagram: string): readonly string[] {
  return [...diagram.matchAll(/state "(.+)" as|--> \w+ : (.+)$/gm)].map(([, state, arrow]) => state ?? arrow);
}

/** Place and form of a diagram without its labels. */
function formOf(diagram: string): string {
  return diagram.replace(/state ".+" as/g, 'state as').replace(/ : .+$/gm, '');
}

describe.each(Object.values(models))('the model $name', ({ charts, translations, title, summary, limits }) => {
  const phrases = new Map(Object.entries(translations?.zh ?? {}));
  const drawn = Object.values(charts).map((chart) => ({
    english: mermaid(chart),
    chinese: inLanguage({ ...IN_ENGLISH, language: 'zh', phrases }, () => mermaid(chart, diagramLabel)),
  }));

  test('draws its charts in Chinese', () => {
    const labels = drawn.flatMap(({ chinese }) => labelsOf(chinese));

    expect(labels.filter((label) => /[A-Za-z]/.test(label))).toEqual([]);
    expect(labels.length).toBeGreaterThan(0);
  });

  test('draws the same charts in both languages', () => {
    expect(drawn.map(({ chinese }) => formOf(chinese))).toEqual(drawn.map(({ english }) => formOf(english)));
  });

  test('keeps different labels apart', () => {
    const different = (diagram: string): number => new Set(labelsOf(diagram)).size;

    expect(drawn.map(({ chinese }) => different(chinese))).toEqual(drawn.map(({ english }) => different(english)));
  });

  test('has Chinese words for its texts, and none for others', () => {
    expect([title, summary, ...limits].filter((text) => !phrases.has(text))).toEqual([]);
    expect([...phrases.values()].filter((words) => !/\p{Script=Han}/u.test(words))).toEqual([]);
  });
});

test('a diagram is in English unless told otherwise', () => {
  const { technology } = models['pilot-platform'].charts;

  expect(mermaid(technology)).toContain('state "awaiting line" as awaitingLine');
  expect(mermaid(technology, diagramLabel)).toBe(mermaid(technology));
});
