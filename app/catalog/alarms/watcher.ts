// An alarm block: an alarm for every limit of what it watches, and who is told of them.
import { join, pseudo, slot, sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import { clipped } from '../descriptions.ts';
import type { Suffix } from '../suffixes.ts';
import type { AlarmAction, Metric, Observable, ObserveOptions } from '../traits/operations.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { BlockScope, Handles } from '../traits.ts';
import { chosenMetrics } from './chosen-metrics.ts';
import { alarmOn, evaluation } from './metric-alarm.ts';
import type { AlarmProperties } from './properties.ts';

/** By the metric's position in its block's list, so that other choices don't rename an alarm. */
const SUFFIXES = [
  'AlarmA',
  'AlarmB',
  'AlarmC',
  'AlarmD',
  'AlarmE',
  'AlarmF',
  'AlarmG',
  'AlarmH',
  'AlarmI',
  'AlarmJ',
  'AlarmK',
  'AlarmL',
  'AlarmM',
  'AlarmN',
  'AlarmO',
  'AlarmP',
  'AlarmQ',
  'AlarmR',
] as const satisfies readonly Suffix[];

/** Every alarm of the account and Region: one alarm's ARN would make a circle with who it tells. */
const ALARMS = join(':', [
  'arn',
  pseudo('AWS::Partition'),
  'cloudwatch',
  pseudo('AWS::Region'),
  pseudo('AWS::AccountId'),
  'alarm',
  '*',
]);

export function watcher(scope: BlockScope, chosen: AlarmProperties): Handles {
  const { add, tell } = announcer(scope, chosen);
  if (chosen.signal === 'own') {
    const own = ownMetric(scope, chosen);
    if (own) {
      const description = clipped(`${scope.name}: ${chosen.metricName}`, 'alarm');
      add(scope.resource('', 'AWS::CloudWatch::Alarm', alarmOn(description, own, chosen, chosen)));
      complainOfWindow(own, chosen, scope.name, scope);
    }
  }
  return {
    observer: {
      observe: (target, options, connection) => {
        if (chosen.signal === 'own')
          connection.problem(
            `${scope.name} watches a metric of its own, not ${connection.toName}.`,
            'Choose which signal it watches, or take the connection away.',
          );
        else watch(target, options, connection, chosen, add);
      },
    },
    alarm: {
      notify: (action, connection) => {
        action.admit(ALARMS, connection);
        tell(action);
      },
    },
  };
}

function watch(
  target: Observable,
  options: ObserveOptions,
  scope: ConnectionScope,
  chosen: AlarmProperties,
  add: (alarm: Resource) => void,
): void {
  target.prepare?.();
  const names = { alarm: scope.fromName, target: scope.toName };
  const choice = chosenMetrics(target, chosen.signal, options, names);
  if (!choice.ok) {
    scope.problem(choice.message, choice.hint);
    return;
  }
  for (const { metric, limit, index } of choice.watched) {
    const suffix = SUFFIXES[index];
    if (suffix === undefined) {
      scope.problem(
        `${scope.toName} has more metrics than ${scope.fromName} can watch by one connection.`,
        `Watch ${metric.label} by a connection that names it from another alarm.`,
      );
      continue;
    }
    const description = clipped(`${scope.fromName}: ${metric.label} of ${scope.toName}`, 'alarm');
    complainOfWindow(metric, chosen, scope.fromName, scope);
    add(
      scope.resource(suffix, 'AWS::CloudWatch::Alarm', alarmOn(description, metric, limit, chosen)),
    );
  }
}

function complainOfWindow(
  metric: Metric,
  chosen: AlarmProperties,
  name: string,
  scope: Pick<BlockScope, 'problem'>,
): void {
  const { period, periods, tooLong } = evaluation(chosen, metric);
  if (tooLong)
    scope.problem(
      `${name} looks at ${periods} periods of ${period} s, and CloudWatch looks back a day at most, a week where a period is an hour or longer.`,
      'Choose fewer or shorter periods.',
    );
}

function ownMetric(
  scope: BlockScope,
  { namespace, metricName, dimensions, statistic }: AlarmProperties,
): Metric | undefined {
  if (!namespace || !metricName) {
    scope.problem(
      `${scope.name} is to watch a metric of its own, and ${namespace ? 'its name' : 'its namespace'} is missing.`,
      'Give the namespace and the name of the metric, or choose another signal.',
    );
    return undefined;
  }
  return {
    signal: 'errors',
    label: metricName,
    namespace,
    name: metricName,
    dimensions: Object.fromEntries(dimensions.map(({ name, value }) => [name, value])),
    statistic: statistic === 'advised' ? 'Sum' : 'Average',
  };
}

/** Alarms and who is told of them come in any order. */
function announcer(scope: BlockScope, chosen: AlarmProperties) {
  const made: Resource[] = [];
  const speakers: Resource[] = [];
  const told: Value[] = [];
  let composite: Resource | undefined;

  const speak = (alarm: Resource, action: Value): void => {
    alarm.append('AlarmActions', action);
    if (chosen.notifyRecovery) alarm.append('OKActions', action);
  };
  const speaker = (alarm: Resource): void => {
    speakers.push(alarm);
    for (const action of told) speak(alarm, action);
  };
  scope.onceConnected(() => {
    const any = made.map(({ logicalId }) => `ALARM("${slot(logicalId)}")`).join(' OR ');
    composite?.set('AlarmRule', sub(any));
  });
  return {
    add: (alarm: Resource): void => {
      made.push(alarm);
      if (!chosen.together || chosen.signal === 'own') {
        speaker(alarm);
        return;
      }
      if (composite) return;
      composite = scope.resource('', 'AWS::CloudWatch::CompositeAlarm', {
        AlarmDescription: clipped(scope.name, 'alarm'),
      });
      speaker(composite);
    },
    tell: ({ arn }: AlarmAction): void => {
      told.push(arn);
      for (const alarm of speakers) speak(alarm, arn);
    },
  };
}
