import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stateLabel } from '#model';
import { aFolder, run, small } from './support/pilotline.ts';
import { readTable } from './support/tables.ts';

/** One step in the life of a technology, a line or a firm. */
interface Event {
  readonly month: number;
  readonly date: string;
  readonly entity: string;
  readonly ordinal: number;
  readonly event: string;
  readonly from: string;
  readonly to: string;
}

const cwd = aFolder();
const words = ['trace', 'first-steps.yaml', '--policy', 'public-line + none'];

/** The lines of a trace. */
async function linesOf(...more: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await run([...words, ...more], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/\n$/);
  return stdout.trimEnd().split('\n');
}

describe('a trace', () => {
  let lines: readonly string[];
  let events: readonly Event[];

  beforeAll(async () => {
    lines = await linesOf('--replication', '1', '--json');
    events = lines.map((line) => JSON.parse(line) as Event);
  });

  it('is one event a line as JSON, in the order of time', () => {
    expect(events.length).toBeGreaterThan(500);
    for (const event of events) {
      expect(Object.keys(event)).toEqual(['month', 'date', 'entity', 'ordinal', 'name', 'event', 'from', 'to']);
    }
    expect(new Set(events.map(({ entity }) => entity))).toEqual(new Set(['technology', 'line', 'firm']));
    const months = events.map(({ month }) => month);
    expect(months).toEqual(months.toSorted((a, b) => a - b));
    expect(events[0]).toMatchObject({ month: 0, date: '2023-01' });
  });

  it('leads every entity from state to state without a jump', () => {
    const state = new Map<string, string>();
    for (const { entity, ordinal, from, to } of events) {
      expect(from).toBe(state.get(`${entity} ${ordinal}`) ?? '');
      state.set(`${entity} ${ordinal}`, to);
    }
  });

  it('is the same by the reference interpreter, event for event', async () => {
    expect(await linesOf('--replication', '1', '--json', '--interpreter', 'reference')).toEqual(lines);
  });

  it('tells one technology alone, also in words', async () => {
    const { ordinal } = events.find(({ to }) => to === 'commercialised')!;
    const its = events.filter((event) => event.entity === 'technology' && event.ordinal === ordinal);

    const readable = await linesOf('--replication', '1', '--technology', String(ordinal));

    expect(readable).toHaveLength(its.length);
    its.forEach(({ date, event, to }, index) => {
      expect(readable[index]).toMatch(
        new RegExp(`^${date} +technology ${ordinal} \\(.*\\) +${event}: .*${stateLabel(to)}$`),
      );
    });
  });

  it('names states in words as the diagram does, and as they are called in the JSON', async () => {
    const waiting = events.find(({ to }) => to === 'awaitingLine')!;
    const diagram = await run(['diagram', 'pilot-platform'], { cwd });
    const readable = await linesOf('--replication', '1', '--technology', String(waiting.ordinal));

    expect(diagram.stdout).toContain('state "awaiting line" as awaitingLine');
    expect(readable.join('\n')).toContain('→ awaiting line');
    expect(readable.join('\n')).not.toMatch(/[a-z][A-Z]/);
  });

  it('is of another replication another story', async () => {
    expect(await linesOf('--replication', '0', '--json')).not.toEqual(lines);
  });

  it('tells what the outcome table counts, replication by replication', async () => {
    await run(['run', 'first-steps.yaml', ...small, '--quiet', '--out', 'counted'], { cwd });
    const { rows } = await readTable(join(cwd, 'counted', 'outcomes.parquet'));

    // The example starts in 2023, decides in 2025 and has a window of five years.
    const born = events.filter(({ entity, event, month }) => {
      return entity === 'technology' && event === 'starts' && month >= 24 && month < 84;
    });
    const entered = new Set(born.map(({ ordinal }) => ordinal));
    const ends = events.filter(({ entity, ordinal }) => entity === 'technology' && entered.has(ordinal));
    expect(rows[1]).toMatchObject({
      replication: 1,
      'technologies-entered': entered.size,
      'technologies-commercialised': ends.filter(({ to }) => to === 'commercialised').length,
    });
  });
});

describe('a trace that cannot be', () => {
  it.each<[what: string, more: readonly string[], said: RegExp]>([
    ['of a policy that does not exist', ['--replication', '0', '--policy', 'none'], /no policy "none"[^]*public-line/],
    ['of a technology that never entered', ['--replication', '0', '--technology', '99999'], /Technology 99999[^]*→ /],
    ['of a replication that is no number', ['--replication', 'first'], /argument 'first' is invalid/],
    ['of no replication', [], /required option '--replication <k>'/],
  ])('is refused: %s', async (_, more, said) => {
    const { code, stdout, stderr } = await run([...words, ...more], { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/^ +at |fault of pilotline/m);
  });
});
