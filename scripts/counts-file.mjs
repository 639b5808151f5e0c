// Where the test counts lie between the reporter that writes them and the check that prints them.
import { fileURLToPath } from 'node:url';

export const countsFile = fileURLToPath(new URL('../coverage/test-counts.json', import.meta.url));
