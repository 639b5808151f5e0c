import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildApparatus } from '#experiment';
import { measure } from '#kernel';
import { models } from '#models';
import { FACT_BIT } from '../../src/kernel/fact-bits.ts';
import { openScenario } from '../experiment/a-study.ts';

const LEFT = ['left-proof-of-concept', 'left-contracting', 'left-waiting', 'left-pilot', 'left-production'] as const;

const ENDS = [...LEFT, 'unfinished', 'technologies-commercialised'];

/** Whoever has none of these facts at a final state left otherwise. */
const TOLD = [...LEFT, 'commercialised' as const].reduce((bits, fact) => bits | FACT_BIT[fact], 0);

/** One committed scenario of every model. */
const studies = new Map(
  readdirSync('scenarios')
    .filter((file) => /^[^.]+[.]yaml$/.test(file))
    .map((file) => openScenario(file.slice(0, -5)))
    .map((study) => [study.model.name, study] as const),
);

test('every model has a scenario', () => {
  expect(new Set(Object.keys(models).filter((name) => !studies.has(name)))).toEqual(new Set(['queue']));
});

describe.each([...studies])('the funnel of %s', (_, study) => {
  test('has every technology in exactly one line below the first', () => {
    const { simulation, draws } = buildApparatus(study, 'funnel', 'compiled');
    const inputs = new Float64Array(study.inputs.length);
    draws.fill(0, inputs);
    simulation.runPast(0, inputs);
    const { world } = simulation.runPolicy(study.policies[0], false);
    const { outcomes } = measure(world);
    const { technologies, entities } = world;
    let otherwise = 0;
    for (let technology = 0; technology < technologies.end; technology += 1) {
      const leaf = entities.state[technology];
      if (leaf < 0 || technologies.entered[technology] < study.calendar.decision) continue;
      const isEnd = study.programs.technology.final[leaf] === 1;
      if (isEnd && (technologies.facts[technology] & TOLD) === 0) otherwise += 1;
    }

    expect(outcomes['technologies-entered']).toBeGreaterThan(0);
    expect(ENDS.reduce((sum, name) => sum + outcomes[name], otherwise)).toBe(outcomes['technologies-entered']);
  });
});
