import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newerNode } from '../newer-node/find.ts';
import { contentsOf, tablesOf } from './support/folder.ts';
import { aFolder, run } from './support/pilotline.ts';
import type { Surroundings } from './support/pilotline.ts';

// A policy with effects is run twice, so two runs share every draw. Few technologies enter, since the reference
// interpreter takes its time.
const policy = ['--policy', 'lab-enterprise + matching-subsidy'];
const few = ['--replications', '50', '--set', 'arrivals.rate=3 per year'];
const words = ['run', 'first-steps.yaml', '--quiet', ...few, ...policy];
const cwd = aFolder();

/** Runs the example into a folder of this name, and gives the path of the folder. */
async function runInto(name: string, more: readonly string[], where?: Partial<Surroundings>): Promise<string> {
  const { code, stderr } = await run([...words, '--out', name, ...more], { cwd, ...where });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return join(cwd, name);
}

describe('the same inputs give the same bytes', () => {
  let alone: string;

  beforeAll(async () => {
    alone = await runInto('alone', ['--workers', '1']);
  });

  it.each(['2', '3'])('on %s threads as on one: every file of the folder', async (workers) => {
    const folder = await runInto(`on-${workers}`, ['--workers', workers]);

    const files = contentsOf(folder);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['outcomes.parquet', 'yearly.parquet', 'report.md']));
    expect(files).toEqual(contentsOf(alone));
  });

  it('by the reference interpreter: the tables', async () => {
    const folder = await runInto('reference', ['--interpreter', 'reference', '--workers', '2']);

    expect(tablesOf(folder)).toEqual(tablesOf(alone));
  });

  it('on a newer Node: everything but the version of Node', async (context) => {
    const node = newerNode();
    if (node === undefined) return context.skip('no newer Node is installed here');

    const folder = await runInto('newer', ['--workers', '2'], { node });

    expect(differences(contentsOf(folder), contentsOf(alone))).toEqual(['manifest.json']);
    const versions = [folder, alone].map((path) => {
      const { node: version, ...rest } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as {
        node: string;
      };
      return { version, rest };
    });
    expect(versions[0].rest).toEqual(versions[1].rest);
    expect(versions[0].version).not.toBe(versions[1].version);
  });
});

/** Names of the files that are not the same in both. */
function differences(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
}
