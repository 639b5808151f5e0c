// A vitest reporter that writes down how many tests passed and failed, for the last line of `npm test`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { countsFile } from './counts-file.mjs';

/** What broke outside any single test: a file that does not load, a failing hook. Each counts as one failure. */
function brokenOutsideTests(testModule) {
  const suites = [...testModule.children.allSuites()];
  return [testModule, ...suites].filter((part) => part.errors().length > 0).length;
}

export default class CountReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const testModule of testModules) {
      counts.failed += brokenOutsideTests(testModule);
      for (const test of testModule.children.allTests()) {
        const { state } = test.result();
        if (state in counts) counts[state] += 1;
        else counts.failed += 1; // Still pending when the run ended: it never finished.
      }
    }
    mkdirSync(dirname(countsFile), { recursive: true });
    writeFileSync(countsFile, JSON.stringify(counts));
  }
}
