import { z } from 'zod';
import { defineConnection } from '../define-connection.ts';

export const notifies = defineConnection({
  kind: 'notifies',
  label: 'notifies',
  summary: 'Tells a topic or a function when the alarm goes off, and when it is over.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({}),
  fits: (from, to) => (from.alarm && to.alarmAction ? 3 : 0),
  compile: (_, from, to, scope) => {
    if (from.alarm && to.alarmAction) from.alarm.notify(to.alarmAction, scope);
  },
});
