import { availableParallelism } from 'node:os';
import { WITHOUT_PLATFORM } from '#compile';
import type { Study } from '#compile';
import type { Benchmark, Measurement } from './measurement.ts';
import { runProgram } from './program.ts';
import type { Usage } from './program.ts';
import { QUANZHOU, studyOf } from './studies.ts';

/** Policies of the main job, besides the run without the platform. */
export const POLICIES = 16;
const CORES = 2;
const MEGABYTE = 1e6;

/** The main job from start to report, by the bundled program in a process of its own. */
export const mainJob: Benchmark = ({ quick }) => {
  const study = studyOf(QUANZHOU);
  const { policies, scenario } = study;
  const replications = quick ? 100 : 1000;
  const names = [...mainPolicies(study), WITHOUT_PLATFORM];
  const stated = [QUANZHOU, '--replications', String(replications), '--workers', String(CORES)];
  const job = runProgram([...stated, ...names.flatMap((name) => ['--policy', name])]);
  const title = `main job, ${names.length - 1} policies x ${replications}`;
  const rows = rowsOf(title, job, { cores: CORES, binding: !quick });
  if (quick) return rows;
  const own = `npm start, ${policies.length - 1} policies x ${scenario.replications}`;
  return [...rows, ...rowsOf(own, runProgram([QUANZHOU]), { cores: availableParallelism(), binding: true })];
};

/** Names of the policies of the main job: the first of the scenario. */
export function mainPolicies({ policies }: Study): readonly string[] {
  const names = policies.map(({ name }) => name).filter((name) => name !== WITHOUT_PLATFORM);
  return names.slice(0, POLICIES);
}

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
