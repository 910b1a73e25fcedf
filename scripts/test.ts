// npm test: every suite in order, whatever failed before. `-- --only unit,e2e` runs some. The last
// line sums up all of them.
import { suites } from './test/suites.ts';
import { NOTHING, sum, type Totals, totalsLine } from './test/totals.ts';

const position = process.argv.indexOf('--only');
const only = position < 0 ? undefined : (process.argv[position + 1] ?? '').split(',');
const unknown = only?.filter((name) => !suites.some((suite) => suite.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `There is no suite ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const results: { readonly about: string; readonly totals: Totals; readonly seconds: number }[] = [];
for (const suite of suites) {
  if (only && !only.includes(suite.name)) continue;
  console.log(`\n── ${suite.about} (${suite.name})`);
  const start = performance.now();
  const totals = await suite.run().catch((error: unknown): Totals => {
    console.error(error);
    return { ...NOTHING, failed: 1 };
  });
  results.push({ about: suite.about, totals, seconds: (performance.now() - start) / 1000 });
}

const total = sum(results.map(({ totals }) => totals));
console.log('\n── Summary');
for (const { about, totals, seconds } of results)
  console.log(
    `${totals.failed > 0 ? '✗' : '✓'} ${about.padEnd(46)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${totalsLine(totals)}`,
  );
for (const { name, reason } of total.skipped) console.log(`Skipped: ${name}: ${reason}`);
console.log(totalsLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
