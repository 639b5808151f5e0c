import { expect, it } from 'vitest';
import { bundle } from '../../scripts/build.mjs';

/** Packages that take long to load, or that only a simulation needs. */
const heavy = ['vega', 'vega-lite', 'ml-matrix', 'hyparquet', 'hyparquet-writer', 'xstate', 'zod', 'yaml', 'immer'];

type Output = Awaited<ReturnType<typeof bundle>>['metafile']['outputs'][string];

/** Every chunk that Node loads before the first line of `program` runs. */
function loadedAtStart(outputs: Readonly<Record<string, Output>>, program: string): readonly string[] {
  const seen = new Set([program]);
  for (const chunk of seen) {
    const needed = outputs[chunk].imports.filter((one) => one.kind === 'import-statement' && one.external !== true);
    needed.forEach((one) => seen.add(one.path));
  }
  return [...seen];
}

it('loads no heavy package before a command needs it, so that --help answers at once', async () => {
  const { metafile } = await bundle({ write: false });

  const sources = loadedAtStart(metafile.outputs, 'dist/main.mjs').flatMap((chunk) =>
    Object.keys(metafile.outputs[chunk].inputs),
  );

  expect(sources).toContain('src/cli/main.ts');
  expect(heavy.filter((name) => sources.some((source) => source.includes(`node_modules/${name}/`)))).toEqual([]);
});
