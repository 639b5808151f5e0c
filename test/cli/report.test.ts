import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentsOf } from './support/folder.ts';
import { aFolder, lastLine, run, small } from './support/pilotline.ts';

const cwd = aFolder();

/** A copy of the finished run, to be harmed. */
function aCopy(name: string): string {
  const copy = join(cwd, name);
  cpSync(join(cwd, 'finished'), copy, { recursive: true });
  return copy;
}

beforeAll(async () => {
  await run(['run', 'first-steps.yaml', ...small, '--quiet', '--out', 'finished'], { cwd });
});

/** Changes a copy's manifest, and gives the name of the copy. */
function withManifestOf(name: string, change: (manifest: Record<string, unknown>) => unknown): string {
  const file = join(aCopy(name), 'manifest.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)));
  return name;
}

describe('report', () => {
  it('renders the same bytes again from the run folder alone, without simulating', async () => {
    const copy = aCopy('again');
    const before = contentsOf(copy);
    for (const name of Object.keys(before).filter((file) => /\.(md|svg)$/.test(file))) {
      writeFileSync(join(copy, name), 'spoiled');
    }
    // In a folder of its own, with no scenario to go back to.
    const elsewhere = aFolder();
    rmSync(join(elsewhere, 'first-steps.yaml'));

    const { code, stdout, stderr } = await run(['report', copy], { cwd: elsewhere });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lastLine(stdout)).toMatch(/^Report: .*again\/report\.md$/);
    expect(contentsOf(copy)).toEqual(before);
    expect(contentsOf(elsewhere)).toEqual({});
  });

  it.each<[what: string, make: () => string, said: RegExp]>([
    ['nothing is', () => 'nowhere', /no run in nowhere\.\n→ /],
    ['a file is', () => 'first-steps.yaml', /first-steps\.yaml is not a folder\.\n→ /],
    [
      'something else is',
      () => {
        mkdirSync(join(cwd, 'other'));
        writeFileSync(join(cwd, 'other', 'letter.txt'), 'dear');
        return 'other';
      },
      /other exists and is not a run of pilotline\.\n→ /,
    ],
    [
      'a manifest is no manifest',
      () => {
        writeFileSync(join(aCopy('torn'), 'manifest.json'), '{ "program": "pilot');
        return 'torn';
      },
      /torn exists and is not a run of pilotline\.\n→ /,
    ],
    [
      'a table is missing',
      () => {
        rmSync(join(aCopy('half'), 'yearly.parquet'));
        return 'half';
      },
      /half is incomplete: yearly\.parquet is missing\.\n→ /,
    ],
    [
      'a table was changed',
      () => {
        const path = join(aCopy('changed'), 'outcomes.parquet');
        const bytes = readFileSync(path);
        bytes[1000] = 255 - bytes[1000];
        writeFileSync(path, bytes);
        return 'changed';
      },
      /changed was changed after the run: outcomes\.parquet .*\n→ /,
    ],
    [
      'the inputs are empty',
      () => withManifestOf('empty', (manifest) => ({ ...manifest, inputs: {} })),
      /empty\/manifest\.json was changed after the run: `inputs\.bundle`: .*\n→ .*run again/,
    ],
    [
      'the inputs are null',
      () => withManifestOf('null', (manifest) => ({ ...manifest, inputs: null })),
      /null\/manifest\.json was changed after the run: `inputs`: .*\n→ .*run again/,
    ],
    [
      'the inputs are not those that were run',
      () => {
        const seeded = ({ inputs, ...rest }: Record<string, unknown>): unknown => {
          const { options, ...others } = inputs as { options: object };
          return { ...rest, inputs: { ...others, options: { ...options, seed: 'mine' } } };
        };
        return withManifestOf('seeded', seeded);
      },
      /seeded\/manifest\.json was changed after the run: `inputs`: not those of the run\.\n→ /,
    ],
    [
      'the manifest names no table',
      () => withManifestOf('tableless', (manifest) => ({ ...manifest, files: {} })),
      /tableless\/manifest\.json was changed after the run: `files`: must name outcomes\.parquet, .*\n→ /,
    ],
    [
      'the manifest names a file elsewhere',
      () =>
        withManifestOf('elsewhere', ({ files, ...rest }) => ({
          ...rest,
          files: { ...(files as object), '../x.svg': '' },
        })),
      /elsewhere\/manifest\.json was changed after the run: `files.*\n→ /,
    ],
    [
      'the manifest is of another format',
      () => withManifestOf('old', (manifest) => ({ ...manifest, format: 1 })),
      /old\/manifest\.json has format 1; this version of pilotline reads format \d+\.\n→ .*run again/,
    ],
    [
      'the manifest is a folder',
      () => {
        rmSync(join(aCopy('nested'), 'manifest.json'));
        mkdirSync(join(cwd, 'nested', 'manifest.json'));
        return 'nested';
      },
      /Cannot read .*nested\/manifest\.json \(EISDIR\)\.\n→ /,
    ],
  ])('is refused where %s, and harms nothing', async (_, make, said) => {
    const name = make();
    const before = contentsOf(join(cwd, name === 'first-steps.yaml' ? 'finished' : name));

    const { code, stdout, stderr } = await run(['report', name], { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^ +at |fault of pilotline/m);
    expect(contentsOf(join(cwd, name === 'first-steps.yaml' ? 'finished' : name))).toEqual(before);
  });

  it('is refused after a change by `run` too, which overwrites nothing', async () => {
    const copy = aCopy('tampered');
    writeFileSync(join(copy, 'summary.csv'), 'mine');

    const { code, stderr } = await run(['run', 'first-steps.yaml', ...small, '--out', 'tampered'], { cwd });

    expect(code).toBe(2);
    expect(stderr).toMatch(/summary\.csv is not what was written/);
    expect(readFileSync(join(copy, 'summary.csv'), 'utf8')).toBe('mine');
    expect(existsSync(join(copy, 'outcomes.parquet'))).toBe(true);
  });

  it('written over by hand is left so by `run`, which draws what is missing, and drawn again by `report`', async () => {
    const copy = aCopy('noted');
    const before = contentsOf(copy);
    writeFileSync(join(copy, 'report.md'), 'my notes');
    rmSync(join(copy, 'funnel.svg'));

    const again = await run(['run', 'first-steps.yaml', ...small, '--out', 'noted'], { cwd });

    expect(again.code).toBe(0);
    expect(again.stderr).toMatch(/^Changed by hand and left as it is: report\.md\. `pilotline report`/m);
    expect(readFileSync(join(copy, 'report.md'), 'utf8')).toBe('my notes');
    const { 'report.md': drawn, ...others } = before;
    expect(contentsOf(copy)).toMatchObject(others);
    await run(['report', 'noted'], { cwd });
    expect(contentsOf(copy)).toEqual({ ...others, 'report.md': drawn });
  });

  it('drops a chart that this version does not draw', async () => {
    withManifestOf('older', ({ files, ...rest }) => ({
      ...rest,
      files: { ...(files as object), 'old.svg': 'a hash' },
    }));
    writeFileSync(join(cwd, 'older', 'old.svg'), '<svg/>');

    const { code } = await run(['report', 'older'], { cwd });

    expect(code).toBe(0);
    expect(contentsOf(join(cwd, 'older'))).toEqual(contentsOf(join(cwd, 'finished')));
  });
});
