import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { newerNode } from '../newer-node/find.ts';
import { manyDraws } from './many-draws.ts';

/** The text of `manyDraws`, computed by another Node. */
function drawnBy(node: string): string {
  const script = buildSync({
    stdin: {
      contents: "import { manyDraws } from './many-draws.ts'; process.stdout.write(manyDraws());",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'error',
  }).outputFiles[0].text;
  const { stdout, stderr } = spawnSync(node, ['-'], { input: script, encoding: 'utf8' });
  return stdout === '' ? stderr : stdout;
}

test('a seed gives the same numbers, bit for bit, on this Node and on a newer one', ({ skip }) => {
  const node = newerNode();
  if (node === undefined) return skip('no newer Node is installed here; `npm test` installs one where it can');
  const here = manyDraws().split('\n');

  expect(here.length).toBeGreaterThan(4000);
  expect(drawnBy(node).split('\n')).toEqual(here);
});
