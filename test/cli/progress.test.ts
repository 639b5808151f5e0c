import { describe, expect, it } from 'vitest';
import { progressReporter } from '#cli/progress.ts';
import type { World } from '#cli/world.ts';

interface Screen {
  readonly show: (done: number, milliseconds: number) => string;
  readonly end: () => string;
}

/** A run of 100 draws, and what is written at each showing. */
function aScreen(of: Partial<World> = {}): Screen {
  let [now, written] = [0, ''];
  const world: World = {
    out: () => undefined,
    err: (text) => (written += text),
    isTerminal: true,
    hasColors: false,
    columns: () => 80,
    cwd: '',
    cores: 1,
    clock: () => now,
    interruption: () => new AbortController().signal,
    ...of,
  };
  const { show, end } = progressReporter(world, 100);
  const saidBy = (act: () => void): string => {
    written = '';
    act();
    return written;
  };
  return {
    show: (done, milliseconds) =>
      saidBy(() => {
        now = milliseconds;
        show(done);
      }),
    end: () => saidBy(end),
  };
}

describe('the time that is left', () => {
  it('is what the draws so far took, for those still to do', () => {
    const { show } = aScreen();

    // 0.25 s a draw, and 80 draws to go.
    expect(show(20, 5000)).toContain('20 %, 20 of 100 draws, about 20 s left');
    expect(show(99, 20_000)).toContain('about 1 s left');
    expect(show(100, 21_000)).toContain('about 0 s left');
  });

  it('is told from the fourth draw on: the first ones pay for the start', () => {
    const { show } = aScreen();

    expect(show(3, 3000)).not.toContain('left');
    expect(show(4, 4000)).toContain('about 96 s left');
  });
});

describe('progress on a terminal', () => {
  it('is drawn over itself, ten times a second at most, and gone at the end', () => {
    const { show, end } = aScreen();

    expect(show(50, 5000)).toBe(`\r\u001B[2K${'█'.repeat(15)}${'░'.repeat(15)} 50 %, 50 of 100 draws, about 5 s left`);
    expect(show(51, 5099)).toBe('');
    expect(show(51, 5100)).not.toBe('');
    expect(show(100, 5101)).toContain('100 %');
    expect(end()).toBe('\r\u001B[2K');
  });

  it.each([79, 60, 45, 30, 10, 1])('never wraps on %i columns', (columns) => {
    const { show } = aScreen({ columns: () => columns });

    const [, , line] = show(50, 5000).split(/(\r\u001B\[2K)/);

    expect(line.length).toBeLessThan(columns);
    expect('█░'.includes(line.charAt(0))).toBe(columns >= 45 || line === '');
  });

  it('follows a window that is made narrower', () => {
    let columns = 80;
    const { show } = aScreen({ columns: () => columns });
    show(50, 5000);
    columns = 20;

    expect(show(51, 6000)).toBe('\r\u001B[2K51 %, 51 of 100 dra');
  });

  it('has colour only where that is wanted', () => {
    expect(aScreen({ hasColors: true }).show(50, 5000)).toContain(`\u001B[36m${'█'.repeat(15)}\u001B[39m`);
    expect(aScreen({ hasColors: false }).show(50, 5000)).not.toContain('[36m');
  });
});

describe('progress elsewhere', () => {
  it('is plain lines, one in five seconds and one at the end', () => {
    const { show, end } = aScreen({ isTerminal: false, hasColors: true });

    expect(show(50, 5000)).toBe('simulating: 50 %, 50 of 100 draws, about 5 s left\n');
    expect(show(60, 9999)).toBe('');
    expect(show(61, 10_000)).toMatch(/^simulating: 61 %.*\n$/);
    expect(show(100, 10_001)).toMatch(/^simulating: 100 %.*\n$/);
    expect(end()).toBe('');
  });
});
