// A dashboard's body: JSON in a Fn::Sub, a widget a line.
import { sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import { isObject } from '../../json.ts';
import type { GoldenSignal, Metric } from '../traits/operations.ts';
import type { Observed } from '../traits.ts';

const SIGNALS = ['traffic', 'errors', 'latency', 'saturation'] as const satisfies GoldenSignal[];
const TITLES = {
  traffic: 'Traffic',
  errors: 'Errors',
  latency: 'Latency',
  saturation: 'Saturation',
} as const;

/** A dashboard is 24 columns wide. Source: CloudWatch API reference, "Dashboard body structure". */
const COLUMNS = 24;
const HEIGHT = 6;
const USUAL_PERIOD = 300;

interface Row extends Observed {
  /** Name of the only metric that is shown; empty: all. */
  readonly metric: string;
}

/** A row for each block, in it a chart for each of its golden signals. */
export function dashboardBody(rows: readonly Row[]): Value {
  const variables: { [name: string]: Value } = {};
  /** Becomes a place inside the text: `${Orders}`, `${Orders.Arn}`, or a variable of its own. */
  const placed = (value: Value): string => {
    if (typeof value === 'string') return value.replaceAll('${', '${!');
    if (isObject(value)) {
      const { Ref: target, 'Fn::GetAtt': got } = value;
      if (typeof target === 'string') return `\${${target}}`;
      if (Array.isArray(got)) return `\${${got.join('.')}}`;
    }
    const known = Object.entries(variables).find(
      ([, other]) => JSON.stringify(other) === JSON.stringify(value),
    );
    const name = known?.[0] ?? `Value${Object.keys(variables).length + 1}`;
    variables[name] = value;
    return `\${${name}}`;
  };
  const series = (metric: Metric): readonly unknown[] => [
    placed(metric.namespace),
    placed(metric.name),
    ...Object.entries(metric.dimensions).flatMap(([name, value]) => [name, placed(value)]),
    { label: metric.label, stat: metric.statistic },
  ];
  const widgets = rows.flatMap((row, index) =>
    charts(row).map(({ signal, metrics }, position, all) => {
      const width = COLUMNS / all.length;
      return {
        type: 'metric',
        x: position * width,
        y: index * HEIGHT,
        width,
        height: HEIGHT,
        properties: {
          title: `${row.logicalId}: ${TITLES[signal]}`,
          region: '${AWS::Region}',
          period: Math.max(...metrics.map(({ everySeconds }) => everySeconds ?? USUAL_PERIOD)),
          metrics: metrics.map(series),
        },
      };
    }),
  );
  const shown = widgets.length > 0 ? widgets : [NOTHING];
  const text = `{"widgets":[\n${shown.map((widget) => JSON.stringify(widget)).join(',\n')}\n]}`;
  if (Object.keys(variables).length > 0) return sub(text, variables);
  return widgets.length > 0 ? sub(text) : text;
}

const NOTHING = {
  type: 'text',
  x: 0,
  y: 0,
  width: COLUMNS,
  height: 2,
  properties: { markdown: 'Nothing in the design can be measured yet.' },
};

const charts = ({ observable: { metrics }, metric: only }: Row) =>
  SIGNALS.map((signal) => ({
    signal,
    metrics: metrics.filter(
      (metric) => metric.signal === signal && (!only || metric.name === only),
    ),
  })).filter((chart) => chart.metrics.length > 0);
