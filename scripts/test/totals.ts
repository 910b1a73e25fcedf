export interface Skip {
  readonly name: string;
  readonly reason: string;
}

/** What a suite came to. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skip[];
}

export const NOTHING: Totals = { passed: 0, failed: 0, skipped: [] };

export const sum = (all: readonly Totals[]): Totals =>
  all.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: [...a.skipped, ...b.skipped],
    }),
    NOTHING,
  );

/** `12 passed, 0 failed`, with `, 2 skipped` when something was. */
export function totalsLine({ passed, failed, skipped }: Totals): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped.length > 0 ? `${line}, ${skipped.length} skipped` : line;
}
