// What runs in a process of its own, bundled: one benchmark, by name. Prints its measurements as JSON.
import { accounts, accountsLap } from './accounts.ts';
import { linearity } from './linearity.ts';
import { mainJob } from './main-job.ts';
import type { Benchmark } from './measurement.ts';
import { memory } from './memory.ts';
import { noise } from './noise.ts';
import { replication } from './replication.ts';
import { sampling } from './sampling.ts';
import { stepping } from './stepping.ts';
import { tandemBenchmark, tandemCheck } from './tandem.ts';

const benchmarks: Readonly<Record<string, Benchmark>> = {
  noise,
  stepping,
  replication,
  tandem: tandemBenchmark,
  'main-job': mainJob,
  accounts,
  linearity,
  sampling,
  memory,
};

/** Parts of benchmarks that run in processes of their own. */
const parts: Readonly<Record<string, (how: string) => unknown>> = {
  'tandem-check': tandemCheck,
  'accounts-lap': (how) => accountsLap(how === 'kept' ? 'kept' : 'empty'),
};

const [name, how] = process.argv.slice(2);
const found = Object.hasOwn(parts, name) ? parts[name](how) : await benchmarks[name]({ quick: how === 'quick' });
process.stdout.write(JSON.stringify(found));
