// Runs one Vitest project in a process of its own and writes its totals as JSON, from Vitest's own
// results. Usage: vitest-totals.ts <project> <output file>
import { writeFileSync } from 'node:fs';
import { startVitest, type TestCase } from 'vitest/node';
import type { Skip, Totals } from './totals.ts';

const [project = '', output = ''] = process.argv.slice(2);
// A golden that is missing fails: only `npm run golden` writes one.
const vitest = await startVitest('test', [], {
  run: true,
  watch: false,
  update: 'none',
  project: [project],
});

const failures: string[] = [];
const skipped: Skip[] = [];
let passed = 0;
const modules = vitest.state.getTestModules();
for (const module of modules) {
  const tests = [...module.children.allTests()];
  for (const test of tests) count(test);
  // A file that fails to load, or a hook that throws, fails no test: it counts as one itself.
  if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
    failures.push(module.moduleId);
}
for (const error of vitest.state.getUnhandledErrors()) failures.push(String(error));
if (modules.length === 0) failures.push(`The suite ${project} has no tests.`);

function count(test: TestCase): void {
  const result = test.result();
  if (result.state === 'passed') passed++;
  else if (result.state === 'skipped' && result.note)
    skipped.push({ name: test.fullName, reason: result.note });
  else {
    failures.push(test.fullName);
    if (result.state !== 'failed')
      console.error(
        `${test.fullName}: ${result.state} without a reason. Use context.skip(reason).`,
      );
  }
}

const totals: Totals = { passed, failed: failures.length, skipped };
writeFileSync(output, JSON.stringify(totals));
await vitest.close();
process.exit(failures.length > 0 ? 1 : 0);
