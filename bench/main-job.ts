import { availableParallelism } from 'node:os';
import { WITHOUT_PLATFORM } from '#compile';
import type { Benchmark, Measurement } from './measurement.ts';
import { runProgram } from './program.ts';
import type { Usage } from './program.ts';
import { QUANZHOU, studyOf } from './studies.ts';

const POLICIES = 16;
const CORES = 2;
const MEGABYTE = 1e6;

/** The main job from start to report, by the bundled program in a process of its own. */
export const mainJob: Benchmark = ({ quick }) => {
  const { policies, scenario } = studyOf(QUANZHOU);
  const chosen = policies.filter(({ name }) => name !== WITHOUT_PLATFORM).slice(0, POLICIES);
  const replications = quick ? 100 : 1000;
  const names = [...chosen.map(({ name }) => name), WITHOUT_PLATFORM];
  const stated = [QUANZHOU, '--replications', String(replications), '--workers', String(CORES)];
  const job = runProgram([...stated, ...names.flatMap((name) => ['--policy', name])]);
  const title = `main job, ${chosen.length} policies x ${replications}`;
  const rows = rowsOf(title, job, { cores: CORES, binding: !quick });
  if (quick) return rows;
  const own = `npm start, ${policies.length - 1} policies x ${scenario.replications}`;
  return [...rows, ...rowsOf(own, runProgram([QUANZHOU]), { cores: availableParallelism(), binding: true })];
};

function rowsOf(
  title: string,
  { seconds, processorSeconds, peakBytes }: Usage,
  { cores, binding }: { cores: number; binding: boolean },
): readonly Measurement[] {
  return [
    {
      what: `${title}: elapsed time`,
      value: seconds,
      unit: ' s',
      ...(binding ? { goal: { bound: 'at most', value: 60 } } : {}),
      notes: [
        `One run on ${cores} worker threads, runs with effects set to 1 and without the platform included, report written. Its threads used ${processorSeconds.toFixed(1)} s of processor time, so ${cores} cores of its own could not have finished it in less than ${(processorSeconds / cores).toFixed(1)} s.`,
      ],
    },
    {
      what: `${title}: peak memory`,
      value: peakBytes / MEGABYTE,
      unit: ' MB',
      ...(binding ? { goal: { bound: 'at most', value: 1000 } } : {}),
    },
  ];
}
