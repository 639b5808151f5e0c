import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('no formula leans on a part of Math that differs between versions of Node', () => {
  const folder = join(import.meta.dirname, '../../src/economics');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const used = texts.flatMap((text) => text.match(/Math[.]\w+|(?<![/])[*]{2}/g) ?? []);

  expect(texts.length).toBeGreaterThan(10);
  expect(new Set(used)).toEqual(new Set(['Math.abs', 'Math.max', 'Math.min', 'Math.sign']));
});
