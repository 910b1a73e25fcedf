// Which metrics of a block an alarm is about, and from where on each is trouble.
import type { Metric, Observable, ObserveOptions } from '../traits/operations.ts';
import { type Limit, limitOf } from './metric-alarm.ts';
import type { AlarmProperties } from './properties.ts';

export interface Watched {
  readonly metric: Metric;
  readonly limit: Limit;
  /** Position among the block's metrics. */
  readonly index: number;
}

export type Choice =
  | { readonly ok: true; readonly watched: readonly Watched[] }
  | { readonly ok: false; readonly message: string; readonly hint: string };

const no = (message: string, hint: string): Choice => ({ ok: false, message, hint });

export function chosenMetrics(
  { metrics }: Observable,
  signal: AlarmProperties['signal'],
  { metric: named, threshold, comparison }: ObserveOptions,
  names: { readonly alarm: string; readonly target: string },
): Choice {
  const all = metrics.map((metric, index) => ({ metric, index }));
  const known = [...new Set(metrics.map(({ name }) => name))].join(', ');
  const meant = all.filter(({ metric }) =>
    named
      ? metric.name === named
      : signal === 'advised'
        ? metric.alarm !== undefined
        : metric.signal === signal,
  );
  if (named && meant.length === 0)
    return no(
      `${names.target} has no metric ${named} that ${names.alarm} could watch.`,
      `Choose one of ${known}, or none.`,
    );
  if (meant.length === 0)
    return signal === 'advised'
      ? no(
          `No metric of ${names.target} has a limit that makes sense in every design, so ${names.alarm} can't watch it by itself.`,
          `Open the connection: name one of ${known}, and say the threshold.`,
        )
      : no(
          `${names.target} tells nothing of its ${signal}, which ${names.alarm} is to watch.`,
          'Choose another signal, or all advised.',
        );
  if (threshold !== undefined) {
    const limit = { threshold, comparison };
    const same = meant.every(({ metric }) => metric.name === meant[0]?.metric.name);
    return same
      ? { ok: true, watched: meant.map((one) => ({ ...one, limit })) }
      : no(
          `${names.alarm} watches several metrics of ${names.target}, and ${threshold} is the threshold of one.`,
          'Name the metric on the connection.',
        );
  }
  const watched = meant.flatMap((one) => {
    const limit = limitOf(one.metric.alarm);
    return limit ? [{ ...one, limit }] : [];
  });
  return watched.length > 0
    ? { ok: true, watched }
    : no(
        `Nobody can tell from where on ${meant.map(({ metric }) => metric.label).join(' or ')} of ${names.target} is trouble.`,
        'Open the connection: name the metric, and say the threshold.',
      );
}
