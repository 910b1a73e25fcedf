import { alarmProperties } from '../../alarms/properties.ts';
import { watcher } from '../../alarms/watcher.ts';
import { defineBlock } from '../../define-block.ts';

export const cloudwatchAlarm = defineBlock({
  type: 'cloudwatch-alarm',
  label: 'CloudWatch alarm',
  kind: 'Alarm',
  category: 'operations',
  icon: 'alarm',
  summary: 'Tells somebody when what it watches fails, slows down or runs out of room.',
  newName: 'alarm',
  services: ['Amazon CloudWatch'],
  resourceTypes: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
  properties: alarmProperties,
  traits: { observer: true, alarm: true },
  signals: () => ({ stateful: false }),
  chips: ({ signal, together }) => [
    ...(signal === 'advised' || signal === 'own' ? [] : [signal]),
    ...(together ? ['one for all'] : []),
  ],
  compile: (chosen, scope) => watcher(scope, chosen),
});
