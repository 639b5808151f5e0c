// What runs in a process of its own, bundled: one benchmark, by name. Prints its measurements as JSON.
import { linearity } from './linearity.ts';
import { mainJob } from './main-job.ts';
import type { Benchmark } from './measurement.ts';
import { noise } from './noise.ts';
import { replication } from './replication.ts';
import { stepping } from './stepping.ts';
import { tandemBenchmark, tandemCheck } from './tandem.ts';

const benchmarks: Readonly<Record<string, Benchmark>> = {
  noise,
  stepping,
  replication,
  tandem: tandemBenchmark,
  'main-job': mainJob,
  linearity,
};

const [name, effort] = process.argv.slice(2);
const found = name === 'tandem-check' ? tandemCheck() : await benchmarks[name]({ quick: effort === 'quick' });
process.stdout.write(JSON.stringify(found));
