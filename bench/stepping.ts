import { compare } from './measure.ts';
import type { Benchmark } from './measurement.ts';
import { FIRST_STEPS, studyOf } from './studies.ts';
import { replayByBytecode } from './stepping/by-bytecode.ts';
import { replayByXState } from './stepping/by-xstate.ts';
import { recordLives } from './stepping/lives.ts';

/** XState's `transition()` against the bytecode interpreter: the technology chart alone, through the same events. */
export const stepping: Benchmark = (effort) => {
  const study = studyOf(FIRST_STEPS);
  const program = study.programs.technology;
  const lives = recordLives(study);
  const byXState = replayByXState(study.model.charts.technology, program, lives);
  const byBytecode = replayByBytecode(program, lives);
  insistOnLeaves(lives.leaf, byXState, 'XState');
  insistOnLeaves(lives.leaf, byBytecode, 'the bytecode interpreter');
  const { ratio, spread, seconds } = compare(
    { name: 'XState', lap: () => byXState() },
    { name: 'the bytecode interpreter', lap: () => byBytecode() },
    effort,
  );
  const [xstate, bytecode] = seconds.map((lap) => (lap / lives.event.length) * 1e9);
  return [
    {
      what: "stepping: XState's transition() over bytecode",
      value: ratio,
      unit: ' x',
      spread,
      goal: { bound: 'at least', value: 100 },
      notes: [
        `${lives.event.length} events in the lives of ${lives.technologies} technologies, recorded from a replication and replayed by both; checked first, exactly: after every event both are in the recorded state (${(xstate / 1000).toFixed(1)} microseconds an event by XState, ${bytecode.toFixed(0)} nanoseconds by bytecode). What a chart asks for is counted, not done.`,
      ],
    },
  ];
};

function insistOnLeaves(
  expected: readonly number[],
  replay: (listener: (leaf: number) => void) => number,
  by: string,
): void {
  let index = 0;
  replay((leaf) => {
    if (leaf !== expected[index])
      throw new Error(`event ${index}: ${by} is in leaf ${leaf}, not in ${expected[index]}`);
    index++;
  });
}
