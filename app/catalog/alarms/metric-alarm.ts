// One CloudWatch alarm on one metric.
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { AlarmAdvice, Metric } from '../traits/operations.ts';
import type { AlarmProperties } from './properties.ts';

export interface Limit {
  readonly threshold: number;
  readonly comparison: 'above' | 'below';
}

export function limitOf(advice: AlarmAdvice | undefined): Limit | undefined {
  if (!advice) return undefined;
  return 'above' in advice
    ? { threshold: advice.above, comparison: 'above' }
    : { threshold: advice.below, comparison: 'below' };
}

/** Where neither the metric nor the alarm says: three periods of five minutes. */
const USUAL = { periodSeconds: 300, periods: 3 };

const LONGEST_SHORT_PERIOD = 3600;
/** Source: CloudWatch API reference, PutMetricAlarm, EvaluationPeriods. */
const WINDOW_SECONDS = { short: 86_400, long: 604_800 } as const;

export function evaluation(
  chosen: AlarmProperties,
  { alarm, everySeconds }: Pick<Metric, 'alarm' | 'everySeconds'>,
): { readonly period: number; readonly periods: number; readonly tooLong: boolean } {
  const period = Math.max(chosen.period ?? (alarm ?? USUAL).periodSeconds, everySeconds ?? 0);
  const periods = chosen.periods ?? (everySeconds === undefined ? (alarm ?? USUAL).periods : 1);
  const window = period >= LONGEST_SHORT_PERIOD ? WINDOW_SECONDS.long : WINDOW_SECONDS.short;
  return { period, periods, tooLong: period * periods > window };
}

export function alarmOn(
  description: string,
  metric: Metric,
  limit: Limit,
  chosen: AlarmProperties,
): ValueObject {
  const { period, periods } = evaluation(chosen, metric);
  const statistic = chosen.statistic === 'advised' ? metric.statistic : chosen.statistic;
  return {
    AlarmDescription: description,
    Namespace: metric.namespace,
    MetricName: metric.name,
    Dimensions: Object.entries(metric.dimensions).map(
      ([Name, value]): Value => ({ Name, Value: value }),
    ),
    ...(statistic.startsWith('p') ? { ExtendedStatistic: statistic } : { Statistic: statistic }),
    Period: period,
    EvaluationPeriods: periods,
    DatapointsToAlarm: Math.min(chosen.breaching ?? periods, periods),
    ComparisonOperator: limit.comparison === 'above' ? 'GreaterThanThreshold' : 'LessThanThreshold',
    Threshold: limit.threshold,
    TreatMissingData: chosen.missingData,
  };
}
