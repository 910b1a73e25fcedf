// What the rules' tests try. Their tables are the examples of the rules' pages, so that no page can
// show what isn't tested: the tests are run, and what they ask is written down.
import { resolve } from 'node:path';
import { startVitest } from 'vitest/node';
import type { Tried } from './record-trials.ts';

export interface Trial extends Tried {
  /** What the test says of the design: "has nothing against two zones". */
  readonly test: string;
}

const ROOT = resolve(import.meta.dirname, '../../..');

/** In the order of the tests' files and tables. Throws unless all tests pass. */
export async function recordTrials(): Promise<readonly Trial[]> {
  const vitest = await startVitest('test', [], {
    config: false,
    root: ROOT,
    watch: false,
    include: ['app/rules/checks/**/*.test.ts'],
    setupFiles: ['scripts/test/seed.ts', 'scripts/generate/rule-docs/record-trials.ts'],
    // One process for all: loading the catalog for each file takes ten times as long as the tests.
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 60_000,
    reporters: [{}],
  });
  const modules = vitest.state.getTestModules();
  const trials = modules
    .toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1))
    .flatMap(({ children }) => [...children.allTests()])
    .flatMap((test) => (test.meta().tried ?? []).map((tried) => ({ ...tried, test: test.name })));
  const failed = modules.filter((module) => !module.ok()).map(({ moduleId }) => moduleId);
  await vitest.close();
  if (failed.length > 0)
    throw new Error(`Pages show what is tested, and tests fail: ${failed.join(', ')}`);
  return trials;
}
