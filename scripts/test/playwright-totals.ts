import { z } from 'zod';
import type { Skip, Totals } from './totals.ts';

const Test = z.object({
  projectName: z.string(),
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
});
interface Suite {
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly z.infer<typeof Test>[];
  }[];
  readonly suites?: readonly Suite[] | undefined;
}
const Suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(z.object({ title: z.string(), tests: z.array(Test) })),
    suites: z.array(Suite).optional(),
  }),
);
const Report = z.object({
  suites: z.array(Suite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/**
 * Totals of Playwright's JSON report. A flaky test failed once, so it failed; a skip without a
 * reason fails as well. Errors outside tests count as one failure each.
 */
export function playwrightTotals(report: unknown): Totals {
  const { suites, errors } = Report.parse(report);
  const skipped: Skip[] = [];
  let passed = 0;
  let failed = errors.length;
  const visit = (suite: Suite): void => {
    for (const { title, tests } of suite.specs)
      for (const { status, projectName, annotations } of tests) {
        const reason = annotations.find(
          ({ type }) => type === 'skip' || type === 'fixme',
        )?.description;
        if (status === 'expected') passed++;
        else if (status === 'skipped' && reason)
          skipped.push({ name: `${title} (${projectName})`, reason });
        else failed++;
      }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of suites) visit(suite);
  return { passed, failed, skipped };
}
