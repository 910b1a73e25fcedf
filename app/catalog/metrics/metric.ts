// What the metrics of one resource have in common. A block's `observable` is a list made by one of the
// files beside this: `observable: functionMetrics(resource, timeout)`. Periods and thresholds follow
// CloudWatch user guide, "Recommended alarms", unless a comment says otherwise.
import type { Value } from '../../cloudformation/template.ts';
import type { AlarmAdvice, Metric, Observable } from '../traits/operations.ts';

type Own = Omit<Metric, 'namespace' | 'dimensions'> & {
  /** Dimensions beside those all share. */
  readonly dimensions?: Metric['dimensions'];
};

export const observable = (
  namespace: string,
  dimensions: { readonly [name: string]: Value },
  metrics: readonly Own[],
): Observable => ({
  metrics: metrics.map((own) => ({
    ...own,
    namespace,
    dimensions: { ...dimensions, ...own.dimensions },
  })),
});

/** Any in five minutes is one too many. */
export const ANY: AlarmAdvice = { above: 0, periodSeconds: 300, periods: 1 };

/** Not a short rush: a quarter of an hour. */
export const lastingAbove = (above: number): AlarmAdvice => ({
  above,
  periodSeconds: 300,
  periods: 3,
});

export const lastingBelow = (below: number): AlarmAdvice => ({
  below,
  periodSeconds: 300,
  periods: 3,
});
