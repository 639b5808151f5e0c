import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('no formula leans on a part of Math that differs between versions of Node', () => {
  const folder = join(import.meta.dirname, '../../src/economics');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const used = texts.flatMap((text) => text.match(/Math[.]\w+|(?<![/])[*]{2}/g) ?? []);

  expect(texts.length).toBeGreaterThan(10);
  // IEEE 754 says to the last bit what these give, a square root included.
  const exact = ['abs', 'ceil', 'floor', 'max', 'min', 'sign', 'sqrt'];
  expect(new Set(used)).toEqual(new Set(exact.map((name) => `Math.${name}`)));
});
