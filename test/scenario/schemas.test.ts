import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contractJsonSchema, instrumentJsonSchema, scenarioJsonSchema } from '#scenario';

const root = new URL('../../', import.meta.url);

describe('the JSON Schemas for editors', () => {
  it.each([
    ['scenarios/scenario.schema.json', scenarioJsonSchema],
    ['models/co-construction.schema.json', contractJsonSchema],
    ['models/investment.schema.json', instrumentJsonSchema],
  ])('%s is what the definitions say (else: npm run schema)', (file, schema) => {
    expect(JSON.parse(readFileSync(new URL(file, root), 'utf8'))).toEqual(schema());
  });

  it.each([
    ['scenarios', './scenario.schema.json'],
    ['models/co-construction', '../co-construction.schema.json'],
    ['models/investment', '../investment.schema.json'],
  ])('are named in the first line of every file in %s', (folder, schema) => {
    const files = readdirSync(new URL(folder, root)).filter((name) => /^[^.]+[.]yaml$/.test(name));
    expect(files).not.toEqual([]);
    for (const name of files) {
      const [first] = readFileSync(new URL(`${folder}/${name}`, root), 'utf8').split('\n');
      expect(`${name}: ${first}`).toBe(`${name}: # yaml-language-server: $schema=${schema}`);
    }
  });
});
