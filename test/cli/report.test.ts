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
});
