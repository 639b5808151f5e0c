import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileChart } from '#compile';
import { ENTITY_KINDS, mermaid } from '#model';
import { models } from '#models';
import { leavesOf, nodesOf, reachable, restOf, waysOf } from './graph.ts';

const charts = Object.values(models).flatMap((model) =>
  ENTITY_KINDS.map((kind) => [`${model.name}, ${kind}`, model.charts[kind], kind, model] as const),
);

describe.each(charts)('The chart of %s', (_, chart, kind, model) => {
  test('compiles, with all its states', () => {
    const program = compileChart(chart, kind, model);

    expect(program.leaves).toEqual(leavesOf(chart).map(({ path }) => path.join('.')));
    expect(program.nodes).toEqual(nodesOf(chart.root).map(({ path }) => path.join('.')));
  });

  test('has no state that is never reached', () => {
    const states = reachable(restOf(chart.root), waysOf(chart));

    expect([...states].toSorted()).toEqual(
      leavesOf(chart)
        .map(({ path }) => path.join('.'))
        .toSorted(),
    );
  });

  test('is drawn with every state, every way and what decides it', () => {
    const drawing = mermaid(chart)
      .split('\n')
      .map((line) => line.trim());
    const idOf = (path: readonly string[]): string => (path.length === 0 ? 'root' : path.join('_'));

    for (const { path, key } of nodesOf(chart.root)) {
      const label = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      expect(drawing.filter((line) => line.replace(' {', '') === `state "${label}" as ${idOf(path)}`).length).toBe(1);
    }
    // What the whole chart answers to starts from each of its states that is not final.
    const whole = Object.values(chart.root.states)
      .filter(({ type }) => type !== 'final')
      .map(({ path }) => ({ path, transitions: chart.root.transitions }));
    const expected = [...whole, ...nodesOf(chart.root)].flatMap(({ path, transitions }) =>
      [...transitions].flatMap(([event, branches]) =>
        branches.flatMap(({ target, guard }) => {
          const name = event.startsWith('xstate.after.') ? `after ${event.split('.')[2]}` : event;
          const { params = {} } = (guard ?? {}) as { params?: Record<string, string> };
          return target === undefined
            ? []
            : [[`${idOf(path)} --> ${idOf(target[0].path)}`, name, Object.values(params)[0] ?? '']];
        }),
      ),
    );
    const words = (text: string): string => text.replace(/[-.]/g, ' ');
    const ways = drawing.filter((line) => line.includes(' --> ') && !line.includes('[*]'));
    expect(ways.length).toBe(expected.length);
    for (const [way, event, parameter] of expected) {
      expect(ways.some((line) => line.startsWith(`${way} : ${words(event)}`) && line.includes(words(parameter)))).toBe(
        true,
      );
    }
    const ends = drawing.filter((line) => line.endsWith('--> [*]')).map((line) => line.split(' ')[0]);
    expect(ends.toSorted()).toEqual(
      leavesOf(chart)
        .filter(({ type }) => type === 'final')
        .map(({ path }) => idOf(path))
        .toSorted(),
    );
    expect(drawing.slice(0, 2)).toEqual(['stateDiagram-v2', `[*] --> ${idOf(chart.root.initial.target[0].path)}`]);
  });
});

describe('A model', () => {
  test.each(Object.entries(models))('is listed by its own name, with words for readers: %s', (name, model) => {
    expect(model.name).toBe(name);
    expect(model.title).not.toBe('');
    expect(model.summary).toMatch(/\.$/);
    expect(model.limits.length).toBeGreaterThan(0);
    for (const limit of model.limits) expect(limit).toMatch(/^[A-Z].*\.$/);
  });

  const sources = readdirSync('models', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

  test.each(sources)('imports nothing that runs: models/%s', (file) => {
    const text = readFileSync(`models/${file}`, 'utf8');
    const imports = [...text.matchAll(/^import .*? from '([^']+)';$/gms)];

    expect(imports.length).toBe((text.match(/\bimport\b/g) ?? []).length);
    for (const [statement, from] of imports) {
      if (from === 'xstate') expect(statement).toBe("import { createMachine } from 'xstate';");
      else if (from === '#model') expect(statement).toMatch(/^import type /);
      else expect(from).toMatch(/^(\.|\.\.\/shared)\/[a-z-]+(\/index)?\.ts$/);
    }
  });
});
