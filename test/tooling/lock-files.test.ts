import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A manifest as far as these tests look at it. */
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

describe.each(['', 'test/newer-node/'])('the packages of ./%s', (folder) => {
  it('are locked without naming the host they came from', () => {
    expect(read(`${folder}package-lock.json`)).not.toContain('"resolved"');
  });

  it('are pinned to one exact version each', () => {
    const { dependencies, devDependencies } = JSON.parse(read(`${folder}package.json`)) as Manifest;

    const versions = Object.values({ ...dependencies, ...devDependencies });

    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
