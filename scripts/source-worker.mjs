// Development only: lets a worker thread load the TypeScript source on every supported Node.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/worker.ts');
