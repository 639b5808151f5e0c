import { describe, expect, test } from 'vitest';
import { mermaid } from '#model';
import { models } from '#models';

const { technology, line } = models['pilot-platform'].charts;

/** What is written between the braces of a state. */
function inside(diagram: string, state: string): string {
  const text = new RegExp(`^( *)state ".*" as ${state} \\{\\n([^]*?)\\n\\1\\}`, 'm').exec(diagram)?.[2];
  if (text === undefined) throw new Error(`no state ${state} with states inside`);
  return text;
}

describe('A diagram', () => {
  test('draws an arrow out of a state outside it, or Mermaid would draw its target inside', () => {
    const diagram = mermaid(technology);

    expect(inside(diagram, 'pilot')).not.toMatch(/scalingUp|abandoned/);
    expect(diagram).toMatch(/^ {2}pilot_testing --> scalingUp : after scenario testing \[passes pilot\]$/m);
    expect(inside(diagram, 'pilot')).toMatch(/pilot_testing --> pilot_reworking : .*\[rework left\]/);
  });

  test('shows what the whole chart answers to, from every state that is not final', () => {
    const sources = [...mermaid(line).matchAll(/^ {2}(\w+) --> retired : programme ended$/gm)].map(([, from]) => from);

    expect(sources).toEqual(['planned', 'building', 'commissioning', 'operating', 'retiring']);
  });
});
