import { describe, expect, it } from 'vitest';
import { parseScenario } from '#scenario';
import { bundleOf, firstSteps, vocabulary } from './support.ts';

describe('parseScenario', () => {
  it('reads the first example', () => {
    const read = parseScenario(bundleOf(firstSteps), vocabulary);

    expect(read).toMatchObject({ ok: true });
  });
});
